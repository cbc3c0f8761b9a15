import { describe, expect, it } from 'vitest';
import type { LateWork } from '../../machines/task.ts';
import { lateItems, limitAt, undecided } from './lateWork.ts';

const work = (id: string, type: string, writtenAt: number, accepted?: boolean): LateWork => ({
  ...{ id, type, writtenAt, at: 900, accepted, reason: '' },
  data: { text: id },
});
const limit = 600;

describe('late work', () => {
  it('asks only about the newest of a run of drafts and about everything sent', () => {
    const items = lateItems(
      [work('a', 'email.draft', 590), work('b', 'email.draft', 610), work('c', 'email.send', 620)],
      limit,
    );
    expect(items.map((item) => item.work.id)).toEqual(['c', 'b']);
    expect(items[1]).toMatchObject({ versions: 1, text: 'b' });
  });
  it('tells work that only travelled late from work written late', () => {
    const [after, before] = lateItems([work('a', 'email.send', 580), work('b', 'email.send', 615)], limit);
    expect(before).toMatchObject({ inTime: true, byMs: 20 });
    expect(after).toMatchObject({ inTime: false, byMs: 15 });
  });
  it('knows the note after a call, unfinished and filed', () => {
    const filed = { ...work('c', 'video.file', 630), data: { note: 'hotovo', code: 'TECH' } };
    const items = lateItems([work('a', 'video.keep', 610), work('b', 'video.keep', 620), filed], limit);
    expect(items.map(({ text }) => text)).toEqual(['hotovo', 'b']);
  });
  it('counts what is undecided', () => {
    const items = lateItems([work('a', 'email.send', 1, true), work('b', 'email.send', 2)], limit);
    expect(undecided(items)).toBe(1);
  });
  it('knows the limit from the frozen channel, else from the end of the task', () => {
    expect(limitAt(700, { frozen: { at: 600, why: 'time' } })).toBe(600);
    expect(limitAt(700, { frozen: null })).toBe(700);
    expect(limitAt(0, undefined)).toBe(0);
  });
});
