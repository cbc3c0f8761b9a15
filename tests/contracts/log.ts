/** What every storage of the log must do (SPEC L-1 … L-6). An adapter's own test is its set-up and one call. */
import { describe, expect, it } from 'vitest';
import { emptyHead, firstBreak } from '../../src/exam/chain.ts';
import type { Draft } from '../../src/exam/events.ts';
import { hostAuthor } from '../../src/exam/roles.ts';
import type { Log } from '../../src/host/log.ts';

export interface LogSetup {
  /** Opens the log of an exam; the same name again is the same storage after a restart. */
  open(exam: string): Promise<Log>;
  /** Makes the next append fail as a full disk does. */
  fillDisk(): void;
  /** Makes room again. */
  freeDisk(): void;
}

const draft = (n: number): Draft => ({
  id: `event-${n}`,
  at: 1000 + n,
  writtenAt: 1000 + n,
  by: hostAuthor,
  type: 'exam.noted',
  data: { text: `poznámka ${n} – „žluťoučký kůň“` },
});

export function logContract(name: string, setup: () => Promise<LogSetup> | LogSetup): void {
  describe(`log contract: ${name}`, () => {
    it('L-1 begins empty', async () => {
      const log = await (await setup()).open('a');
      expect(log.head).toEqual(emptyHead);
      expect(await log.read()).toEqual([]);
    });

    it('L-2 appends in order, each event chained to its predecessor', async () => {
      const { open } = await setup();
      const log = await open('a');
      for (let n = 0; n < 20; n++) expect((await log.append(draft(n))).seq).toBe(n);
      const events = await log.read();
      expect(events.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, n) => `event-${n}`));
      expect(await firstBreak(events)).toBeUndefined();
      expect(log.head).toEqual({ count: 20, hash: events[19]?.hash });
    });

    it('L-3 is the same after a restart', async () => {
      const { open } = await setup();
      const before = await open('a');
      await before.append(draft(0));
      before.close();
      const after = await open('a');
      expect(after.head).toEqual(before.head);
      await after.append(draft(1));
      expect((await after.read()).map(({ seq }) => seq)).toEqual([0, 1]);
    });

    it('L-4 keeps exams apart', async () => {
      const { open } = await setup();
      const [a, b] = [await open('a'), await open('b')];
      await a.append(draft(0));
      await b.append(draft(1));
      expect((await a.read()).map(({ id }) => id)).toEqual(['event-0']);
      expect((await b.read()).map(({ id }) => id)).toEqual(['event-1']);
    });

    it('L-5 a failed append changes nothing and can be tried again', async () => {
      const { open, fillDisk, freeDisk } = await setup();
      const log = await open('a');
      await log.append(draft(0));
      const { head } = log;
      fillDisk();
      await expect(log.append(draft(1))).rejects.toMatchObject({ name: 'LogFailure', reason: 'full' });
      expect(log.head).toEqual(head);
      freeDisk();
      await log.append(draft(1));
      expect((await log.read()).map(({ id }) => id)).toEqual(['event-0', 'event-1']);
    });
  });
}
