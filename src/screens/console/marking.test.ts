import { describe, expect, it } from 'vitest';
import type { Mark } from '../../exam/marks.ts';
import { earlierReasons, missingInWords, openCriteria } from './marking.ts';
import { marking, s09 } from './seat.fixture.ts';

const mark = (at: number, reason: string): Mark => ({
  ...{ at, reason, by: 'examiner', workedMs: null },
  verdict: reason ? 'not-met' : 'met',
});

describe('marks in words', () => {
  it('names what is missing with its task', () => {
    expect(missingInWords(marking)[0]).toMatchObject({ task: 't1', title: s09.title, text: s09.criteria[0]?.text });
    expect(missingInWords({ ...marking, missing: [{ task: 'gone', criterion: 'x' }] })).toEqual([]);
  });
  it('offers earlier reasons once, newest first', () => {
    const marks = { t1: { a: [mark(1, 'old'), mark(3, 'new ')], b: [mark(2, 'old'), mark(4, '')] } };
    expect(earlierReasons(marks)).toEqual(['new', 'old']);
  });
  it('counts what has no mark yet', () => {
    expect(openCriteria({ t1: { pricina: [mark(1, '')] } }, 't1', s09.criteria)).toBe(4);
  });
});
