/** The event register as the candidate sees it: own contacts, the paper that is due, one time line per customer over all
 *  channels (IT-19). Pure. */
import type { WorkplaceState } from '../state.ts';
import { type Contact, type ContactPaper, type Passed, hasNote, startObstacle, wantsPaper } from './contacts.ts';

export interface ContactsView {
  /** Everything filed in this exam, oldest first. */
  readonly filed: readonly Contact[];
  readonly draft: ContactPaper | null;
  /** What this task's contact has forwarded and promised beside its note. */
  readonly passed: Passed | null;
  /** Does the next task wait for this one's paper? Only where the exam has a shift. */
  readonly due: boolean;
  /** The channel has an after-call note of its own, which is the contact's paper. */
  readonly byNote: boolean;
  /** Why no next contact comes. */
  readonly obstacle: 'not-ready' | 'paper-due' | null;
}

export function contactsView(state: WorkplaceState, task: string): ContactsView {
  return {
    filed: state.contacts.filed,
    draft: state.contacts.drafts[task] ?? null,
    passed: state.contacts.passed[task] ?? null,
    due: state.input.shift && wantsPaper(state, task),
    byNote: hasNote(state.input.cases[task]?.channel ?? ''),
    obstacle: startObstacle(state) ?? null,
  };
}
