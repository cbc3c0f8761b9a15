/** A line of work in the reader's language. Knows no exercise: each has its sentences under its own name. */
import type { WorkNote } from '../../exam/work-note.ts';
import { t } from '../../i18n/i18n.svelte.ts';

export function noteWords({ key, values, words = {} }: WorkNote): string {
  const said = Object.fromEntries(Object.entries(words).map(([name, word]) => [name, t(word as 'work.title')]));
  return t(`work.${key as 'title'}`, { ...values, ...said });
}
