/** What the console shows: the running task, the one looked at, who plays the customer, which dialog is open. Knows
 *  commands by their names and no markup. */
import type { LiveSeat } from '../liveSeat.svelte.ts';
import { Player } from '../figurant/player.svelte.ts';
import { MarkingDesk } from './criterionForm.svelte.ts';
import { LaterTray } from './laterTray.svelte.ts';
import { type LeadCommands, leadCommands } from './leadCommands.ts';
import { limitAt } from './lateWork.ts';
import { channelOf, sendOf } from './liveChannel.ts';

export type Asked =
  'tasks' | 'pause' | 'add-time' | 'end-task' | 'seats' | 'incident' | 'announce' | 'end-exam' | 'keys';

export class ConsoleState {
  readonly live: LiveSeat;
  readonly commands: LeadCommands;
  readonly marking: MarkingDesk;
  readonly later: LaterTray;
  readonly #figurant: () => LiveSeat | undefined;
  /** The dialog that is open. */
  asked: Asked | undefined = $state();
  #chosen: { readonly task: string; readonly active: string | null } | undefined = $state.raw();

  constructor(live: LiveSeat, figurant: () => LiveSeat | undefined) {
    this.live = live;
    this.#figurant = figurant;
    this.commands = leadCommands(live);
    this.marking = new MarkingDesk(live, () => this.figurantSeat !== undefined && this.exam?.phase === 'running');
    this.later = new LaterTray(live, this.show);
  }

  readonly exam = $derived.by(() => this.live.exam);
  readonly active = $derived(this.exam?.active ?? null);
  /** Who plays the customer here: in a training session whoever leads it. */
  readonly figurantSeat = $derived.by(
    () => this.#figurant() ?? (this.live.identity?.role === 'figurant' ? this.live : undefined),
  );
  readonly waiting = $derived((this.exam?.tasks ?? []).filter(({ state }) => state === 'waiting'));
  readonly begun = $derived((this.exam?.tasks ?? []).filter(({ state }) => state === 'begun' || state === 'ended'));
  /** The task that the right column marks: the one chosen, else the running one, else the last. */
  readonly shown = $derived(
    this.#chosen && this.#chosen.active === this.active ? this.#chosen.task : (this.active ?? this.begun.at(-1)?.id),
  );
  readonly task = $derived.by(() => (this.active === null ? undefined : this.live.task(this.active)));
  readonly case = $derived.by(() => (this.active === null ? undefined : this.live.case(this.active)));
  readonly player = $derived(
    this.figurantSeat && this.active !== null ? new Player(this.figurantSeat, this.active) : undefined,
  );
  /** The customer writes and is played here: the conversation is the middle of the console. */
  readonly converses = $derived(this.player !== undefined && sendOf(this.case?.channel) !== undefined);
  /** The customer speaks and is played here: the telephone stands above the cue card. */
  readonly speaks = $derived(this.player !== undefined && channelOf(this.case?.channel)?.media !== undefined);
  readonly candidate = $derived(this.exam?.seats.find(({ role }) => role === 'candidate'));
  readonly figurantAway = $derived(this.exam?.seats.find(({ role, lead }) => role === 'figurant' && !lead));
  readonly position = $derived((this.exam?.tasks ?? []).findIndex(({ id }) => id === this.active) + 1);

  /** Looks at a task that has ended, to mark it; the next start brings the running one back. */
  show = (task: string): void => {
    this.#chosen = { task, active: this.active };
  };

  limitOf = (task: string): number => limitAt(this.live.task(task)?.endedAt ?? 0, this.live.channel(task));

  ask = (what: Asked): void => {
    this.asked = what;
  };
  answered = (): void => {
    this.asked = undefined;
  };
}
