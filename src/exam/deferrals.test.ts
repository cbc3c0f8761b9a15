import { describe, expect, it } from 'vitest';
import { type Deferral, waiting } from './deferrals.ts';
import type { Mark } from './marks.ts';

const put = (at: number, criterion = 'a', task = 't1'): Deferral => ({ task, criterion, at, workedMs: at - 10 });
const mark = (at: number): Mark => ({ at, verdict: 'met', reason: '', by: 'examiner', workedMs: null });

describe('M-20 what waits to be marked later', () => {
  it('is every moment of a criterion that has no mark', () => {
    const all = [put(20), put(30, 'b'), put(40)];
    expect(waiting(all, {})).toEqual(all);
  });

  it('leaves with a mark, of the same task and criterion only', () => {
    const all = [put(20), put(30, 'b'), put(40), put(50, 'a', 't2')];
    expect(waiting(all, { t1: { a: [mark(45)] } })).toEqual([put(30, 'b'), put(50, 'a', 't2')]);
  });

  it('waits again when it is put off after its mark', () => {
    expect(waiting([put(20), put(60)], { t1: { a: [mark(45)] } })).toEqual([put(60)]);
  });
});
