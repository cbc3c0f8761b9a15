/** A log without storage: for tests, for showing an imported exam, and to keep going while storage is out of order. */
import { type Head, emptyHead, firstBreak, headAfter, seal } from '../exam/chain.ts';
import type { LogEvent } from '../exam/events.ts';
import { type Log, LogFailure } from './log.ts';

/** @param onAppend runs before an event is taken; a throw fails the append (fault injection). */
export function memoryLog(events: readonly LogEvent[] = [], onAppend?: (event: LogEvent) => void): Log {
  const kept = [...events];
  const last = kept.at(-1);
  let head: Head = last ? headAfter(last) : emptyHead;
  return {
    get head() {
      return head;
    },
    async append(draft) {
      const event = structuredClone(await seal(draft, head));
      onAppend?.(event);
      kept.push(event);
      head = headAfter(event);
      return event;
    },
    async read() {
      const broken = await firstBreak(kept);
      if (broken) throw new LogFailure('broken', `event ${broken.seq}`);
      return [...kept];
    },
    close() {},
  };
}
