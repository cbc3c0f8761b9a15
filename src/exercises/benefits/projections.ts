/** Who sees what of the exercise in benefits: everybody the customer, what was written and how many rows count; the
 *  features once it is opened; exemplary rows and pastes only whoever plays or marks. An allow-list: a new field is seen
 *  by nobody until named here. */
import type { StateFrom } from 'xstate';
import { type Countdown, leftMs } from '../../exam/clock.ts';
import type { Role } from '../../exam/roles.ts';
import type { Phase } from '../handing-in.ts';
import type { BenefitsContext, benefitsMachine } from './machine.ts';
import type { RowSheet } from './rows.ts';
import type { BenefitsStimulus } from './stimulus.ts';

export interface ClockView {
  /** Absolute host time of its end; null while it does not run. */
  readonly deadlineAt: number | null;
  readonly leftMs: number;
  readonly limitMs: number;
}

export interface BenefitsView {
  readonly phase: Phase;
  readonly customer: BenefitsStimulus['customer'];
  /** Empty for the candidate until the exercise is opened. */
  readonly features: readonly { readonly id: string; readonly title: string; readonly product: string | null }[];
  readonly phrases: readonly string[];
  readonly ownRows: number;
  readonly expected: number;
  readonly clock: ClockView;
  readonly sheet: RowSheet;
  readonly submitted: { readonly at: number; readonly writtenAt: number } | null;
  /** Closed without being handed in. */
  readonly frozen: { readonly at: number; readonly why: 'time' | 'task' } | null;
  /** Only for whoever plays or marks. */
  readonly examples:
    readonly { readonly feature: string; readonly advantage: string; readonly benefit: string }[] | null;
  readonly pastes: BenefitsContext['pastes'] | null;
}

const clockView = (clock: Countdown): ClockView => ({
  deadlineAt: clock.state === 'running' ? clock.deadlineAt : null,
  leftMs: leftMs(clock, clock.state === 'running' ? clock.deadlineAt : 0),
  limitMs: clock.limitMs,
});

export function projectBenefits(state: StateFrom<typeof benefitsMachine>, role: Role): BenefitsView {
  const { stimulus, clock, sheet, submitted, closed, pastes } = state.context;
  const marks = role === 'examiner' || role === 'figurant';
  const opened = clock.state !== 'idle';
  return {
    phase: state.value,
    customer: stimulus.customer,
    features:
      opened || marks
        ? stimulus.features.map(({ id, title, product }) => ({ id, title, product: product ?? null }))
        : [],
    phrases: stimulus.phrases,
    ownRows: stimulus.ownRows,
    expected: stimulus.expected.rows,
    clock: clockView(clock),
    sheet,
    submitted: submitted ?? null,
    frozen: closed ?? null,
    examples: marks ? stimulus.features.map(({ id, example }) => ({ feature: id, ...example })) : null,
    pastes: marks ? pastes : null,
  };
}
