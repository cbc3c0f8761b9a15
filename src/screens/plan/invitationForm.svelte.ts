/** The invitation as it is being written: what the plan knows already, what is typed here, saving it as a file. */
import { type Invitation, invitation } from '../../pack/invitation.ts';
import { invitationDocument } from '../../pack/invitationDocument.ts';
import { saveBlob } from '../../ui/saveFile.ts';
import type { PlanForm } from './planForm.svelte.ts';

/** What of the plan stands in an invitation. Its paper does not. */
export type InvitedPlan = Pick<PlanForm, 'name' | 'place' | 'examiner' | 'organisation'> & {
  readonly qualification: { readonly name: string; readonly code: string };
  readonly recorded: boolean;
};

/** Where standards are published and the law that gives rights and duties; the office may write its own. */
const whereDuties =
  'Hodnoticí standard na www.narodnikvalifikace.cz; práva a\u00a0povinnosti v\u00a0zákoně č.\u00a0179/2006 Sb. a\u00a0ve vyhlášce č.\u00a0208/2007 Sb.';

export class InvitationForm {
  date = $state('');
  time = $state('');
  place = $state('');
  duties = $state(whereDuties);
  contact = $state('');
  readonly #plan: InvitedPlan;
  readonly invitation: Invitation = $derived.by(() => {
    const { name: candidate, examiner, organisation, recorded, qualification } = this.#plan;
    const { date, time, place, duties, contact } = this;
    const exam = `${qualification.name} (${qualification.code})`;
    return invitation({ candidate, exam, examiner, organisation, recorded, date, time, place, duties, contact });
  });
  readonly lacks = $derived([this.date, this.time, this.place, this.contact].some((text) => text.trim() === ''));

  constructor(plan: InvitedPlan) {
    this.#plan = plan;
    this.place = plan.place;
  }

  save(): void {
    saveBlob('pozvanka.html', new Blob([invitationDocument(this.invitation)], { type: 'text/html' }));
  }
}
