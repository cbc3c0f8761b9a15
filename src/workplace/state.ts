/** What is known of the candidate's desk: a slice for each part. */
import type { ContactsState } from './contacts/contacts.ts';
import type { KnowledgeState } from './knowledge/knowledge.ts';
import type { PartiesState } from './parties/parties.ts';
import type { WorkplaceInput } from './part.ts';
import type { RegisterState } from './register/register.ts';
import type { SalesState } from './sales/done.ts';
import type { ServicesState } from './services/services.ts';
import type { ShiftReportState } from './shift-report/shiftReport.ts';
import type { ShiftStatisticsState } from './shift-statistics/shiftStatistics.ts';
import type { ShiftState } from './shift/shift.ts';

export interface WorkplaceState {
  readonly input: WorkplaceInput;
  readonly shift: ShiftState;
  readonly register: RegisterState;
  readonly sales: SalesState;
  readonly services: ServicesState;
  readonly parties: PartiesState;
  readonly knowledge: KnowledgeState;
  readonly contacts: ContactsState;
  readonly report: ShiftReportState;
  readonly statistics: ShiftStatisticsState;
}
