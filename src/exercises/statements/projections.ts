/** Who sees what of the statement cards: everybody what can be chosen and what was; the cards once work begins; ids of the
 *  case and the comparison with the key only whoever plays or marks. An allow-list: a new field is seen by nobody until
 *  named here. */
import type { StateFrom } from 'xstate';
import type { Role } from '../../exam/roles.ts';
import type { Phase } from '../handing-in.ts';
import { type Check, checksOf } from './compare.ts';
import type { statementsMachine } from './machine.ts';
import type { AnswerSheet } from './sheet.ts';
import type { Dimension } from './stimulus.ts';

export interface CardView {
  readonly label: string;
  readonly text: string;
  /** Its id in the case. */
  readonly id: string | null;
}

export interface StatementsView {
  readonly phase: Phase;
  readonly situation: string;
  readonly dimensions: readonly Dimension[];
  /** In the order drawn; empty for the candidate until work begins. */
  readonly cards: readonly CardView[];
  readonly sheet: AnswerSheet;
  readonly submitted: { readonly at: number; readonly writtenAt: number } | null;
  readonly frozen: { readonly at: number } | null;
  /** Only for whoever plays or marks. */
  readonly checks: readonly Check[] | null;
}

export function projectStatements(state: StateFrom<typeof statementsMachine>, role: Role): StatementsView {
  const { stimulus, cards, sheet, submitted, frozen } = state.context;
  const marks = role === 'examiner' || role === 'figurant';
  const begun = state.value !== 'waiting';
  return {
    phase: state.value,
    situation: stimulus.situation,
    dimensions: stimulus.dimensions.map(({ id, title, options }) => ({
      id,
      title,
      options: options.map((option) => ({ id: option.id, title: option.title })),
    })),
    cards: begun || marks ? cards.map(({ label, text, id }) => ({ label, text, id: marks ? id : null })) : [],
    sheet,
    submitted: submitted ?? null,
    frozen: frozen ?? null,
    checks: marks ? checksOf(cards, stimulus.dimensions, sheet) : null,
  };
}
