/** The card's cues and facts under their headings. Pure; knows no words of a language. */
import type { DifficultType, HiddenFact, PreparedLine } from '../../exam/scenario.ts';
import { isWithin } from './heat.ts';

export interface LineGroup {
  readonly key: string;
  readonly level?: number | undefined;
  readonly type?: DifficultType | undefined;
  readonly lines: readonly PreparedLine[];
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** By heat, coolest first, and within it by the type of difficult customer; lines above the cap are left out. */
export function lineGroups(lines: readonly PreparedLine[], cap: number): LineGroup[] {
  const groups = grouped(
    lines.filter((line) => isWithin(line, cap)),
    ({ level, type }) => `${level ?? 0} ${type ?? ''}`,
  );
  return [...groups]
    .map(([key, members]) => ({ key, level: members[0]?.level, type: members[0]?.type, lines: members }))
    .sort((one, other) => (one.level ?? 0) - (other.level ?? 0));
}

export interface FactGroup {
  /** Empty for facts without a heading. */
  readonly title: string;
  readonly facts: readonly HiddenFact[];
}

/** By the heading that the case gives them, in the order in which headings first come. */
export const factGroups = (facts: readonly HiddenFact[]): FactGroup[] =>
  [...grouped(facts, ({ group }) => group ?? '')].map(([title, members]) => ({ title, facts: members }));
