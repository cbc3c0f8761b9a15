/** Money and complaints beside what the case holds. */
import { expect, it } from 'vitest';
import type { Approval } from '../sales/done.ts';
import { deskWork, idleWork } from './desk-work.fixture.ts';
import { saleBeside } from './sales-beside.ts';

const asked: Approval = {
  ...{ id: 'A-1', task: 'S04', at: 1, what: 'refund', of: 'EJ2026-03302', amount: 13_239, reason: 'x' },
  ...{ granted: null, note: '' },
};

it('X-110 a sum that was only asked for counts as given; one that was not done is said', () => {
  const { truth } = deskWork;
  expect(saleBeside({ ...idleWork, truth })).toEqual([
    { part: 'refund', given: '', right: '13239', verdict: 'not-given' },
  ]);
  expect(saleBeside({ ...idleWork, truth, sales: { ...idleWork.sales, approvals: [asked] } })).toMatchObject([
    { given: '13239', verdict: 'matches' },
  ]);
  const vouchers = [{ task: 'S04', at: 1, customer: 'Z-10037', amount: 300, reason: 'x' }];
  expect(saleBeside({ ...idleWork, truth, sales: { ...idleWork.sales, vouchers } })).toMatchObject([
    { part: 'refund', verdict: 'not-given' },
    { part: 'voucher', given: '300', right: '', verdict: 'unsaid' },
  ]);
});
