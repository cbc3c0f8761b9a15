/** Who sees what of the desk: the candidate the own task's part of it, whoever leads everything and what would be right.
 *  Figurant and observer see nothing of it. Allow-lists. */
import type { Role } from '../exam/roles.ts';
import type { CaseTruth } from '../exam/scenario.ts';
import { startObstacle, wantsPaper } from './contacts/contacts.ts';
import { type ContactsView, contactsView } from './contacts/view.ts';
import { type KnowledgeView, knowledgeView, ticksOf } from './knowledge/view.ts';
import { type RegisterView, registerView } from './register/view.ts';
import { type SalesView, salesView } from './sales/view.ts';
import { type Figures, type ShiftReport, counted } from './shift-report/shiftReport.ts';
import { type ShiftStatistics, statisticsView } from './shift-statistics/shiftStatistics.ts';
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
  readonly sales: SalesView;
  /** The own report on the shift, the newest. */
  readonly report: ShiftReport | null;
  /** The team lead's, once opened; null for everybody else. */
  readonly statistics: ShiftStatistics | null;
}
/** Of whoever leads: of each task of the paper what was done at the desk. */
export interface WorkplaceWatch {
  /** The candidate's report on the shift beside what the log counts (HU-5). */
  readonly report: { readonly own: ShiftReport | null; readonly counted: Figures };
  readonly shift: ShiftView & {
    readonly code: string;
    readonly changes: WorkplaceState['shift']['changes'];
    /** Why no task can start, and the task whose paper is waited for. */
    readonly obstacle: ContactsView['obstacle'];
    readonly paperDue: string | null;
    /** How often the team lead's statistics were opened. */
    readonly statistics: number;
  };
  readonly tasks: readonly DeskWork[];
}
export interface DeskWork {
  readonly task: string;
  readonly openings: WorkplaceState['register']['openings'];
  readonly misses: WorkplaceState['register']['misses'];
  readonly checks: WorkplaceState['register']['checks'];
  readonly edits: WorkplaceState['register']['edits'];
  readonly consulted: WorkplaceState['knowledge']['consulted'];
  readonly searches: WorkplaceState['knowledge']['searches'];
  /** Of each script that was followed its steps, in the order in which they were ticked (PL-41). */
  readonly steps: readonly { readonly script: string; readonly steps: readonly number[] }[];
  readonly contacts: WorkplaceState['contacts']['filed'];
  readonly sales: SalesView;
  readonly turns: WorkplaceState['sales']['turns'];
  readonly services: WorkplaceState['services']['turns'];
  readonly parties: WorkplaceState['parties']['changes'];
  readonly truth: CaseTruth | null;
  /** Those of the consulted texts that are outdated; the house as everybody sees it does not say so (PL-11). */
  readonly outdated: readonly string[];
  /** Names of the customers that stand above. */
  readonly customers: readonly { readonly id: string; readonly name: string }[];
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
    sales: salesView(state, of),
    report: state.report.reports.at(-1) ?? null,
    statistics: statisticsView(state),
  };
}

export function projectWatch(state: WorkplaceState): WorkplaceWatch {
  const { input, register, knowledge, contacts, shift } = state;
  return {
    report: { own: state.report.reports.at(-1) ?? null, counted: counted(state) },
    shift: {
      ...shiftView(state),
      code: shiftCode(input.seed),
      changes: shift.changes,
      obstacle: startObstacle(state) ?? null,
      statistics: state.statistics.opened.length,
      paperDue: contacts.begun.find((task) => wantsPaper(state, task)) ?? null,
    },
    tasks: Object.keys(input.cases).map((task) => {
      const own = <T extends { readonly task: string }>(all: readonly T[]) => all.filter((one) => one.task === task);
      const truth = input.cases[task]?.truth ?? null;
      const opened = own(register.openings);
      const consulted = own(knowledge.consulted);
      const filed = own(contacts.filed);
      const named = new Set([...opened, ...filed].map(({ customer }) => customer).concat(truth?.customer ?? []));
      const read = new Set(consulted.map(({ text }) => text));
      return {
        task,
        openings: opened,
        misses: own(register.misses),
        checks: own(register.checks),
        edits: own(register.edits),
        consulted,
        searches: own(knowledge.searches),
        steps: Object.entries(ticksOf(state, task)).map(([script, steps]) => ({ script, steps })),
        contacts: filed,
        sales: salesView(state, task),
        turns: own(state.sales.turns),
        services: own(state.services.turns),
        parties: own(state.parties.changes),
        truth,
        outdated: input.world.articles.filter(({ id, outdated }) => outdated && read.has(id)).map(({ id }) => id),
        customers: input.world.customers.filter(({ id }) => named.has(id)).map(({ id, name }) => ({ id, name })),
      };
    }),
  };
}
