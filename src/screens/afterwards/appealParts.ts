/** What an appeal against a criterion is about: every part of the exam that is evidence for it. Pure. */
import type { Mark } from '../../exam/marks.ts';
import type { ScenarioCriterion } from '../../exam/scenario.ts';
import type { Appeal } from '../../machines/afterwards.ts';
import type { RecordView } from '../../machines/record.ts';
import { type Sign, shownBy } from '../console/shownBy.ts';
import type { LiveSeat } from '../liveSeat.svelte.ts';

export interface AppealPart {
  readonly task: string;
  readonly title: string;
  readonly criterion: ScenarioCriterion;
  /** Newest last. */
  readonly marks: readonly Mark[];
  readonly signs: readonly Sign[];
  readonly begunAt: number;
}

type Known = Pick<LiveSeat, 'case' | 'customer' | 'task'>;

export function appealParts(live: Known, record: RecordView, { criterion: about }: Appeal): AppealPart[] {
  const result = record.results.find(
    ({ competence, letter }) => competence === about?.competence && letter === about.letter,
  );
  return (result?.parts ?? []).flatMap(({ task: id, criterion: key }) => {
    const task = record.tasks.find((one) => one.id === id);
    const criterion = task?.criteria.find((one) => one.id === key);
    if (!task || !criterion || task.startedAt === 0) return [];
    const marks = record.marks[id]?.[key] ?? [];
    const signs = shownBy(criterion, live.case(id), live.customer(id));
    return [{ task: id, title: task.title, criterion, marks, signs, begunAt: live.task(id)?.workBegunAt ?? 0 }];
  });
}
