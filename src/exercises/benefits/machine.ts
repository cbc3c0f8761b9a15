/** The life of one exercise in benefits: opened, written while its clock runs, then handed in for good, or closed as it
 *  stands by its clock or the end of the task. A pure fold; which benefit is good is known to nobody here (PL-45).
 *
 *      waiting → working ──────→ submitted
 *          │        ├─ time → expired ┘ what was on its way
 *          └────────┴→ frozen
 */
import { assign, setup } from 'xstate';
import {
  type EndFact,
  type TimeFact,
  followed,
  whenTaskEnds,
  whileTimeRuns,
  wasOnItsWay,
} from '../../channels/around-task.ts';
import type { ChannelInput } from '../../channels/channel.ts';
import { type Countdown, finish, idle, start } from '../../exam/clock.ts';
import type { Fact } from '../../exam/events.ts';
import { type RowSheet, type Rows, blankRows } from './rows.ts';
import type { BenefitsStimulus } from './stimulus.ts';

export interface Pasted {
  readonly length: number;
  readonly allowed: boolean;
}

export interface BenefitsContext {
  readonly stimulus: BenefitsStimulus;
  readonly clock: Countdown;
  readonly sheet: RowSheet;
  readonly submitted: { readonly at: number; readonly writtenAt: number } | undefined;
  readonly closed: { readonly at: number; readonly why: 'time' | 'task' } | undefined;
  readonly pastes: readonly (Pasted & { readonly at: number })[];
}

export type BenefitsFact =
  | Fact<'benefits.opened', { deadlineAt: number }>
  | Fact<'benefits.drafted', RowSheet>
  | Fact<'benefits.pasted', Pasted>
  | Fact<'benefits.submitted', Rows>
  | Fact<'benefits.expired'>
  | TimeFact
  | EndFact;

const maxPastes = 200;

const closedBy = ({ clock }: BenefitsContext, at: number, why: 'time' | 'task'): Partial<BenefitsContext> => ({
  clock: finish(clock, at),
  closed: { at, why },
});

function apply(context: BenefitsContext, fact: BenefitsFact): Partial<BenefitsContext> {
  const { at, writtenAt } = fact;
  const { clock, sheet } = context;
  switch (fact.type) {
    case 'benefits.opened':
      return { clock: start(clock, at, fact.data.deadlineAt) };
    case 'benefits.drafted':
      return fact.data.revision >= sheet.revision ? { sheet: fact.data } : {};
    case 'benefits.pasted':
      return { pastes: [...context.pastes, { at, ...fact.data }].slice(-maxPastes) };
    case 'benefits.submitted':
      return {
        sheet: { ...fact.data, revision: sheet.revision },
        clock: finish(clock, at),
        submitted: { at, writtenAt },
        closed: undefined,
      };
    case 'benefits.expired':
      return closedBy(context, at, 'time');
    case 'task.paused':
    case 'customer.stopped':
    case 'task.resumed':
    case 'task.timeAdded':
      return { clock: followed(clock, fact) };
    case 'task.ended':
    case 'exam.endedEarly':
    case 'exam.quit':
      return closedBy(context, at, 'task');
  }
}

interface At {
  readonly context: BenefitsContext;
  readonly event: BenefitsFact;
}
/** It speaks of features that the case has, each once. */
function known({ context, event }: At): boolean {
  if (event.type !== 'benefits.drafted' && event.type !== 'benefits.submitted') return false;
  const { given, own } = event.data;
  const ids = given.map(({ feature }) => feature);
  const { features, ownRows } = context.stimulus;
  return (
    new Set(ids).size === ids.length &&
    ids.every((id) => features.some((feature) => feature.id === id)) &&
    own.length <= ownRows
  );
}
/** Written before 0:00 and still on its way when the host closed the exercise. */
const onItsWay = (at: At): boolean => {
  const { closed } = at.context;
  return known(at) && closed !== undefined && wasOnItsWay(closed.at, at.event);
};

const ends = whenTaskEnds('frozen');

export const benefitsMachine = setup({
  types: {
    context: {} as BenefitsContext,
    events: {} as BenefitsFact,
    input: {} as ChannelInput<BenefitsStimulus>,
  },
  actions: { apply: assign(({ context, event }) => apply(context, event)) },
  guards: { known, onItsWay },
}).createMachine({
  id: 'benefits',
  context: ({ input: { stimulus } }) => ({
    stimulus,
    clock: idle(stimulus.time.seconds * 1_000),
    sheet: blankRows,
    submitted: undefined,
    closed: undefined,
    pastes: [],
  }),
  initial: 'waiting',
  states: {
    waiting: {
      on: { ...ends, ...whileTimeRuns, 'benefits.opened': { target: 'working', actions: 'apply' } },
    },
    working: {
      on: {
        ...ends,
        ...whileTimeRuns,
        'benefits.drafted': { guard: 'known', actions: 'apply' },
        'benefits.pasted': { actions: 'apply' },
        'benefits.submitted': { guard: 'known', target: 'submitted', actions: 'apply' },
        'benefits.expired': { target: 'expired', actions: 'apply' },
      },
    },
    expired: {
      on: {
        'benefits.drafted': { guard: 'onItsWay', actions: 'apply' },
        'benefits.submitted': { guard: 'onItsWay', target: 'submitted', actions: 'apply' },
      },
    },
    submitted: {},
    frozen: {},
  },
});
