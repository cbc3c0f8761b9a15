/** Large recordings in a real browser: written and verified while the page goes on. `VITE_MEGABYTES=150` for a day's worth. */
import { expect, it } from 'vitest';
import { emptyHead, headAfter, seal } from '../../src/exam/chain.ts';
import type { Json, LogEvent } from '../../src/exam/events.ts';
import { hostAuthor } from '../../src/exam/roles.ts';
import { newKeyPair, sign } from '../../src/exam/signatures.ts';
import { writeEvidence } from '../../src/evidence/file.ts';
import { partsOf } from '../../src/evidence/parts.ts';
import { blobSource } from '../../src/verify/source.ts';
import { verify } from '../../src/verify/verify.ts';

const megabytes = Number(import.meta.env['VITE_MEGABYTES'] ?? 24);
const count = 3;

/** How often the page came to its other work meanwhile, how long it stood still at most, and how long it took. */
async function measured<T>(work: () => Promise<T>) {
  let [newest, stillMs, turns] = [performance.now(), 0, 0];
  const timer = setInterval(() => {
    const now = performance.now();
    turns += 1;
    [stillMs, newest] = [Math.max(stillMs, now - newest), now];
  }, 5);
  const begun = performance.now();
  const result = await work();
  clearInterval(timer);
  return { result, turns, tookMs: Math.round(performance.now() - begun), stillMs: Math.round(stillMs) };
}

it('V-19 recordings are written and verified piece by piece: the page never stands still for long', async () => {
  const piece = new Uint8Array(1024 * 1024);
  crypto.getRandomValues(piece.subarray(0, 65_536));
  const names = Array.from({ length: count }, (_, n) => `r${n}`);
  const recordings = names.map((id) => {
    const pieces = Array.from({ length: Math.ceil(megabytes / count) }, () => piece);
    return { id, at: 1, content: new Blob(pieces, { type: 'audio/mp4' }) };
  });
  let head = emptyHead;
  const events: LogEvent[] = [];
  const facts: readonly (readonly [string, Json])[] = [
    ['exam.created', { id: 'e', paper: [] }],
    ...names.map((recording) => ['call.recordingStarted', { recording, mime: 'audio/mp4' }] as const),
  ];
  for (const [at, [type, data]] of facts.entries()) {
    const event = await seal({ id: `${at}`, at, writtenAt: at, by: hostAuthor, type, data }, head);
    head = headAfter(event);
    events.push(event);
  }
  const pair = await newKeyPair();
  const written = await measured(() =>
    writeEvidence({
      exam: 'e',
      madeAt: 1,
      head,
      parts: partsOf(events, { recordings, stills: [] }),
      record: '',
      index: () => '',
      sign: (text) => sign(text, pair),
    }),
  );
  const { file } = written.result;
  expect(file.size).toBeGreaterThan(megabytes * 1_000_000);
  const checked = await measured(() => verify(blobSource(file)));
  expect(checked.result.ok).toBe(true);
  console.info(
    `${megabytes} MB: written in ${written.tookMs} ms (longest standstill ${written.stillMs}), ` +
      `verified in ${checked.tookMs} ms (${checked.stillMs})`,
  );
  // milliseconds say nothing on a busy machine: the page gets its turn again and again
  expect(Math.min(written.turns, checked.turns)).toBeGreaterThan(megabytes / 4);
});
