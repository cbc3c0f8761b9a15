import { describe, expect, it } from 'vitest';
import { type Deletable, deletionObstacles, lawfulUntil } from './retention.ts';

const closed: Deletable = { kind: 'exam', state: 'closed', started: true, saved: true, until: '2031-05-14' };

describe('P-41 when an exam may be deleted', () => {
  it('the copy of the record is kept for five years', () => {
    expect(lawfulUntil('2026-05-14')).toBe('2031-05-14');
  });

  it.each<{ name: string; part: Partial<Deletable>; today: string; found: readonly string[] }>([
    { name: 'saved, after the date', part: {}, today: '2031-05-15', found: [] },
    { name: 'saved, on the last day', part: {}, today: '2031-05-14', found: ['before-date'] },
    { name: 'never saved', part: { saved: false }, today: '2031-05-15', found: ['not-saved'] },
    {
      name: 'never saved, too early',
      part: { saved: false },
      today: '2026-06-01',
      found: ['not-saved', 'before-date'],
    },
    { name: 'running', part: { state: 'open' }, today: '2040-01-01', found: ['open'] },
    { name: 'planned and never begun', part: { state: 'open', started: false }, today: '2026-01-01', found: [] },
    { name: 'of another computer', part: { state: 'imported', saved: false }, today: '2026-01-01', found: [] },
    { name: 'a training session', part: { kind: 'training', saved: false }, today: '2026-01-01', found: [] },
    { name: 'an older plan without a date', part: { until: undefined }, today: '2026-01-01', found: [] },
  ])('$name', ({ part, today, found }) => {
    expect(deletionObstacles({ ...closed, ...part }, today)).toEqual(found);
  });
});
