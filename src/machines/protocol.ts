/** The protocol of the briefing (CZ-6): who was made acquainted with what, when, by whom. For whoever leads, who has it
 *  signed; from the moment at which the candidate has confirmed. */
import type { ExamPlan } from '../exam/plan.ts';
import type { ExamContext } from './exam-state.ts';
import type { Viewer } from './projections.ts';

export interface ProtocolView {
  readonly exam: string;
  readonly qualification: { readonly name: string; readonly code: string };
  readonly candidate: Pick<ExamPlan['candidate'], 'name' | 'birthDate'>;
  readonly authority: ExamPlan['authority'];
  readonly place: string;
  readonly briefing: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly givenAt: number;
  readonly confirmedAt: number;
}

export function projectProtocol({ plan, gates }: ExamContext, viewer: Viewer): ProtocolView | undefined {
  if (!viewer.lead || plan?.kind !== 'exam' || !gates.briefingGiven || !gates.briefingConfirmed) return undefined;
  const { name, code, briefing } = plan.qualification;
  return {
    exam: plan.id,
    qualification: { name, code },
    candidate: { name: plan.candidate.name, birthDate: plan.candidate.birthDate },
    authority: plan.authority,
    place: plan.place,
    briefing,
    givenAt: gates.briefingGiven.at,
    confirmedAt: gates.briefingConfirmed.at,
  };
}
