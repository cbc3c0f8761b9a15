/** The portrayal check while it is filled in: what the log answers is answered already, the rest is open until said.
 *  Knows no screen; asks whether all was well, keeps what the log calls it. */
import { KeptText } from '../console/keptText.svelte.ts';
import type { LiveSeat } from '../liveSeat.svelte.ts';
import { toldUnasked } from './playedFacts.ts';
import type { Player } from './player.svelte.ts';

export const checkQuestions = ['verbatim', 'unasked', 'inTime'] as const;
export type CheckQuestion = (typeof checkQuestions)[number];

export class PortrayalForm {
  readonly #player: Player;
  readonly #note: KeptText;
  #given: Partial<Record<CheckQuestion, boolean>> = $state({});
  /** After the first attempt what is missing is said. */
  tried = $state(false);
  /** A check that was sent is being corrected. */
  correcting = $state(false);

  constructor(live: LiveSeat, player: Player) {
    this.#player = player;
    this.#note = new KeptText(live, `portrayal.${player.task}`);
  }

  get note(): string {
    return this.#note.text;
  }
  set note(text: string) {
    this.#note.text = text;
  }
  /** Was it well? Undefined while nobody has said. */
  answer(question: CheckQuestion): boolean | undefined {
    const given = this.#given[question];
    if (given !== undefined) return given;
    const { card, customer } = this.#player;
    if (customer?.portrayal) return answerOf(customer.portrayal, question);
    return question === 'unasked' && card && customer ? toldUnasked(card, customer).length === 0 : undefined;
  }
  give(question: CheckQuestion, well: boolean): void {
    this.#given[question] = well;
  }
  correct(): void {
    this.correcting = true;
    this.note = this.#player.customer?.portrayal?.note ?? '';
  }

  async send(): Promise<void> {
    this.tried = true;
    const [verbatim, unasked, inTime] = checkQuestions.map((question) => this.answer(question));
    if (verbatim === undefined || unasked === undefined || inTime === undefined) return;
    const sent = await this.#player.portray({ verbatim, unasked: !unasked, inTime, note: this.#note.written });
    if (!sent) return;
    this.correcting = false;
    this.note = '';
  }
}

/** `unasked` says that something was told unasked: the one answer that is good when it is no. */
export const answerOf = (portrayal: Readonly<Record<CheckQuestion, boolean>>, question: CheckQuestion): boolean =>
  question === 'unasked' ? !portrayal.unasked : portrayal[question];
