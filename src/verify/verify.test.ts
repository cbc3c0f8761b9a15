import { beforeAll, describe, expect, it } from 'vitest';
import { type Bytes, bytesSource } from './source.ts';
import { RunningCrc32, type StoredFile, storedZip } from '../evidence/storedZip.ts';
import { headText, newKeyPair, sign } from '../exam/signatures.ts';
import { type Change, evidenceBytes, eventsOf, exam, sound } from './evidence.fixture.ts';
import type { Report } from './report.ts';
import { verify } from './verify.ts';

let good: Bytes;
beforeAll(async () => {
  good = await evidenceBytes();
});

const look = (bytes: Bytes) => verify(bytesSource(bytes));
const codes = ({ checks }: Report) => checks.flatMap(({ problems }) => problems.map(({ code }) => code));
const outcome = ({ checks }: Report, id: string) => checks.find((check) => check.id === id)?.outcome;
const changed = (at: number, by = 1) => good.with(at, (good[at] ?? 0) ^ by);

/** Where each file's header, name and contents lie, as any ZIP reader finds them. */
function places() {
  const view = new DataView(good.buffer);
  const start = view.getUint32(good.length - 6, true);
  const found: { path: string; at: number; from: number; to: number }[] = [];
  for (let at = 0; at < start;) {
    const nameLength = view.getUint16(at + 26, true);
    const from = at + 30 + nameLength;
    const to = from + view.getUint32(at + 18, true);
    found.push({ path: new TextDecoder().decode(good.subarray(at + 30, from)), at, from, to });
    at = to;
  }
  return { files: found, start };
}

describe('V evidence file, verified', () => {
  it('V-5 what was written holds, in every part', async () => {
    const report = await look(good);
    expect(codes(report)).toEqual([]);
    expect(report.ok).toBe(true);
    expect(report.checks.map(({ id, outcome: it }) => `${id} ${it}`)).toEqual([
      'archive holds',
      'files holds',
      'host holds',
      'log holds',
      'cases holds',
      'seats holds',
      'recordings holds',
    ]);
    const numbers = (id: string) => report.checks.find((check) => check.id === id)?.numbers;
    expect(numbers('log')).toEqual({ count: 8 });
    expect(numbers('seats')).toEqual({ count: 1, seats: 1, keys: 1, newest: 3 });
    expect(numbers('recordings')).toEqual({ count: 1, stills: 1, missing: 1 });
    expect(numbers('cases')).toEqual({ count: 1, missing: 1 });
    expect(places().files.map(({ path }) => path)).toEqual([
      'index.html',
      'log.jsonl',
      'manifest.json',
      'pack/01-S01.yaml',
      'pack/world.json',
      'record.html',
      'recordings/01.m4a',
      'signatures.json',
      'stills/01.webp',
    ]);
  });

  it('V-6 one changed byte anywhere is found: every header, the directory and its end, all contents', async () => {
    const { files, start } = places();
    const positions = new Set<number>();
    // each byte of headers, names, directory and end
    for (const { at, from } of files) for (let n = at; n < from; n++) positions.add(n);
    for (let n = start; n < good.length; n++) positions.add(n);
    // of contents the first, the last, and some forty between
    for (const { from, to } of files)
      for (let n = from; n < to; n += Math.max(1, Math.floor((to - from) / 40))) positions.add(n).add(to - 1);
    expect(positions.size).toBeGreaterThan(500);
    const missed: number[] = [];
    let turn = 0;
    for (const at of positions) if ((await look(changed(at, 1 << (turn++ % 8)))).ok) missed.push(at);
    expect(missed).toEqual([]);
  }, 120_000);

  it('V-7 what is cut off, put in front, between or behind is found', async () => {
    const { files, start } = places();
    const whole = [...good];
    const second = files[1]?.at ?? 0;
    const cases: readonly (readonly number[])[] = [
      whole.slice(0, -1),
      whole.slice(0, start),
      whole.slice(1),
      [...whole, 0],
      [...whole, 0x50, 0x4b],
      [0, ...whole],
      [...whole.slice(0, second), 0, ...whole.slice(second)],
      [...whole.slice(0, start), 0, ...whole.slice(start)],
      [...whole, ...whole],
      [],
      [1, 2, 3],
    ];
    for (const bytes of cases) expect((await look(Uint8Array.from(bytes))).ok).toBe(false);
  });

  it('V-7 an entry left out, doubled, added or moved in a well-made archive is found', async () => {
    const { files } = places();
    const whole = files.map(({ path, from, to }): StoredFile => {
      const crc = new RunningCrc32();
      crc.update(good.subarray(from, to));
      return { path, content: new Blob([good.slice(from, to)]), crc: crc.value };
    });
    const lookAt = async (all: readonly StoredFile[]) =>
      codes(await look(new Uint8Array(await storedZip(all).arrayBuffer())));
    const [first, second] = whole;
    if (!first || !second) throw new Error('two files at least');
    expect(await lookAt(whole)).toEqual([]);
    for (const { path } of whole)
      expect(await lookAt(whole.filter((file) => file.path !== path)), path).not.toEqual([]);
    expect(await lookAt(whole.filter(({ path }) => path !== 'index.html'))).toEqual(['file-absent']);
    expect(await lookAt([first, ...whole])).toEqual(['zip-double']);
    expect(await lookAt([second, first, ...whole.slice(2)])).toEqual(['zip-order']);
    expect(await lookAt([...whole, { ...first, path: 'zzz.txt' }])).toEqual(['file-extra']);
    for (const path of ['../index.html', '/etc', 'a/b/c', 'C:x', 'zá', '']) {
      expect(await lookAt([...whole, { ...first, path }]), path).not.toEqual([]);
    }
  });

  it('V-8 a packed entry is refused by its method, before anything is unpacked; so are sizes beyond the limits', async () => {
    const { start } = places();
    expect(codes(await look(changed(start + 10, 8)))).toEqual(['zip-packed']);
    const source = { size: 2 * 1024 ** 3, read: () => Promise.reject(new Error('nothing is read')) };
    expect(codes(await verify(source))).toEqual(['too-large']);
    expect(codes(await look(new TextEncoder().encode('{"format":"hovorna-log"} a protocol')))).toEqual(['not-a-zip']);
  });

  it('V-9 a forger who writes the file anew with another recording, case or head is contradicted by the log', async () => {
    const bent = await look(await evidenceBytes({ recording: sound.with(10, 99) }));
    expect(codes(bent)).toEqual(['recording-differs']);
    const short = await look(await evidenceBytes({ recording: sound.slice(0, 1_500) }));
    expect(codes(short)).toEqual(['recording-short']);
    const headless = await look(await evidenceBytes({ head: { count: 8, hash: 'a'.repeat(64) } }));
    expect(codes(headless)).toEqual(['log-head']);
    expect(outcome(headless, 'seats')).toBe('skipped');
    const paper = [{ id: 'S01', source: 'jiný', sourceHash: 'a'.repeat(64) }];
    const replaced: Change['events'] = (all) =>
      all.map((event) => (event.type === 'exam.created' ? { ...event, data: { id: exam, paper } } : event));
    const other = await look(await evidenceBytes({ events: replaced }));
    expect(codes(other)).toContain('case-hash');
  });

  it('V-10 a seat’s signature over a head that never was, of another seat, exam or key does not hold', async () => {
    const { events } = await eventsOf();
    const head = { count: 3, hash: events[2]?.hash ?? '' };
    const pair = await newKeyPair();
    const forged = async (text: string, part: object = {}, seat = 'candidate') => {
      const data = { seat: 'candidate', ...head, ...(await sign(text, pair)), ...part };
      const replaced: Change['events'] = (all) =>
        all.map((event) => (event.type === 'seat.signed' ? { ...event, seat, data } : event));
      return codes(await look(await evidenceBytes({ events: replaced })));
    };
    const right = headText(exam, 'candidate', head);
    expect(await forged(right)).toEqual([]);
    expect(await forged(right, { count: 2 })).toEqual(['seat-head']);
    expect(await forged(right, { count: 0 })).toEqual(['seat-head']);
    expect(await forged(right, { count: 99 })).toEqual(['seat-head']);
    expect(await forged(right, { key: (await sign(right, await newKeyPair())).key })).toEqual(['seat-signature']);
    expect(await forged(right, { key: 'ab' })).toEqual(['seat-signature']);
    expect(await forged(headText('exam-2', 'candidate', head))).toEqual(['seat-signature']);
    expect(await forged(headText(exam, 'figurant', head))).toEqual(['seat-signature']);
    expect(await forged(right, {}, 'figurant')).toEqual(['seat-shape']);
    expect(await forged(right, { key: 1 })).toEqual(['seat-shape']);
  });

  it('V-11 a list that nobody has signed, or another browser has, does not hold', async () => {
    const other = await evidenceBytes();
    const place = (bytes: Bytes, path: string) => {
      const text = new TextDecoder('latin1').decode(bytes);
      return text.indexOf(path) + path.length;
    };
    const [from, to] = [place(other, 'signatures.json'), place(good, 'signatures.json')];
    const swapped = good.slice();
    swapped.set(other.subarray(from, from + 400), to);
    const report = await look(swapped);
    expect(outcome(report, 'host')).toBe('broken');
    expect(codes(report)).toContain('signature-other-manifest');
  });
});
