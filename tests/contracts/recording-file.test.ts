import { expect, it } from 'vitest';
import { gapsOf } from '../../src/exam/recording.ts';
import { assemble, holds, manifestOf } from '../../src/media/recording-file.ts';
import { chunk } from './recording-store.ts';

const chunks = [chunk('r', 0), chunk('r', 1, [{ what: 'paused', atMs: 700 }]), chunk('r', 2), chunk('r', 3)];

it('K-5 pauses are gaps; one that never ended reaches to the end', () => {
  expect(
    gapsOf([
      { what: 'paused', atMs: 10 },
      { what: 'resumed', atMs: 20 },
      { what: 'paused', atMs: 30 },
    ]),
  ).toEqual([
    { fromMs: 10, untilMs: 20 },
    { fromMs: 30, untilMs: null },
  ]);
});

it('K-6 a manifest says what there is and what is missing', () => {
  expect(manifestOf([])).toBeUndefined();
  expect(manifestOf(chunks.toSpliced(2, 1))).toMatchObject({
    recording: 'r',
    mime: 'audio/mp4',
    firstAt: 1_000,
    lastAt: 1_003,
    chunks: 3,
    bytes: 9,
    gaps: [{ fromMs: 700, untilMs: null }],
    missing: [2],
  });
});

it('K-6 the stored file is compared with what the log says, also when more came before the end', () => {
  const kept = manifestOf(chunks.slice(0, 3));
  if (!kept) throw new Error('no manifest');
  expect(holds(chunks, kept)).toBe(true);
  expect(holds(chunks.slice(0, 2), kept)).toBe(false);
  expect(holds([...chunks.slice(0, 2), chunk('r', 9)], kept)).toBe(false);
});

it('K-6 the file is the chunks one behind the other', () => {
  const file = assemble(chunks);
  expect([file.size, file.type]).toEqual([12, 'audio/mp4']);
});
