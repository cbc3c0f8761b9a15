/** Summaries of the closed exams that this browser holds, read a slice at a time so that the page goes on. Hashes are not
 *  computed again (opening an exam does that), only that each event follows the one before. */
import { genesis } from '../exam/chain.ts';
import type { LogEvent } from '../exam/events.ts';
import {
  type ExamSummary,
  type StoredSummaries,
  type Summarised,
  isOfInterest,
  summarise,
} from '../statistics/summary.ts';
import { database } from './shelf.ts';

/** A few milliseconds each, a dropped frame at worst. */
const sliceEvents = 200;

const part = (exam: string, from: number, to: number) =>
  database.events.where('[exam+seq]').between([exam, from], [exam, to], true, false);

async function eventsOf(exam: string): Promise<readonly LogEvent[] | undefined> {
  const kept: LogEvent[] = [];
  let next = 0;
  let prev = genesis;
  for (;;) {
    const slice = await part(exam, next, next + sliceEvents).toArray();
    for (const event of slice) {
      if (event.seq !== next || event.prev !== prev) return undefined;
      next += 1;
      prev = event.hash;
      if (isOfInterest(event)) kept.push(event);
    }
    if (slice.length < sliceEvents) return kept;
  }
}

async function summaryOf(exam: string): Promise<Summarised> {
  try {
    const events = await eventsOf(exam);
    return events ? await summarise(events) : { leftOut: 'unreadable' };
  } catch {
    return { leftOut: 'unreadable' }; // a log of another machine may hold anything
  }
}

/** What a log with this newest event came to; a closed one is read once as long as the page is open. */
const known = new Map<string, Summarised>();

async function knownOrRead(exam: string): Promise<Summarised> {
  const newest = await part(exam, 0, Infinity).last();
  const key = `${exam} ${newest?.hash}`;
  const one = known.get(key) ?? (await summaryOf(exam));
  if ('summary' in one) known.set(key, one);
  return one;
}

/** @param told how many of how many are read. */
export async function summaries(
  told: (read: number, of: number) => void,
  signal: AbortSignal,
): Promise<StoredSummaries> {
  const rooms = await database.rooms.toArray();
  const found: ExamSummary[] = [];
  const leftOut = { open: 0, unreadable: 0 };
  for (const [index, { id, state }] of rooms.entries()) {
    if (signal.aborted) break;
    told(index, rooms.length);
    // one that is still being held is not read: it may be running now
    const one: Summarised = state === 'open' ? { leftOut: 'open' } : await knownOrRead(id);
    if ('summary' in one) found.push(one.summary);
    else leftOut[one.leftOut] += 1;
  }
  return { exams: found, leftOut };
}
