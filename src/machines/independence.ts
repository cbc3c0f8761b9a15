/** Whether somebody who judges has trained the candidate: each declares it before the start (PL-7). Pure; when a
 *  declaration may come is exam.ts's. Plans that do not ask for it have no declarations. */
import type { ExamPlan } from '../exam/plan.ts';
import type { Author } from '../exam/roles.ts';
import { type MarkingState, assessorsOf } from './marking-state.ts';
import type { Seats } from './seat-state.ts';

export type Declarations = Readonly<Record<string, { readonly at: number; readonly trained: boolean }>>;

interface Declaring {
  readonly plan: ExamPlan | undefined;
  readonly marking: MarkingState;
  readonly seats: Seats;
  readonly gates: { readonly independence?: Declarations };
}

/** Seats that still keep the exam from starting: silent ones, and those of people who have trained the candidate. */
export const notIndependent = (context: Declaring): string[] =>
  context.plan?.independence
    ? assessorsOf(context).filter((seat) => context.gates.independence?.[seat]?.trained !== false)
    : [];

/** Each speaks for the own seat; whoever leads writes down what those say who sit at the same console. */
export const mayDeclare = (context: Declaring, author: Author, seat: string): boolean =>
  !!context.plan?.independence &&
  assessorsOf(context).includes(seat) &&
  (author.seat === seat || (author.lead && context.seats[seat]?.place === 'console'));

/** One assessor's declaration as lobby and record show it. */
export interface AssessorDeclaration {
  readonly seat: string;
  readonly name: string;
  readonly lead: boolean;
  /** Declared on the console, because the assessor sits there. */
  readonly here: boolean;
  /** 0: not yet. */
  readonly at: number;
  readonly trained: boolean;
  /** Does not judge after all. */
  readonly released: boolean;
}

/** Whoever leads comes first; undefined where the plan asks for none. */
export function declarationsOf(context: Declaring): readonly AssessorDeclaration[] | undefined {
  const { plan, marking, seats, gates } = context;
  if (!plan?.independence) return undefined;
  const leads = plan.seats.filter(({ lead }) => lead).map(({ id }) => ({ seat: id, name: plan.authority.examiner }));
  return [...leads, ...(plan.assessors ?? [])].map(({ seat, name }) => ({
    seat,
    name,
    lead: leads.some((one) => one.seat === seat),
    here: seats[seat]?.place === 'console',
    at: gates.independence?.[seat]?.at ?? 0,
    trained: gates.independence?.[seat]?.trained ?? false,
    released: Object.hasOwn(marking.released, seat),
  }));
}
