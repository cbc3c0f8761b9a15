/** The tray in use: what waits, and the jump to a criterion's marks together with the place where it was put off. */
import { tick } from 'svelte';
import type { LiveSeat } from '../liveSeat.svelte.ts';
import { Replay } from '../recordings/replay.svelte.ts';
import { jumpTo } from './jump.ts';
import { type LaterMoment, type LaterRow, laterRows } from './later.ts';
import { criterionElement } from './marking.ts';

export class LaterTray {
  readonly replay = new Replay();
  readonly #live: LiveSeat;
  readonly #show: (task: string) => void;

  /** @param show brings a task's criteria onto the screen. */
  constructor(live: LiveSeat, show: (task: string) => void = () => undefined) {
    this.#live = live;
    this.#show = show;
  }

  get rows(): readonly LaterRow[] {
    const { marking } = this.#live;
    if (!marking) return [];
    return laterRows(marking, (task) => ({
      known: this.#live.case(task),
      customer: this.#live.customer(task),
      channel: this.#live.channel(task),
    }));
  }

  /** To the marks; the recording, or else the conversation, stands at the newest moment. */
  jump = async ({ task, criterion, moments }: LaterRow): Promise<void> => {
    this.#show(task);
    const moment = moments.at(-1);
    if (moment?.place) this.replay.want({ ...moment.place, task, play: false });
    await tick();
    if (moment?.element && !moment.place) document.getElementById(moment.element)?.scrollIntoView({ block: 'nearest' });
    jumpTo(criterionElement(task, criterion));
  };

  play = ({ task }: LaterRow, { place }: LaterMoment): void => {
    this.#show(task);
    if (place) this.replay.want({ ...place, task, play: true });
  };

  read = async ({ task }: LaterRow, { element }: LaterMoment): Promise<void> => {
    this.#show(task);
    await tick();
    if (element) jumpTo(element);
  };
}
