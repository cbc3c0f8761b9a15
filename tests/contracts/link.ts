/** What every Link must do, whatever carries it. An implementation's own test is its set-up and one call. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { maxMessageLength, type Link, type LinkState } from '../../src/wire/link.ts';

export interface LinkPair {
  readonly a: Link;
  readonly b: Link;
  /** Nothing passes in either direction until `restore`; what was under way is lost. */
  cut(): void;
  restore(): void;
  /** Lets time pass, by the clock or by hand. */
  elapse(ms: number): Promise<void>;
  /** Waits for it, moving a hand-moved clock meanwhile. */
  until<T>(event: Promise<T>): Promise<T>;
  /** Gives b a raw frame as if a had sent it; absent where there are no frames. */
  inject?: (frame: string) => void;
  end(): void;
}

/** Resolves when so many messages have come. */
function collect(link: Link, count: number): { got: unknown[]; all: Promise<unknown[]> } {
  const got: unknown[] = [];
  const all = new Promise<unknown[]>((resolve) =>
    link.onMessage((message) => {
      got.push(message);
      if (got.length === count) resolve(got);
    }),
  );
  return { got, all };
}

const becomes = (link: Link, wanted: LinkState) =>
  new Promise<void>((resolve) => link.onState((state) => state === wanted && resolve()));

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

export function linkContract(name: string, outagesMs: readonly number[], setup: () => Promise<LinkPair>): void {
  describe(`W-1 W-2 ${name} as a link`, () => {
    let pair: LinkPair;
    beforeEach(async () => {
      pair = await setup();
      await pair.until(Promise.all([becomes(pair.a, 'up'), becomes(pair.b, 'up')]));
    });
    afterEach(() => pair.end());

    it('carries 100 kB whole', async () => {
      const text = 'Příliš žluťoučký kůň "úpěl" \\ 🐎\u2028\n'.repeat(3_000).slice(0, 100_000);
      const { all } = collect(pair.b, 1);
      pair.a.send({ text });
      expect(await pair.until(all)).toEqual([{ text }]);
    });

    it('carries the largest message and refuses a larger one', async () => {
      const largest = 'x'.repeat(maxMessageLength - 2);
      const { all } = collect(pair.b, 1);
      expect(() => pair.a.send(largest + 'x')).toThrow(RangeError);
      pair.a.send(largest);
      expect(await pair.until(all)).toEqual([largest]);
    });

    it('carries 2,000 messages in order, both ways at once', async () => {
      const atB = collect(pair.b, 2_000);
      const atA = collect(pair.a, 2_000);
      for (const n of numbers(2_000)) {
        pair.a.send({ n });
        pair.b.send({ n });
      }
      const expected = numbers(2_000).map((n) => ({ n }));
      expect(await pair.until(atB.all)).toEqual(expected);
      expect(await pair.until(atA.all)).toEqual(expected);
    });

    it('keeps messages until somebody listens', async () => {
      const answered = collect(pair.a, 1);
      pair.a.send('first');
      pair.a.send('second');
      pair.b.send('mark');
      await pair.until(answered.all);
      const { all } = collect(pair.b, 2);
      expect(await pair.until(all)).toEqual(['first', 'second']);
    });

    it('shares no object between its ends', async () => {
      const message = { list: [1] };
      const { all } = collect(pair.b, 1);
      pair.a.send(message);
      message.list.push(2);
      expect(await pair.until(all)).toEqual([{ list: [1] }]);
    });

    it('delivers what was sent before close, then closes both ends', async () => {
      const { got } = collect(pair.b, Infinity);
      const closed = Promise.all([becomes(pair.a, 'closed'), becomes(pair.b, 'closed')]);
      for (const n of numbers(500)) pair.a.send({ n, text: 'x'.repeat(1_000) });
      pair.a.close();
      await pair.until(closed);
      expect(got).toHaveLength(500);
      expect(got.at(-1)).toMatchObject({ n: 499 });
    });

    it('delivers nothing after close', async () => {
      const atA = collect(pair.a, Infinity);
      const atB = collect(pair.b, Infinity);
      const closed = Promise.all([becomes(pair.a, 'closed'), becomes(pair.b, 'closed')]);
      pair.a.close();
      pair.a.send('late');
      pair.b.send('crossing');
      await pair.until(closed);
      pair.b.send('later');
      await pair.elapse(200);
      expect([...atA.got, ...atB.got]).toEqual([]);
    });

    it.each(outagesMs)('loses and doubles nothing in an outage of %d ms', async (outageMs) => {
      const atA = collect(pair.a, 60);
      const atB = collect(pair.b, 60);
      const say = (from: number) =>
        numbers(20).forEach((n) => {
          pair.a.send(from + n);
          pair.b.send(from + n);
        });
      say(0);
      pair.cut();
      say(20);
      await pair.elapse(outageMs);
      pair.restore();
      say(40);
      expect(await pair.until(atB.all)).toEqual(numbers(60));
      expect(await pair.until(atA.all)).toEqual(numbers(60));
      await pair.until(Promise.all([becomes(pair.a, 'up'), becomes(pair.b, 'up')]));
      await pair.elapse(200);
      expect([atA.got.length, atB.got.length]).toEqual([60, 60]);
    });

    it('says late, then down, then up again', async () => {
      const seen: LinkState[] = [];
      pair.b.onState((state) => seen.push(state));
      const down = becomes(pair.b, 'down');
      pair.cut();
      await pair.until(down);
      const up = becomes(pair.b, 'up');
      pair.restore();
      await pair.until(up);
      expect(seen).toEqual(['up', 'late', 'down', 'up']);
    });

    it('survives malformed and oversized frames', async () => {
      if (!pair.inject) return;
      const { all } = collect(pair.b, 1);
      for (const frame of ['', '{', 'null', '[]', '{"t":"part"}', '{"t":"part","n":-1,"more":false,"d":"x"}'])
        pair.inject(frame);
      pair.inject(JSON.stringify({ t: 'part', n: 1, more: false, d: 'x'.repeat(100_000) }));
      pair.inject('['.repeat(50_000));
      pair.a.send('sound');
      expect(await pair.until(all)).toEqual(['sound']);
    });
  });
}
