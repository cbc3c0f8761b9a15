/** The task that ended last, whatever its place in the paper; undefined while one runs, and before the first. */
import type { LiveSeat } from '../liveSeat.svelte.ts';

export function lastTask(live: Pick<LiveSeat, 'exam' | 'task'>): string | undefined {
  const { exam } = live;
  if (!exam || exam.active !== null) return undefined;
  const endedAt = (id: string) => live.task(id)?.endedAt ?? 0;
  const ended = exam.tasks.filter(({ id, state }) => state === 'ended' && endedAt(id) > 0);
  return ended.sort((one, other) => endedAt(other.id) - endedAt(one.id))[0]?.id;
}
