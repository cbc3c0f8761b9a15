/** How a conversation may end: outcomes in their three groups, and which of them can be chosen. Pure. */
import type { Ending } from '../../machines/projections.ts';
import { type CustomerContext, courseOf } from '../../scenario/customer.ts';
import { type Lack, lacks } from '../../scenario/needs.ts';

export interface EndingRow {
  readonly ending: Ending;
  readonly chosen: boolean;
  readonly lacks: readonly Lack[];
}
export interface EndingGroup {
  readonly kind: Ending['kind'];
  readonly rows: readonly EndingRow[];
}

const kinds: readonly Ending['kind'][] = ['best', 'acceptable', 'wrong'];

export function endingGroups(endings: readonly Ending[], customer: CustomerContext): EndingGroup[] {
  const course = courseOf(customer);
  return kinds
    .map((kind) => ({
      kind,
      rows: endings
        .filter((ending) => ending.kind === kind)
        .map((ending) => ({ ending, chosen: ending.id === customer.outcome, lacks: lacks(ending.needs, course) })),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** Without the signs of Markdown, to be read aloud. */
export const plain = (text: string): string => text.replaceAll('**', '').trim();
