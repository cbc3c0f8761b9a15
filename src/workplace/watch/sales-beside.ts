/** Sums, remedy and day of what was done with orders, laid beside what the case says is right; facts in words, never a
 *  mark. Pure. */
import type { DeskWork } from '../projections.ts';
import type { LaidVerdict } from './compare.ts';

export const salesParts = ['refund', 'voucher', 'remedy', 'settleBy'] as const;
export type SalesPart = (typeof salesParts)[number];

export interface LaidSale {
  readonly part: SalesPart;
  /** Empty: not done. Sums in crowns, days `YYYY-MM-DD`. */
  readonly given: string;
  readonly right: string;
  readonly verdict: LaidVerdict;
}

/** Sums of a task are added up; of complaints the newest counts. Asked of the superior counts as given. */
function givenOf({ sales: { refunds, vouchers, complaints, approvals } }: DeskWork): Record<SalesPart, string> {
  const asked = (what: 'refund' | 'voucher') =>
    approvals.filter((one) => one.what === what && one.granted !== true).map(({ amount }) => amount);
  const sum = (amounts: readonly number[]) => (amounts.length === 0 ? '' : String(amounts.reduce((a, b) => a + b)));
  const newest = complaints.at(-1);
  return {
    refund: sum(refunds.length > 0 ? refunds.map(({ amount }) => amount) : asked('refund')),
    voucher: sum(vouchers.length > 0 ? vouchers.map(({ amount }) => amount) : asked('voucher')),
    remedy: newest?.remedy ?? '',
    settleBy: newest?.settleBy ?? '',
  };
}

/** The parts that the candidate or the case has something to say about. */
export function saleBeside(work: DeskWork): LaidSale[] {
  const given = givenOf(work);
  return salesParts
    .map((part): LaidSale => {
      const right = String(work.truth?.[part] ?? '');
      const verdict =
        right === '' ? 'unsaid' : given[part] === '' ? 'not-given' : given[part] === right ? 'matches' : 'differs';
      return { part, given: given[part], right, verdict };
    })
    .filter((laid) => laid.given !== '' || laid.right !== '');
}
