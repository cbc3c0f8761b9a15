/** What happened with each customer's record in one task: how it was found, whether it is the one that the case is about,
 *  when and after how many tries identity was verified. Facts, never a mark. Pure. */
import type { DeskWork } from '../projections.ts';
import type { Check, Opening } from '../register/register.ts';

export interface RecordCourse {
  readonly customer: string;
  /** Empty: not in the register any more. */
  readonly name: string;
  readonly openings: readonly Opening[];
  /** Another than the case is about. */
  readonly isOther: boolean;
  readonly checks: readonly Check[];
  /** Both items were right then, and the register gave the particulars. */
  readonly verifiedAt: number | null;
  /** How often the register was asked for particulars before, with an item that did not match. */
  readonly askedBefore: number;
  /** Something was filed about this customer without anybody having been verified. */
  readonly filedUnverified: boolean;
}

const isRight = ({ numberMatches, itemMatches }: Check): boolean => numberMatches && itemMatches;

export function recordCourses({ openings, checks, contacts, customers, truth }: DeskWork): RecordCourse[] {
  const ids = [...new Set(openings.map(({ customer }) => customer))];
  return ids.map((customer) => {
    const own = checks.filter((check) => check.customer === customer);
    const first = own.findIndex(isRight);
    const verifiedAt = own[first]?.at ?? null;
    return {
      customer,
      name: customers.find(({ id }) => id === customer)?.name ?? '',
      openings: openings.filter((opening) => opening.customer === customer),
      isOther: truth?.customer !== undefined && truth.customer !== customer,
      checks: own,
      verifiedAt,
      askedBefore: first < 0 ? own.length : first,
      filedUnverified: contacts.some(
        (contact) => contact.customer === customer && (verifiedAt === null || contact.at < verifiedAt),
      ),
    };
  });
}

/** Was anything done at the desk in this task, or is there anything to lay beside it? */
export const hasDeskWork = ({ openings, misses, consulted, searches, contacts, truth }: DeskWork): boolean =>
  truth !== null || openings.length + misses.length + consulted.length + searches.length + contacts.length > 0;
