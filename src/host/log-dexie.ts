/** The log in IndexedDB. One transaction an event, prepared before it (a foreign await inside would commit half of it);
 *  `add`, never `put`, so that a second writer fails instead of overwriting. */
import Dexie from 'dexie';
import { type Head, emptyHead, firstBreak, headAfter, seal } from '../exam/chain.ts';
import type { LogEvent } from '../exam/events.ts';
import type { HostDatabase, StoredEvent } from './database.ts';
import { type Log, LogFailure, type FailureReason } from './log.ts';

function failure(error: unknown): LogFailure {
  const inner = error instanceof Dexie.DexieError ? error.inner : undefined;
  const name = (inner as Error | undefined)?.name ?? (error as Error | undefined)?.name ?? '';
  const reasons: Record<string, FailureReason> = { QuotaExceededError: 'full', ConstraintError: 'taken' };
  return new LogFailure(reasons[name] ?? 'lost', String(error), { cause: error });
}

const withoutExam = ({ exam: _, ...event }: StoredEvent): LogEvent => event;

/** Opens the log of an exam and reads its head. */
export async function dexieLog(database: HostDatabase, exam: string): Promise<Log> {
  const ofExam = () => database.events.where('[exam+seq]').between([exam, Dexie.minKey], [exam, Dexie.maxKey]);
  const last = await ofExam().last();
  let head: Head = last ? headAfter(last) : emptyHead;
  return {
    get head() {
      return head;
    },
    async append(draft) {
      const event = await seal(draft, head);
      try {
        await database.events.add({ ...event, exam });
      } catch (error) {
        throw failure(error);
      }
      head = headAfter(event);
      return event;
    },
    async read() {
      const events = (await ofExam().toArray()).map(withoutExam);
      const broken = await firstBreak(events);
      if (broken) throw new LogFailure('broken', `event ${broken.seq}`);
      const newest = events.at(-1);
      head = newest ? headAfter(newest) : emptyHead;
      return events;
    },
    close() {},
  };
}
