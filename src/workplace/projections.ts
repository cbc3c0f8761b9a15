/** Who sees what of the desk: the candidate the own task's part of it, whoever leads everything and what would be right.
 *  Figurant and observer see nothing of it. Allow-lists. */
import type { Role } from '../exam/roles.ts';
import type { CaseTruth } from '../exam/scenario.ts';
import { type ContactsView, contactsView } from './contacts/view.ts';
import { type KnowledgeView, knowledgeView } from './knowledge/view.ts';
import { type RegisterView, registerView } from './register/view.ts';
import { shiftCode } from './shift/code.ts';
import { type ShiftView, shiftView } from './shift/view.ts';
import type { WorkplaceState } from './state.ts';

export interface Viewer {
  readonly role: Role;
  readonly lead: boolean;
}

/** The candidate's. */
export interface WorkplaceView {
  /** The running task, or the last one. */
  readonly task: string | null;
  readonly shift: ShiftView;
  readonly register: RegisterView;
  readonly contacts: ContactsView;
  readonly knowledge: KnowledgeView;
}
/** Of whoever leads: of each task of the paper what was done at the desk. */
export interface WorkplaceWatch {
  readonly shift: ShiftView & { readonly code: string; readonly changes: WorkplaceState['shift']['changes'] };
  readonly tasks: readonly DeskWork[];
}
export interface DeskWork {
  readonly task: string;
  readonly openings: WorkplaceState['register']['openings'];
  readonly misses: WorkplaceState['register']['misses'];
  readonly checks: WorkplaceState['register']['checks'];
  readonly edits: WorkplaceState['register']['edits'];
  readonly consulted: WorkplaceState['knowledge']['consulted'];
  readonly contacts: WorkplaceState['contacts']['filed'];
  readonly truth: CaseTruth | null;
}

export const seesDesk = ({ role, lead }: Viewer): boolean => role === 'candidate' || lead;

export function projectWorkplace(state: WorkplaceState, task: string | undefined): WorkplaceView {
  const of = task ?? '';
  return {
    task: task ?? null,
    shift: shiftView(state),
    register: registerView(state, of),
    contacts: contactsView(state, of),
    knowledge: knowledgeView(state, of),
  };
}

export function projectWatch(state: WorkplaceState): WorkplaceWatch {
  const { input, register, knowledge, contacts, shift } = state;
  return {
    shift: { ...shiftView(state), code: shiftCode(input.seed), changes: shift.changes },
    tasks: Object.keys(input.cases).map((task) => {
      const own = <T extends { readonly task: string }>(all: readonly T[]) => all.filter((one) => one.task === task);
      return {
        task,
        openings: own(register.openings),
        misses: own(register.misses),
        checks: own(register.checks),
        edits: own(register.edits),
        consulted: own(knowledge.consulted),
        contacts: own(contacts.filed),
        truth: input.cases[task]?.truth ?? null,
      };
    }),
  };
}
