/** Whatever people do, the log is the exam: folding it again gives the very state that everybody saw. */
import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { firstBreak } from '../../src/exam/chain.ts';
import { blankState, fold } from '../../src/host/state.ts';
import { pass, startExam } from './exam.ts';

afterEach(() => vi.useRealTimers());

const text = fc.string({ minLength: 1, maxLength: 20 });
const reason = text.map((value) => ({ reason: `r${value}` }));
const one = (seat: string, type: string, data: fc.Arbitrary<object> = fc.constant({})) =>
  data.map((value) => ({ seat, type, data: value }));
const command = fc.oneof(
  one('examiner', 'task.start'),
  one('candidate', 'task.beginWork'),
  one('examiner', 'task.pause', reason),
  one('examiner', 'task.resume'),
  one('examiner', 'task.addTime', fc.constant({ ms: 5_000, why: 'credit', reason: 'x' })),
  one('candidate', 'email.open'),
  one(
    'candidate',
    'email.draft',
    text.map((value) => ({ text: value, subject: 'Re', revision: 1 })),
  ),
  one(
    'candidate',
    'email.send',
    text.map((value) => ({ text: `a${value}`, subject: 'Re' })),
  ),
  one(
    'figurant',
    'chat.send',
    text.map((value) => ({ text: `c${value}` })),
  ),
  one(
    'candidate',
    'chat.send',
    text.map((value) => ({ text: `k${value}` })),
  ),
  one('figurant', 'customer.complicate'),
  one('figurant', 'customer.stop'),
  one('examiner', 'task.end'),
  one('candidate', 'task.handIn'),
  one('examiner', 'exam.end'),
);
const step = fc.record({
  command,
  task: fc.constantFrom('S04', 'S09'),
  waitMs: fc.constantFrom(0, 1_000, 70_000, 400_000),
});

it('H-4 replaying the log gives the same state, and its chain holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const exam = await startExam();
      for (const {
        command: { seat, type, data },
        task,
        waitMs,
      } of steps) {
        await pass(waitMs);
        await exam.ask(seat, type, data as never, type.startsWith('exam.') ? undefined : task);
      }
      const events = await exam.events();
      expect(await firstBreak(events)).toBeUndefined();
      const replayed = events.reduce(fold, blankState);
      const live = exam.host.state;
      expect(replayed.exam.toJSON()).toEqual(live.exam.toJSON());
      for (const [id, task] of Object.entries(live.tasks)) {
        expect(replayed.tasks[id]?.task.toJSON()).toEqual(task.task.toJSON());
        expect(replayed.tasks[id]?.channelState.toJSON()).toEqual(task.channelState.toJSON());
        expect(replayed.tasks[id]?.customer.toJSON()).toEqual(task.customer.toJSON());
      }
      const times = events.map(({ at }) => at);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      vi.useRealTimers();
    }),
    { numRuns: 25 },
  );
}, 120_000);
