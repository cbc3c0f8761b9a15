/** Which of two states of unfinished work is newer: the host's, or the one that this computer kept through a reload. */

/** What was kept is the page's own writing, but may come from an older version of the page. */
export function newestOf<T extends { readonly revision: number }>(told: T, kept: string | undefined): T {
  if (kept === undefined) return told;
  try {
    const value: unknown = JSON.parse(kept);
    const isWork = typeof value === 'object' && value !== null && 'revision' in value;
    return isWork && (value as T).revision > told.revision ? (value as T) : told;
  } catch {
    return told;
  }
}
