/** The classification in two levels: groups in the order of their first code (PL-37). Pure. */
import type { EventCode } from '../../exam/world.ts';

export interface CodeGroup {
  /** Empty: codes without one. */
  readonly group: string;
  readonly codes: readonly EventCode[];
}

export function codeGroups(codes: readonly EventCode[]): CodeGroup[] {
  const groups = [...new Set(codes.map(({ group = '' }) => group))];
  return groups.map((group) => ({ group, codes: codes.filter((code) => (code.group ?? '') === group) }));
}
