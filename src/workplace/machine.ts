/** The desk as one machine of the exam: it lives as long as the exam does, over all its tasks. A pure fold made of the
 *  parts' rules. Knows no part by what it does. */
import { assign, setup } from 'xstate';
import type { CommandSpec } from '../channels/channel.ts';
import { contacts } from './contacts/contacts.ts';
import { knowledge } from './knowledge/knowledge.ts';
import { parties } from './parties/parties.ts';
import type { DeskFact, Part, WorkplaceInput } from './part.ts';
import { register } from './register/register.ts';
import { sales } from './sales/sales.ts';
import { services } from './services/services.ts';
import { shiftReport } from './shift-report/shiftReport.ts';
import { shiftStatistics } from './shift-statistics/shiftStatistics.ts';
import { shift } from './shift/shift.ts';
import type { WorkplaceState } from './state.ts';

const parts = {
  shift,
  register,
  sales,
  services,
  parties,
  knowledge,
  contacts,
  report: shiftReport,
  statistics: shiftStatistics,
} as const;
const all = Object.entries(parts) as unknown as readonly (readonly [keyof typeof parts, Part<unknown>])[];

export const workplaceCommands = Object.assign({}, ...all.map(([, part]) => part.commands)) as Readonly<
  Record<string, CommandSpec<{ readonly context: WorkplaceState }>>
>;

const types = [...new Set(all.flatMap(([, part]) => Object.keys(part.rules)))];
const rulesFor = (type: string) =>
  all.flatMap(([name, { rules }]) => (Object.hasOwn(rules, type) ? [{ name, rule: rules[type]! }] : []));

const apply = (state: WorkplaceState, fact: DeskFact): Partial<WorkplaceState> =>
  Object.fromEntries(rulesFor(fact.type).map(({ name, rule }) => [name, rule.apply(state[name], fact, state)]));

export const workplaceMachine = setup({
  types: { context: {} as WorkplaceState, events: {} as DeskFact, input: {} as WorkplaceInput },
  actions: { apply: assign(({ context, event }) => apply(context, event)) },
  guards: {
    allowed: ({ context, event }) => rulesFor(event.type).every(({ rule }) => rule.can?.(context, event) ?? true),
  },
}).createMachine({
  id: 'workplace',
  context: ({ input }) =>
    ({ input, ...Object.fromEntries(all.map(([name, part]) => [name, part.start(input)])) }) as WorkplaceState,
  on: Object.fromEntries(types.map((type) => [type, { guard: 'allowed', actions: 'apply' }] as const)),
});
