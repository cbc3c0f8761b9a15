/** New exams on this computer: created, or imported from another machine's file. Knows the database and the log, not the
 *  people. */
import type { Json } from '../exam/events.ts';
import type { ExamPlan } from '../exam/plan.ts';
import { fromLines, maxEvidenceLength } from '../evidence/lines.ts';
import { hostClock } from '../host/clock.ts';
import { Host } from '../host/host.ts';
import { dexieLog } from '../host/log-dexie.ts';
import { randomId } from '../wire/ids.ts';
import type { ImportOutcome } from '../screens/ports.ts';
import { newCode } from '../wire/short-code.ts';
import { database } from './shelf.ts';

const titleOf = ({ candidate, qualification, paper }: ExamPlan) =>
  [candidate.name, qualification.code, paper.map(({ scenario }) => scenario.id).join(', ')].filter(Boolean).join(' · ');

const emptyRoom = { hostId: '', token: '', lobbyCode: '', keys: {}, exportedAt: 0 };

/** Writes the exam's first event. */
export async function createExam(plan: Omit<ExamPlan, 'id'>): Promise<string> {
  const whole: ExamPlan = { ...plan, id: randomId() };
  // asked, not awaited: Firefox puts it to the person, and the exam must not wait for an answer that may never come
  navigator.storage?.persist?.().catch(() => undefined);
  const host = await Host.open({ log: await dexieLog(database, whole.id), clock: hostClock });
  const written = await host.note('exam.created', whole as unknown as Json);
  await host.stop();
  if (!written) throw new Error(`exam not written: ${host.halted ?? 'refused'}`);
  await database.rooms.add({
    ...emptyRoom,
    id: whole.id,
    title: titleOf(whole),
    kind: whole.kind,
    createdAt: Date.now(),
    hostId: randomId(),
    token: randomId(),
    lobbyCode: newCode(),
    state: 'open',
  });
  return whole.id;
}

/** Shows an exam of another machine here, from its log or from its evidence file. A second import of the same file changes
 *  nothing; a longer log of the same exam continues a shorter one; an exam that is being held here is never touched. */
export async function importLog(file: File): Promise<ImportOutcome> {
  if (await isEvidence(file)) return (await import('./importEvidence.ts')).importEvidence(file);
  if (file.size > maxEvidenceLength) return { problem: 'too-large', detail: '' };
  return importLines(await file.text());
}

/** A ZIP; what is in it is the verifier's business. */
async function isEvidence(file: File): Promise<boolean> {
  return (await file.slice(0, 4).text()) === 'PK\u0003\u0004';
}

export async function importLines(text: string): Promise<ImportOutcome> {
  const parsed = await fromLines(text);
  if ('problem' in parsed) return parsed;
  const { exam, events } = parsed;
  const [first] = events;
  if (first?.type !== 'exam.created') return { problem: 'not-a-log', detail: '2' };
  const known = await database.rooms.get(exam);
  const here = await (await dexieLog(database, exam)).read();
  const common = here.every((event, index) => events[index] === undefined || events[index].hash === event.hash);
  if (!common) return { problem: 'broken', detail: 'other' };
  if (known && known.state !== 'imported') return { examId: exam };
  const plan = first.data as unknown as ExamPlan;
  await database.transaction('rw', database.events, database.rooms, async () => {
    await database.events.bulkAdd(events.slice(here.length).map((event) => ({ ...event, exam })));
    await database.rooms.put({
      ...emptyRoom,
      id: exam,
      title: titleOf(plan),
      kind: plan.kind,
      createdAt: first.at,
      state: 'imported',
    });
  });
  return { examId: exam };
}
