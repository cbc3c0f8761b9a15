/** A small exam with everything that an evidence file can hold, written by the product's own writer. */
import { type Head, emptyHead, headAfter, seal, sha256 } from '../exam/chain.ts';
import type { Json, LogEvent } from '../exam/events.ts';
import { hostAuthor } from '../exam/roles.ts';
import { headText, newKeyPair, sign } from '../exam/signatures.ts';
import { writeEvidence } from '../evidence/file.ts';
import { partsOf } from '../evidence/parts.ts';
import type { Bytes } from './source.ts';

export const exam = 'exam-1';
export const sound = Uint8Array.from({ length: 3_000 }, (_, at) => (at * 7) % 251);
const keptBytes = 2_000;

async function hexOf(bytes: Bytes): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function planData(): Promise<Json> {
  const source = 'id: S01\ntitle: „Mokré prádlo“\n';
  const world = { name: 'Elektro Jasan', products: [{ code: 'PW-814', price: 11990 }], date: '2026-05-14' };
  return {
    id: exam,
    paper: [
      { id: 'S01', source, sourceHash: await sha256(source) },
      { id: 'S02', sourceHash: 'x' },
    ],
    world,
  };
}

interface Written {
  readonly type: string;
  readonly data: Json;
  readonly seat?: string;
}

/** @param change for forgers: the events with what they would like to have in it, chained and signed anew. */
export async function eventsOf(change: (all: readonly Written[]) => readonly Written[] = (all) => all) {
  const pair = await newKeyPair();
  const written = change([
    { type: 'exam.created', data: await planData() },
    { type: 'call.recordingStarted', data: { recording: 'r1', mime: 'audio/mp4' } },
    { type: 'chat.sent', data: { text: 'Dobrý den – „žluťoučký“ 😀', nested: { b: 1, a: [1.5, null, true] } } },
    { type: 'seat.signed', data: {}, seat: 'candidate' },
    {
      type: 'call.recordingKept',
      data: { recording: 'r1', chunks: 4, bytes: keptBytes, sha256: await hexOf(sound.slice(0, keptBytes)) },
    },
    { type: 'video.stillKept', data: { still: 'still-1' } },
    { type: 'call.recordingStarted', data: { recording: 'r2', mime: 'audio/mp4' } },
    { type: 'exam.closed', data: {} },
  ]);
  let head: Head = emptyHead;
  const events: LogEvent[] = [];
  for (const [at, { type, data, seat }] of written.entries()) {
    const by = seat === undefined ? hostAuthor : { seat, role: 'candidate' as const, lead: false };
    const isEmpty = type === 'seat.signed' && Object.keys(data as object).length === 0;
    const signed = isEmpty
      ? { seat: seat ?? '', ...head, ...(await sign(headText(exam, seat ?? '', head), pair)) }
      : data;
    const event = await seal({ id: `e${at}`, at, writtenAt: at, by, type, data: signed }, head);
    head = headAfter(event);
    events.push(event);
  }
  return { events, head };
}

export interface Change {
  readonly events?: Parameters<typeof eventsOf>[0];
  readonly recording?: Bytes;
  readonly head?: Head;
}

export async function evidenceBytes(change: Change = {}): Promise<Bytes> {
  const { events, head } = await eventsOf(change.events);
  const recordings = [{ id: 'r1', at: 5, content: new Blob([change.recording ?? sound], { type: 'audio/mp4' }) }];
  const stills = [{ id: 'still-1', at: 6, content: new Blob(['picture'], { type: 'image/webp' }) }];
  const pair = await newKeyPair();
  const { file } = await writeEvidence({
    exam,
    madeAt: 1_780_000_000_000,
    head: change.head ?? head,
    parts: partsOf(events, { recordings, stills }),
    record: '<!doctype html><title>Záznam</title>',
    index: ({ files }) => `<!doctype html><title>${files.length}</title>`,
    sign: (text) => sign(text, pair),
  });
  return new Uint8Array(await file.arrayBuffer());
}
