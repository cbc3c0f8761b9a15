/** Lengths of time as people read them on a clock. Pure; knows no language. */

/** "7:42", "12:03", "1:02:03"; whole seconds that have passed. */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}:${two(seconds % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/** What is left: shows 0:00 only when nothing is left. */
export const remaining = (ms: number): string => duration(Math.ceil(Math.max(0, ms) / 1000) * 1000);

/** What a countdown says aloud: three times, never every second. */
export type CountdownCall = 'none' | 'five' | 'one' | 'end';
export function countdownCall(leftMs: number): CountdownCall {
  if (leftMs <= 0) return 'end';
  if (leftMs <= 60_000) return 'one';
  return leftMs <= 300_000 ? 'five' : 'none';
}
