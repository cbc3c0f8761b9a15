import * as fc from 'fast-check';
import { type History, canUndo, current, newHistory, redo, typed, undo } from './history.ts';

const write = (history: History, ...texts: string[]) =>
  texts.reduce((h, text, i) => typed(h, text, h.changedAt + 2_000 + i), history);
const walkBack = (history: History): string[] => {
  const seen = [current(history)];
  for (let h = history; canUndo(h);) {
    h = undo(h);
    seen.push(current(h));
  }
  return seen;
};

describe('history', () => {
  it('goes back and forth', () => {
    const h = write(newHistory(''), 'A', 'A B', 'A B C');
    expect(current(undo(undo(h)))).toBe('A');
    expect(current(redo(undo(undo(h))))).toBe('A B');
  });

  it('keeps versions that were undone before something else was typed', () => {
    const h = write(undo(write(newHistory(''), 'A', 'A B', 'A B C')), 'D');
    expect(walkBack(h)).toEqual(['D', 'A B', 'A B C', 'A B', 'A', '']);
  });

  it('takes signs typed in one go as one step, at most forty', () => {
    let h = newHistory('');
    for (let i = 1; i <= 100; i++) h = typed(h, 'x'.repeat(i), i * 100);
    expect(h.versions.map((v) => v.length)).toEqual([0, 40, 80, 100]);
  });

  it('makes every replacement a step of its own', () => {
    let h = newHistory('');
    for (const [i, text] of ['a', 'ab', 'abc', '', 'x'].entries()) h = typed(h, text, i * 10);
    expect(walkBack(h)).toEqual(['x', '', 'abc', '']);
  });

  it('never drops a version that was once left, whatever is done', () => {
    const step = fc.oneof(fc.constant('undo' as const), fc.constant('redo' as const), fc.string({ minLength: 3 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let h = newHistory('');
        const shown = new Set(['']);
        for (const [i, what] of steps.entries()) {
          h = what === 'undo' ? undo(h) : what === 'redo' ? redo(h) : typed(h, what, i * 5_000);
          shown.add(current(h));
        }
        return [...shown].every((text) => h.versions.includes(text));
      }),
    );
  });
});
