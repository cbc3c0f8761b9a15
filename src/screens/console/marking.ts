/** Marks as the examiner's screens list them. Pure; which criteria there are comes with the view. */
import { type Mark, type Marks, newestMark } from '../../exam/marks.ts';
import type { ScenarioCriterion } from '../../exam/scenario.ts';
import type { MarkingView } from '../../machines/marking-view.ts';

export const marksOf = (marks: Marks, task: string, criterion: string): readonly Mark[] =>
  marks[task]?.[criterion] ?? [];

export interface Missing {
  readonly task: string;
  readonly criterion: string;
  readonly title: string;
  readonly text: string;
}

/** What still lacks a mark, in words. */
export function missingInWords({ tasks, missing }: MarkingView): Missing[] {
  return missing.flatMap(({ task, criterion }) => {
    const found = tasks.find(({ id }) => id === task);
    const text = found?.criteria.find(({ id }) => id === criterion)?.text;
    return found && text !== undefined ? [{ task, criterion, title: found.title, text }] : [];
  });
}

export const openCriteria = (marks: Marks, task: string, criteria: readonly ScenarioCriterion[]): number =>
  criteria.filter(({ id }) => !newestMark(marks, task, id)).length;

/** The examiner's own words of before, newest first, each once. */
export function earlierReasons(marks: Marks): string[] {
  const all = Object.values(marks).flatMap((task) => Object.values(task).flat());
  const reasons = all
    .filter(({ reason }) => reason.trim() !== '')
    .sort((a, b) => b.at - a.at)
    .map(({ reason }) => reason.trim());
  return [...new Set(reasons)];
}

/** Where a jump to a criterion lands. */
export const criterionElement = (task: string, criterion: string): string => `criterion-${task}-${criterion}`;
