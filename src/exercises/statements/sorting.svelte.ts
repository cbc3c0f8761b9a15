/** The candidate's cards: which one lies in front, which dimension the number keys speak of, and the answers as an
 *  unfinished sheet. Choices go to the host at once, reasons in a moment. Knows neither the screen nor when choosing is
 *  allowed. */
import type { Desk, Send } from '../../channels/channel.ts';
import { UnfinishedSheet } from '../unfinishedSheet.svelte.ts';
import type { StatementsView } from './projections.ts';
import { type AnswerSheet, openAt, withChoice, withReason } from './sheet.ts';

export class Sorting {
  readonly own: UnfinishedSheet<AnswerSheet>;
  /** Place of the card in front. */
  place = $state(0);
  /** Place of the dimension that a number key chooses in. */
  active = $state(0);
  readonly #view: () => StatementsView;
  readonly #desk: Desk;

  constructor(view: () => StatementsView, send: Send, desk: Desk) {
    this.#view = view;
    this.#desk = desk;
    this.own = new UnfinishedSheet<AnswerSheet>({
      told: view().sheet,
      open: view().phase === 'working',
      draft: 'statements.draft',
      submit: 'statements.submit',
      data: ({ answers }) => ({ answers }),
      send,
      desk,
    });
    this.go(Number(desk.recall('place') ?? 0) || 0);
  }

  get label(): string {
    return this.#view().cards[this.place]?.label ?? String(this.place + 1);
  }

  /** To a card that is there; the keys begin with what is still open on it. */
  go(place: number): void {
    const { cards, dimensions } = this.#view();
    this.place = Math.min(Math.max(0, place), Math.max(0, cards.length - 1));
    const [open] = openAt(this.own.sheet, this.label, dimensions);
    this.active = Math.max(
      0,
      dimensions.findIndex(({ id }) => id === open),
    );
    this.#desk.keep('place', String(this.place));
  }
  turnTo(dimension: number): void {
    this.active = Math.min(Math.max(0, dimension), this.#view().dimensions.length - 1);
  }

  choose(dimension: string, option: string): void {
    this.own.change(withChoice(this.own.sheet, this.label, dimension, option));
    this.own.flush();
  }
  /** By its number in the active dimension, then on to the next dimension. The title of what was chosen. */
  chooseNth(number: number): string | undefined {
    const dimension = this.#view().dimensions[this.active];
    const option = dimension?.options[number - 1];
    if (!dimension || !option) return undefined;
    this.choose(dimension.id, option.id);
    this.turnTo(this.active + 1);
    return `${dimension.title}: ${option.title}`;
  }
  reason(text: string): void {
    this.own.change(withReason(this.own.sheet, this.label, text));
  }
}
