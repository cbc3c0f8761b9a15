/** A case being tried out: a rehearsal that can be begun anew from another point, hurried and left. Knows no markup. */
import type { PaperTask } from '../../exam/scenario.ts';
import { Player } from '../figurant/player.svelte.ts';
import { LiveSeat } from '../liveSeat.svelte.ts';
import type { PackOfCase, Ports, Rehearsal } from '../ports.ts';
import type { Beginning } from './beginnings.ts';
import { type Sides, replay } from './replay.ts';

export const speeds = [0, 1, 5, 20] as const;

export class Trying {
  state: 'starting' | 'ready' | 'failed' = $state('starting');
  sides: Sides | undefined = $state.raw();
  speed: number = $state(1);
  readonly task: PaperTask;
  readonly #pack: PackOfCase;
  readonly #ports: Pick<Ports, 'rehearse'>;
  #rehearsal: Rehearsal | undefined;
  /** Counts beginnings: one that has been overtaken by the next is closed as soon as it is there. */
  #newest = 0;

  constructor(ports: Pick<Ports, 'rehearse'>, task: PaperTask, pack: PackOfCase) {
    this.#ports = ports;
    this.task = task;
    this.#pack = pack;
  }

  async begin(beginning: Beginning): Promise<void> {
    const leaving = this.leave();
    const own = this.#newest;
    this.state = 'starting';
    try {
      await leaving;
      const rehearsal = await this.#ports.rehearse(this.task, this.#pack);
      if (own !== this.#newest) return await rehearsal.close();
      this.#rehearsal = rehearsal;
      // what leads to the beginning takes no time
      rehearsal.hurry(0);
      const figurant = new LiveSeat(rehearsal.figurant);
      const candidate = new LiveSeat(rehearsal.candidate);
      const sides = { figurant, candidate, player: new Player(figurant, rehearsal.task) };
      await replay(rehearsal, sides, this.task.scenario, beginning);
      if (own !== this.#newest) return;
      this.sides = sides;
      this.hurry(1);
      this.state = 'ready';
    } catch {
      if (own === this.#newest) this.state = 'failed';
    }
  }

  hurry(speed: number): void {
    this.speed = speed;
    this.#rehearsal?.hurry(speed);
  }

  /** Nothing of it is left afterwards. */
  async leave(): Promise<void> {
    this.#newest += 1;
    const rehearsal = this.#rehearsal;
    this.#rehearsal = undefined;
    this.sides = undefined;
    await rehearsal?.close();
  }
}
