/** What each assessor sees of the marks: the own sheet, of the others only how far they are, until all have handed in
 *  (PL-5). Nobody else sees anything of them. */
import type { SnapshotFrom } from 'xstate';
import type { Agreement } from '../exam/agreement.ts';
import { type Difference, commissionAgreement, differences } from '../exam/commission.ts';
import { type Deferral, waiting } from '../exam/deferrals.ts';
import type { Marks } from '../exam/marks.ts';
import type { ExamPlan } from '../exam/plan.ts';
import type { ScenarioCriterion } from '../exam/scenario.ts';
import type { Tally } from '../exam/tallies.ts';
import type { examMachine } from './exam.ts';
import type { ExamContext, Incident } from './exam-state.ts';
import { assessorsOf, isCommission, sheetsOpen, undecided, unmarkedBy } from './marking-state.ts';
import { type Viewer, judges } from './projections.ts';

export interface CommissionMember {
  readonly seat: string;
  readonly name: string;
  readonly lead: boolean;
  /** 0: the sheet is not handed in yet. */
  readonly submittedAt: number;
  /** How many marks the sheet still lacks. */
  readonly left: number;
}

export interface CommissionView {
  readonly members: readonly CommissionMember[];
  /** All have handed in; before that the next two are empty. */
  readonly open: boolean;
  readonly differences: readonly Difference[];
  /** As the sheets were handed in, before anything was settled. */
  readonly agreement: Agreement | null;
}

export interface MarkingView {
  readonly tasks: readonly {
    readonly id: string;
    readonly title: string;
    readonly criteria: readonly ScenarioCriterion[];
  }[];
  /** The viewer's own sheet. */
  readonly marks: Marks;
  /** Handed in: nothing of it can be changed. */
  readonly submitted: boolean;
  /** What waits to be marked later. */
  readonly deferred: readonly Deferral[];
  /** What the viewer has counted; absent while nothing. */
  readonly tallies?: readonly Tally[];
  readonly missing: readonly { readonly task: string; readonly criterion: string }[];
  readonly incidents: readonly Incident[];
  readonly notes: ExamContext['notes'];
  /** Where more than one assessor marks. */
  readonly commission: CommissionView | null;
}

export const nameOfAssessor = ({ authority, assessors = [] }: ExamPlan, seat: string): string =>
  assessors.find((one) => one.seat === seat)?.name ?? authority.examiner;

function projectCommission(context: ExamContext, plan: ExamPlan): CommissionView | null {
  if (!isCommission(context)) return null;
  const { sheets, submitted, moderated } = context.marking;
  const seats = assessorsOf(context);
  const open = sheetsOpen(context);
  return {
    members: seats.map((seat, index) => ({
      seat,
      name: nameOfAssessor(plan, seat),
      lead: index === 0,
      submittedAt: submitted[seat] ?? 0,
      left: unmarkedBy(context, seat).length,
    })),
    open,
    differences: open ? differences(sheets, seats, moderated) : [],
    agreement: open ? commissionAgreement(sheets, seats) : null,
  };
}

/** Marks, incidents and notes: for whoever judges, nobody else. Notes are the lead's own. */
export function projectMarking({ context }: SnapshotFrom<typeof examMachine>, viewer: Viewer): MarkingView | undefined {
  const { plan, marking } = context;
  if (!judges(viewer) || !plan || !assessorsOf(context).includes(viewer.seat)) return undefined;
  const marks = marking.sheets[viewer.seat] ?? {};
  const submitted = Object.hasOwn(marking.submitted, viewer.seat);
  const counted = marking.tallies[viewer.seat] ?? [];
  const own = marking.deferred.filter(({ seat }) => seat === viewer.seat);
  return {
    tasks: plan.paper.map(({ id, scenario }) => ({ id, title: scenario.title, criteria: scenario.criteria })),
    marks,
    submitted,
    deferred: waiting(own, marks).map(({ task, criterion, at, workedMs }) => ({ task, criterion, at, workedMs })),
    ...(counted.length > 0 && { tallies: counted }),
    missing: sheetsOpen(context) ? undecided(context) : unmarkedBy(context, viewer.seat),
    incidents: context.incidents,
    notes: viewer.lead ? context.notes : [],
    commission: projectCommission(context, plan),
  };
}
