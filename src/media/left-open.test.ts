import { expect, it } from 'vitest';
import type { Chunk } from '../exam/recording.ts';
import { holds } from './recording-file.ts';
import { type KnowingStore, newestKept } from './left-open.ts';

const chunk = (recording: string, n: number, bytes: readonly number[]): Chunk => ({
  recording,
  n,
  mime: 'audio/mp4;codecs=opus',
  at: n,
  marks: [],
  bytes: new Uint8Array(bytes),
});
const stored = (...chunks: readonly Chunk[]): KnowingStore => ({
  add: () => Promise.reject(new Error('read only')),
  read: async (recording) => chunks.filter((one) => one.recording === recording),
  list: async () => [...new Set(chunks.map(({ recording }) => recording))].map((recording) => ({ recording })),
});

it('K-6 what a page that is gone had kept is all that storage holds of its newest recording', async () => {
  const own = [chunk('second', 0, [3]), chunk('second', 1, [4, 5])];
  const kept = await newestKept(stored(chunk('first', 0, [1, 2]), ...own));
  expect(kept).toMatchObject({ recording: 'second', chunks: 2, bytes: 3 });
  expect(kept && holds(own, kept)).toBe(true);
});

it('K-6 nothing is told of a storage that is empty or cannot be read', async () => {
  expect(await newestKept(stored())).toBeUndefined();
  const broken = { ...stored(chunk('first', 0, [1])), read: () => Promise.reject(new Error('gone')) };
  expect(await newestKept(broken)).toBeUndefined();
});
