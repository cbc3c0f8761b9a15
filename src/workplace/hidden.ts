/** The world as a case lets the register show it: what the case is about finding out is left out (P-1). Pure. */
import type { WorkplaceInput } from './part.ts';

export const isHidden = ({ cases }: WorkplaceInput, task: string, record: string, field?: string): boolean => {
  const hides = cases[task]?.hides ?? [];
  return hides.includes(record) || (field !== undefined && hides.includes(`${record}.${field}`));
};

/** The record without the fields that this case hides; undefined when all of it is hidden. */
export function shownRecord<T extends object>(
  input: WorkplaceInput,
  task: string,
  id: string,
  record: T,
): Partial<T> | undefined {
  if (isHidden(input, task, id)) return undefined;
  const shown = Object.entries(record).filter(([field]) => !isHidden(input, task, id, field));
  return Object.fromEntries(shown) as Partial<T>;
}
