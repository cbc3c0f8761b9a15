/** The known name that a mistyped one most likely meant. Pure; knows nothing of scenarios. */

/** Edits between two names, a swap of neighbours counted as one (optimal string alignment). */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const above = rows[i - 1] ?? [];
      let best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

/** Writing styles that people mix: `not_met`, `not-met`, `NotMet` are one name. */
const plain = (name: string): string => name.toLowerCase().replace(/[\s_.-]/g, '');

/** Empty when nothing is near enough to be worth proposing. */
export function nearest(name: string, known: readonly string[]): string {
  const short = plain(name).slice(0, 64);
  const limit = Math.max(1, Math.floor(short.length / 3));
  let best = '';
  let least = limit + 1;
  for (const candidate of known) {
    const edits = distance(short, plain(candidate));
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}
