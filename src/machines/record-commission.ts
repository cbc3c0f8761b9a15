/** What the record says of a commission: its members, how far their sheets agreed, what was settled. Pure. */
import type { Agreement } from '../exam/agreement.ts';
import { commissionAgreement, differences } from '../exam/commission.ts';
import type { ExamPlan } from '../exam/plan.ts';
import { type MarkingState, assessorsOf, sheetsOpen } from './marking-state.ts';

/** Who marked, how far they agreed before anything was settled, and what was. */
export interface RecordCommission {
  readonly members: readonly {
    readonly name: string;
    readonly number: string;
    readonly submittedAt: number;
    readonly released: { readonly at: number; readonly reason: string } | null;
  }[];
  readonly agreement: Agreement | null;
  readonly settled: number;
  /** Where they differ and nothing is settled yet. */
  readonly unsettled: number;
}

/** Null where one examiner marks alone. */
export function commissionOf(
  context: { readonly plan: ExamPlan | undefined; readonly marking: MarkingState },
  { authority, assessors = [] }: ExamPlan,
): RecordCommission | null {
  if (assessors.length === 0) return null;
  const { sheets, submitted, released, moderated } = context.marking;
  const seats = assessorsOf(context);
  const [lead = ''] = seats;
  const all = [{ seat: lead, name: authority.examiner, number: authority.number }, ...assessors];
  const open = sheetsOpen(context) && seats.length > 1;
  const differing = open ? differences(sheets, seats, moderated) : [];
  return {
    members: all.map(({ seat, name, number }) => ({
      ...{ name, number, submittedAt: submitted[seat] ?? 0, released: released[seat] ?? null },
    })),
    agreement: open ? commissionAgreement(sheets, seats) : null,
    settled: differing.filter((one) => one.moderated).length,
    unsettled: differing.filter((one) => !one.moderated).length,
  };
}
