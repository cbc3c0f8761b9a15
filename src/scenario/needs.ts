/** Do the needs of a stage, fact, line, question or outcome hold, and which do not? Pure; the compiled machine, the
 *  figurant's console and the checker all ask here, so that they cannot disagree. */
import type { Needs } from '../exam/scenario.ts';

/** What has happened in a conversation, by ids. */
export interface Course {
  readonly facts: ReadonlySet<string>;
  readonly right: ReadonlySet<string>;
  readonly wrong: ReadonlySet<string>;
  readonly said: ReadonlySet<string>;
  readonly stages: ReadonlySet<string>;
  readonly complicated: boolean;
  readonly mood: number;
}

/** One need that does not hold. */
export type Lack =
  | { readonly kind: 'fact' | 'right' | 'wrong' | 'said' | 'stage'; readonly id: string }
  | { readonly kind: 'facts'; readonly count: number }
  | { readonly kind: 'mood-at-most' | 'mood-at-least'; readonly mood: number }
  | { readonly kind: 'complication' };

export function lacks(needs: Needs | undefined, course: Course): Lack[] {
  if (!needs) return [];
  const missing = (kind: 'fact' | 'right' | 'wrong' | 'said', ids: readonly string[] = [], have: ReadonlySet<string>) =>
    ids.filter((id) => !have.has(id)).map((id): Lack => ({ kind, id }));
  const { factsAtLeast = 0, moodAtMost = 10, moodAtLeast = 0, stage, complicated } = needs;
  return [
    ...missing('fact', needs.facts, course.facts),
    ...missing('right', needs.right, course.right),
    ...missing('wrong', needs.wrong, course.wrong),
    ...missing('said', needs.said, course.said),
    ...(course.facts.size < factsAtLeast ? [{ kind: 'facts' as const, count: factsAtLeast }] : []),
    ...(stage !== undefined && !course.stages.has(stage) ? [{ kind: 'stage' as const, id: stage }] : []),
    ...(course.mood > moodAtMost ? [{ kind: 'mood-at-most' as const, mood: moodAtMost }] : []),
    ...(course.mood < moodAtLeast ? [{ kind: 'mood-at-least' as const, mood: moodAtLeast }] : []),
    ...(complicated && !course.complicated ? [{ kind: 'complication' as const }] : []),
  ];
}

export const holds = (needs: Needs | undefined, course: Course): boolean => lacks(needs, course).length === 0;
