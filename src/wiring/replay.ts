/** The replay of an exam whose log this browser holds. Reads the log beside whoever may be writing it and takes no lock: an
 *  exam can be looked back at while it is being marked in another tab. */
import { dexieLog } from '../host/log-dexie.ts';
import { LogFailure } from '../host/log.ts';
import { LogReplay } from '../host/log-replay.ts';
import type { LogEvent } from '../exam/events.ts';
import type { ReplayRefusal, ReplayedExam } from '../screens/ports.ts';
import { database } from './shelf.ts';

async function eventsOf(exam: string): Promise<readonly LogEvent[] | undefined> {
  try {
    return await (await dexieLog(database, exam)).read();
  } catch (error) {
    if (error instanceof LogFailure) return undefined;
    throw error;
  }
}

/** Lets the page draw. */
const breath = () => new Promise((resolve) => setTimeout(resolve));

export async function replay(examId: string): Promise<ReplayedExam | ReplayRefusal> {
  const stored = await database.rooms.get(examId);
  if (!stored) return { refused: 'missing' };
  const events = await eventsOf(examId);
  if (!events) return { refused: 'broken' };
  const log = await LogReplay.of(events, breath);
  const { plan } = log.end.exam.context;
  if (!plan) return { refused: 'broken' };
  // a log of another machine may end anywhere
  if (stored.state === 'open' && !log.isOver) return { refused: 'running' };
  return {
    title: `${plan.qualification.name} (${plan.qualification.code})`,
    candidate: plan.candidate.name,
    start: log.start,
    end: Math.max(log.last, log.start + 1_000),
    tasks: log.tasks,
    moments: log.moments,
    view: (at, role, scope) => log.view(at, role, scope),
  };
}
