/** What the record says of a theory test: points and percent beside the threshold, how often answers were changed, what
 *  was left without one, and the points of a test on paper with where it is filed. */
import type { StateFrom } from 'xstate';
import type { WorkNote } from '../../exam/work-note.ts';
import type { theoryMachine } from './machine.ts';
import { type Points, pointsOf, scoreOf } from './score.ts';

export function theoryWork({ context }: StateFrom<typeof theoryMachine>): WorkNote[] {
  const { stimulus, drawn, sheet, changes, submitted, clock, paper } = context;
  const { percent: needed } = stimulus.pass;
  const notes = (key: string, { points, of, percent, passed }: Points): WorkNote => ({
    key,
    values: { points, of, percent, needed },
    words: { passed: passed ? 'work.theory.reached' : 'work.theory.notReached' },
  });
  const onPaper: WorkNote[] = paper
    ? [
        notes('theory.paper', pointsOf(paper.points, drawn.length, needed)),
        { key: 'theory.filed', values: { filed: paper.filed, at: paper.at } },
      ]
    : [];
  if (clock.state === 'idle') return paper ? onPaper : [{ key: 'theory.notBegun' }];
  const score = scoreOf(drawn, sheet, needed);
  const given = Object.values(changes);
  return [
    submitted ? { key: 'theory.submitted', values: { at: submitted.writtenAt } } : { key: 'theory.notSubmitted' },
    notes('theory.points', score),
    {
      key: 'theory.changes',
      values: {
        // the first answer to an item changes nothing
        changes: given.reduce((sum, times) => sum + Math.max(0, times - 1), 0),
        missing: score.items.filter(({ verdict }) => verdict === 'missing').length,
      },
    },
    ...onPaper,
  ];
}
