/** The evidence file over the real database: made of what it holds, remembered, loaded again on another computer. */
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyHead, headAfter, seal } from '../../src/exam/chain.ts';
import type { Json, LogEvent } from '../../src/exam/events.ts';
import { hostAuthor } from '../../src/exam/roles.ts';
import { RecordingsDexie } from '../../src/host/recordings-dexie.ts';
import { bytesSource } from '../../src/verify/source.ts';
import { verify } from '../../src/verify/verify.ts';
import { browserKey } from '../../src/wiring/browserKey.ts';
import { evidenceFile } from '../../src/wiring/evidence.ts';
import { importLog } from '../../src/wiring/exams.ts';
import { database, exams } from '../../src/wiring/shelf.ts';
import { planFor } from '../flows/exam.ts';

const exam = 'exam-1';
const sound = Uint8Array.from({ length: 5_000 }, (_, at) => at % 256);

async function logWith(facts: readonly (readonly [type: string, data: Json])[]): Promise<LogEvent[]> {
  let head = emptyHead;
  const events: LogEvent[] = [];
  for (const [at, [type, data]] of facts.entries()) {
    const event = await seal({ id: `e${at}`, at, writtenAt: at, by: hostAuthor, type, data }, head);
    head = headAfter(event);
    events.push(event);
  }
  return events;
}

const clear = () => Promise.all(database.tables.map((table) => table.clear()));
beforeEach(clear);

/** A closed exam with a recording in two pieces and a still. */
async function closedExam(): Promise<LogEvent[]> {
  const events = await logWith([
    ['exam.created', (await planFor(['S04'])) as unknown as Json],
    ['call.recordingStarted', { recording: 'r1', mime: 'audio/mp4' }],
    ['video.stillKept', { still: 's1' }],
    ['call.recordingStarted', { recording: 'lost', mime: 'audio/mp4' }],
  ]);
  await database.events.bulkAdd(events.map((event) => ({ ...event, exam })));
  const room = { hostId: '', token: '', lobbyCode: '', keys: {}, exportedAt: 0, createdAt: 1, title: 'Jana' };
  await database.rooms.add({ id: exam, kind: 'exam', state: 'closed', ...room });
  const store = new RecordingsDexie(database, exam);
  for (const n of [0, 1]) {
    const bytes = sound.slice(n * 2_500, (n + 1) * 2_500);
    await store.add({ recording: 'r1', n, mime: 'audio/mp4', at: 10 + n, marks: [], bytes });
  }
  await store.addStill('s1', new Blob(['picture'], { type: 'image/webp' }), 12);
  return events;
}

const made = async (events: readonly LogEvent[]) => {
  const head = headAfter(events.at(-1) ?? (events[0] as LogEvent));
  return evidenceFile({ id: exam, createdAt: 1 }, events, head, { record: 'record', index: () => 'index' });
};
const asFile = (file: Blob, name = 'evidence.zip') => new File([file], name);

describe('V-12 the evidence file of what this computer holds', () => {
  it('holds in every part, says what is missing, and the list of exams knows that it was saved', async () => {
    const events = await closedExam();
    expect((await exams())[0]).toMatchObject({ evidenceAt: 0 });
    const { file, name } = await made(events);
    expect(name).toBe('hovorna-1970-01-01-exam-1.zip');
    const report = await verify(bytesSource(new Uint8Array(await file.arrayBuffer())));
    expect(report.checks.flatMap(({ problems }) => problems)).toEqual([]);
    expect(report.checks.at(-1)?.numbers).toEqual({ count: 1, stills: 1, missing: 1 });
    expect((await exams())[0]?.evidenceAt).toBeGreaterThan(0);
  });

  it('is owed again as soon as the log has grown', async () => {
    const events = await closedExam();
    await made(events);
    const [, , , last] = events;
    await database.events.add({ ...(last as LogEvent), seq: 4, exam });
    expect((await exams())[0]?.evidenceAt).toBe(0);
  });

  it('is signed with one key of this browser, which nobody can take out of it', async () => {
    const [one, other] = [await browserKey(), await browserKey()];
    const point = async ({ publicKey }: CryptoKeyPair) =>
      new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
    expect(await point(one)).toEqual(await point(other));
    expect(one.privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', one.privateKey)).rejects.toThrow();
  });
});

describe('V-18 an evidence file loaded on another computer', () => {
  it('shows the exam with its recordings and stills; a second time changes nothing', async () => {
    const events = await closedExam();
    const { file } = await made(events);
    await clear();
    for (let time = 0; time < 2; time++) expect(await importLog(asFile(file))).toEqual({ examId: exam });
    expect(await database.events.count()).toBe(events.length);
    expect(await database.rooms.get(exam)).toMatchObject({ state: 'imported', kind: 'exam' });
    const store = new RecordingsDexie(database, exam);
    const chunks = await store.read('r1');
    expect(chunks.map(({ bytes }) => bytes)).toEqual([sound]);
    const [still] = await store.stills();
    expect(await still?.picture.text()).toBe('picture');
  });

  it('is not loaded at all when a byte was changed, and an exam that is held here is not touched', async () => {
    const events = await closedExam();
    const { file } = await made(events);
    expect(await importLog(asFile(file))).toEqual({ examId: exam });
    expect(await database.rooms.get(exam)).toMatchObject({ state: 'closed' });
    await clear();
    const bytes = new Uint8Array(await file.arrayBuffer());
    const bent = bytes.with(bytes.length >> 1, (bytes[bytes.length >> 1] ?? 0) ^ 1);
    expect(await importLog(asFile(new Blob([bent])))).toMatchObject({ problem: 'evidence' });
    expect(await database.rooms.count()).toBe(0);
  });
});
