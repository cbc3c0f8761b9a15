/** What every storage of recordings must do (SPEC K-7 … K-9). An adapter's own test is its set-up and one call. */
import { describe, expect, it } from 'vitest';
import type { Chunk } from '../../src/exam/recording.ts';
import type { Recordings } from '../../src/host/recordings.ts';

export interface StoreSetup {
  /** The same name again is the same storage after a restart. */
  open(exam: string): Promise<Recordings>;
  /** Makes the next write fail as a full disk does, until `freeDisk`. */
  fillDisk(): void;
  freeDisk(): void;
  /** Loses a recording's first chunk, as a damaged disk might. */
  loseFirst(recording: string): Promise<void>;
}

export const chunk = (recording: string, n: number, marks: Chunk['marks'] = []): Chunk => ({
  recording,
  n,
  mime: 'audio/mp4',
  at: 1_000 + n,
  marks,
  bytes: Uint8Array.of(n, 2, 3),
});

/** Numbers and not typed arrays: those of jsdom and of its IndexedDB are of two worlds, and never equal. */
const plain = (chunks: readonly Chunk[]) => chunks.map((one) => ({ ...one, bytes: Array.from(one.bytes) }));

export function storeContract(name: string, setup: () => Promise<StoreSetup> | StoreSetup): void {
  describe(`storage of recordings: ${name}`, () => {
    it('K-7 gives chunks back in order and whole, after a restart too', async () => {
      const { open } = await setup();
      const store = await open('a');
      for (const n of [0, 1, 2, 10, 11]) await store.add(chunk('r', n, n === 2 ? [{ what: 'paused', atMs: 5 }] : []));
      const again = await open('a');
      const chunks = await again.read('r');
      expect(chunks.map(({ n }) => n)).toEqual([0, 1, 2, 10, 11]);
      expect(plain(chunks)[2]).toEqual(plain([chunk('r', 2, [{ what: 'paused', atMs: 5 }])])[0]);
    });

    it('K-7 the first chunk is there twice', async () => {
      const { open, loseFirst } = await setup();
      const store = await open('a');
      for (const n of [0, 1, 2]) await store.add(chunk('r', n));
      await loseFirst('r');
      expect(plain(await store.read('r'))).toEqual(plain([0, 1, 2].map((n) => chunk('r', n))));
    });

    it('K-8 a chunk that a full disk refuses is tried again, and once is enough', async () => {
      const { open, fillDisk, freeDisk } = await setup();
      const store = await open('a');
      fillDisk();
      await expect(store.add(chunk('r', 0))).rejects.toThrow();
      freeDisk();
      await store.add(chunk('r', 0));
      await store.add(chunk('r', 0));
      expect(plain(await store.read('r'))).toEqual(plain([chunk('r', 0)]));
      expect(await store.list()).toEqual([{ recording: 'r', mime: 'audio/mp4', at: 1_000 }]);
    });

    it('K-8 another chunk of the same number is refused', async () => {
      const store = await (await setup()).open('a');
      await store.add(chunk('r', 0));
      await expect(store.add({ ...chunk('r', 0), bytes: Uint8Array.of(9) })).rejects.toThrow();
    });

    it('K-9 keeps exams apart and removes everything of one, stills too', async () => {
      const { open } = await setup();
      const [a, b] = [await open('a'), await open('b')];
      const picture = new Blob(['picture'], { type: 'image/webp' });
      for (const n of [0, 1]) await a.add(chunk('one', n));
      await b.add(chunk('two', 0));
      await a.addStill('later', picture, 20);
      await a.addStill('earlier', picture, 10);
      expect(await b.read('one')).toEqual([]);
      expect((await a.stills()).map(({ id, at }) => [id, at])).toEqual([
        ['earlier', 10],
        ['later', 20],
      ]);
      const [still] = await a.stills();
      expect([still?.picture.type, await still?.picture.text()]).toEqual(['image/webp', 'picture']);
      await a.remove();
      expect([await a.list(), await a.read('one'), await a.stills()]).toEqual([[], [], []]);
      expect((await b.list()).map(({ recording }) => recording)).toEqual(['two']);
    });
  });
}
