/** When a voice was heard and when it was not, by the page's own clock; and what the host's computer has kept of a call:
 *  its log and its recordings, read from where they are stored. Knows tones (ears.ts), no screen. */
import { type Page, expect } from '@playwright/test';
import { loud, quiet } from './ears.ts';

interface Turn {
  /** Epoch milliseconds; all pages of a test are on one computer. */
  readonly at: number;
  readonly isHeard: boolean;
}

declare global {
  var hovornaTurns: Turn[] | undefined;
}

/** From now on; a reload forgets it. Two thresholds, so that a level in between is no turn. */
export async function followVoice(page: Page, hz: number): Promise<void> {
  await page.evaluate(
    ({ hz, loud, quiet }) => {
      const turns: Turn[] = [];
      globalThis.hovornaTurns = turns;
      setInterval(() => {
        const level = globalThis.hovornaEar.heard(hz);
        const was = turns.at(-1)?.isHeard;
        if (level > loud && was !== true) turns.push({ at: Date.now(), isHeard: true });
        if (level < quiet && was !== false) turns.push({ at: Date.now(), isHeard: false });
      }, 20);
    },
    { hz, loud, quiet },
  );
  await expect.poll(async () => (await turnsOf(page)).length).toBeGreaterThan(0);
}

const turnsOf = (page: Page): Promise<readonly Turn[]> => page.evaluate(() => globalThis.hovornaTurns ?? []);

/** Awaits that the followed voice is heard after a moment. @returns how long after it. */
export async function heardAgain(page: Page, since: number, timeout = 30_000): Promise<number> {
  let again: Turn | undefined;
  await expect
    .poll(
      async () => {
        const turns = await turnsOf(page);
        again = turns.find(({ at, isHeard }) => isHeard && at >= since);
        return turns.at(-1)?.isHeard === true && again !== undefined;
      },
      { message: 'the voice is heard again', timeout, intervals: [100] },
    )
    .toBe(true);
  return (again?.at ?? NaN) - since;
}

/** Moments at which the followed voice was no longer heard. */
export const silencesOf = async (page: Page): Promise<readonly number[]> =>
  (await turnsOf(page)).filter(({ isHeard }) => !isHeard).map(({ at }) => at);

export interface Logged {
  readonly seq: number;
  readonly at: number;
  readonly writtenAt: number;
  readonly type: string;
  readonly by: { readonly role: string };
  readonly data: Readonly<Record<string, unknown>>;
}

/** All rows of a table on the host's computer. */
const rows = (page: Page, table: string): Promise<unknown[]> =>
  page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('hovorna-host');
        opening.onerror = () => reject(new Error('no database'));
        opening.onsuccess = () => {
          const all = opening.result.transaction(name).objectStore(name).getAll();
          all.onerror = () => reject(new Error(`no ${name}`));
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result as unknown[]);
          };
        };
      }),
    table,
  );

export const logOf = async (host: Page): Promise<readonly Logged[]> =>
  ((await rows(host, 'events')) as Logged[]).sort((one, other) => one.seq - other.seq);

export const countOf = (log: readonly Logged[], type: string): number =>
  log.filter((event) => event.type === type).length;

export interface Loss {
  readonly ms: number;
  readonly backAt: number;
  readonly pauses: boolean;
}

/** The losses that the log tells of, each with its end; no call has been ended by one. */
export function lossesIn(log: readonly Logged[]): readonly Loss[] {
  const backs = log.filter(({ type }) => type === 'call.pathBack');
  const losses = log.filter(({ type }) => type === 'call.pathLost');
  expect(backs).toHaveLength(losses.length);
  expect(countOf(log, 'phone.hungUp')).toBe(0);
  return losses.map(({ data }, n) => {
    const backAt = backs[n]?.at ?? NaN;
    return { ms: backAt - (data['lostAt'] as number), backAt, pauses: data['pauses'] as boolean };
  });
}

export interface Segment {
  readonly recording: string;
  readonly bytes: number;
  readonly seconds: number;
  /** dBFS of each voice on the side where it belongs, in its loudest second. */
  readonly left: number;
  readonly right: number;
}

/** Every recording as a player would play it, oldest first. */
export const recordedOn = (host: Page, voices: { left: number; right: number }): Promise<readonly Segment[]> =>
  host.evaluate(async (hz) => {
    const { result } = await new Promise<IDBOpenDBRequest>((resolve, reject) => {
      const opening = indexedDB.open('hovorna-host');
      opening.onerror = () => reject(new Error('no database'));
      opening.onsuccess = () => resolve(opening);
    });
    type Chunk = { recording: string; n: number; at: number; bytes: BlobPart };
    const chunks = await new Promise<Chunk[]>((resolve, reject) => {
      const all = result.transaction('chunks').objectStore('chunks').getAll();
      all.onerror = () => reject(new Error('no chunks'));
      all.onsuccess = () => resolve(all.result as Chunk[]);
    });
    result.close();
    const starts = chunks.filter(({ n }) => n === 0).sort((one, other) => one.at - other.at);
    const context = new AudioContext();
    const levelOf = (second: Float32Array, at: number) => {
      let [re, im] = [0, 0];
      second.forEach((value, n) => {
        re += value * Math.cos((2 * Math.PI * at * n) / second.length);
        im += value * Math.sin((2 * Math.PI * at * n) / second.length);
      });
      return Math.round(20 * Math.log10((2 * Math.hypot(re, im)) / second.length + 1e-10));
    };
    const loudest = (sound: AudioBuffer, channel: number, at: number) => {
      const { sampleRate } = sound;
      const samples = sound.getChannelData(channel);
      const seconds = Array.from({ length: Math.floor(sound.duration) }, (_, n) =>
        samples.subarray(n * sampleRate, (n + 1) * sampleRate),
      );
      return Math.max(-200, ...seconds.map((second) => levelOf(second, at)));
    };
    return Promise.all(
      starts.map(async ({ recording }) => {
        const own = chunks.filter((chunk) => chunk.recording === recording).sort((one, other) => one.n - other.n);
        const file = await new Blob(own.map(({ bytes }) => bytes)).arrayBuffer();
        const bytes = file.byteLength;
        const sound = await context.decodeAudioData(file);
        return {
          recording,
          bytes,
          seconds: sound.duration,
          left: loudest(sound, 0, hz.left),
          right: loudest(sound, 1, hz.right),
        };
      }),
    );
  }, voices);
