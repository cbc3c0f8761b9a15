/** The candidate's sheet: what is changed stands here at once, is kept on this computer and goes to the host in commands
 *  that hold changed cells only. Knows neither the screen nor when changing is allowed. */
import type { Desk, Send } from '../../channels/channel.ts';
import type { ReportView } from './projections.ts';
import {
  type Block,
  type Cells,
  before,
  fromRows,
  inParts,
  lengthOf,
  maxSheetLength,
  put,
  toRows,
} from './sheet/blocks.ts';
import { type Move, did, noSteps, redone, undone } from './sheet/undo.ts';

interface Kept {
  readonly cells: readonly (readonly string[])[];
  readonly revision: number;
}

export class SheetWork {
  cells: Cells = $state.raw({});
  #steps = $state.raw(noSteps);
  #revision: number;
  readonly #send: Send;
  readonly #desk: Desk;

  constructor(view: ReportView, send: Send, desk: Desk) {
    this.#send = send;
    this.#desk = desk;
    const kept = parse(desk.recall('sheet'));
    // newer here: its commands are on their way or wait for the connection
    const newest = kept && kept.revision > view.revision ? kept : view;
    this.cells = fromRows(newest.cells);
    this.#revision = newest.revision;
  }

  get canUndo(): boolean {
    return this.#steps.done.length > 0;
  }
  get canRedo(): boolean {
    return this.#steps.undone.length > 0;
  }

  /** False, and nothing changed, when the sheet would grow too large. */
  edit(blocks: readonly Block[]): boolean {
    const next = put(this.cells, blocks);
    if (lengthOf(next) > maxSheetLength) return false;
    this.#steps = did(this.#steps, { before: before(this.cells, blocks), after: blocks });
    this.#change(next, blocks);
    return true;
  }
  undo(): void {
    this.#go(undone(this.#steps));
  }
  redo(): void {
    this.#go(redone(this.#steps));
  }

  #go(move: Move | undefined): void {
    if (!move) return;
    this.#steps = move.steps;
    this.#change(put(this.cells, move.blocks), move.blocks);
  }

  #change(next: Cells, blocks: readonly Block[]): void {
    this.cells = next;
    const parts = blocks.flatMap((block) => inParts(block));
    const first = this.#revision + 1;
    this.#revision += parts.length;
    // before it is sent: what is only typed and what has been sent are told apart by their order
    this.#desk.keep('sheet', JSON.stringify({ cells: toRows(next), revision: this.#revision } satisfies Kept));
    parts.forEach(({ at, rows }, index) => {
      void this.#send('report.edit', { blocks: [{ at, rows }], revision: first + index });
    });
  }
}

/** What this computer kept is its own writing, but may come from an older version of the page. */
function parse(text: string | undefined): Kept | undefined {
  if (text === undefined) return undefined;
  try {
    const kept = JSON.parse(text) as Partial<Kept> | null;
    return Array.isArray(kept?.cells) && typeof kept.revision === 'number' ? (kept as Kept) : undefined;
  } catch {
    return undefined;
  }
}
