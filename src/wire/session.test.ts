import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HandTimers, memoryPipes } from '../../tests/contracts/link-hand.ts';
import { encodeFrame } from './frames.ts';
import type { Pipe } from './pipe.ts';
import { closeLimitMs } from './pace.ts';
import { Session } from './session.ts';

function pairOf(timers: HandTimers) {
  const a = new Session({ id: 'session-a', timers, onStranger: 'restart' });
  const b = new Session({ id: 'session-b', timers, onStranger: 'refuse' });
  const atA: unknown[] = [];
  const atB: unknown[] = [];
  a.onMessage((message) => atA.push(message));
  b.onMessage((message) => atB.push(message));
  return { a, b, atA, atB };
}

type Step =
  | { do: 'send'; from: 'a' | 'b'; length: number }
  | { do: 'elapse'; ms: number }
  | { do: 'join'; loses: number[]; doubles: number[] }
  | { do: 'kill' }
  | { do: 'blackHole' }
  | { do: 'passAgain' };

/** Frames of a pipe, counted from its beginning. */
const someFrames = fc.array(fc.nat(40), { maxLength: 8 });

const stepArb: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      from: fc.constantFrom('a' as const, 'b' as const),
      length: fc.nat(40_000),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('elapse' as const), ms: fc.nat(8_000) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('join' as const), loses: someFrames, doubles: someFrames }),
  },
  fc.constantFrom<Step>({ do: 'kill' }, { do: 'blackHole' }, { do: 'passAgain' }),
);

describe('a session', () => {
  it('delivers all once and in order, wherever pipes die and frames vanish', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stepArb, { maxLength: 40 }), fc.boolean(), async (steps, endsOnNewPipe) => {
        const timers = new HandTimers();
        const { a, b, atA, atB } = pairOf(timers);
        const sent = { a: [] as unknown[], b: [] as unknown[] };
        let pipes = memoryPipes();
        const join = (loses: number[] = [], doubles: number[] = []) => {
          let frame = 0;
          pipes = memoryPipes(() => {
            frame += 1;
            return loses.includes(frame) ? 0 : doubles.includes(frame) ? 2 : 1;
          });
          a.attach(pipes.a);
          b.attach(pipes.b);
        };
        for (const step of steps) {
          if (step.do === 'send') {
            const message = { n: sent[step.from].length, text: 'ř'.repeat(step.length) };
            sent[step.from].push(message);
            (step.from === 'a' ? a : b).send(message);
          } else if (step.do === 'elapse') await timers.advance(step.ms);
          else if (step.do === 'join') join(step.loses, step.doubles);
          else if (step.do === 'kill') pipes.a.close();
          else pipes[step.do]();
        }
        pipes.passAgain();
        await timers.advance(0);
        if (endsOnNewPipe || !a.attached || !b.attached) join();
        await timers.advance(60_000);
        expect(atB).toEqual(sent.a);
        expect(atA).toEqual(sent.b);
        expect([a.state, b.state]).toEqual(['up', 'up']);
        a.abandon();
        b.abandon();
      }),
      { numRuns: 60 },
    );
  });

  it('delivers its end to a pipe that comes after the limit', async () => {
    const timers = new HandTimers();
    const { a, b, atB } = pairOf(timers);
    const first = memoryPipes();
    a.attach(first.a);
    b.attach(first.b);
    await timers.advance(100);
    first.blackHole();
    a.send('last');
    a.close();
    await timers.advance(closeLimitMs + 1);
    expect([a.state, b.state]).toEqual(['closed', 'down']);
    const second = memoryPipes();
    a.attach(second.a);
    b.attach(second.b);
    await timers.advance(100);
    expect(atB).toEqual(['last']);
    expect(b.state).toBe('closed');
  });

  it('starts anew with a page that has taken the place of the other, and drops what the old one had not acknowledged', async () => {
    const timers = new HandTimers();
    const { a, b } = pairOf(timers);
    const met: string[] = [];
    const seat = new Session({ id: 'session-s', timers, onStranger: 'restart', onSession: (id) => met.push(id) });
    const first = memoryPipes();
    seat.attach(first.a);
    b.attach(first.b);
    seat.send('to the first');
    await timers.advance(100);
    first.blackHole();
    seat.send('lost with the first');
    const got: unknown[] = [];
    const heir = new Session({ id: 'session-h', timers, onStranger: 'refuse' });
    heir.onMessage((message) => got.push(message));
    const second = memoryPipes();
    seat.attach(second.a);
    heir.attach(second.b);
    await timers.advance(100);
    seat.send('to the heir');
    heir.send('welcome');
    const atSeat: unknown[] = [];
    seat.onMessage((message) => atSeat.push(message));
    await timers.advance(3_000);
    expect(met).toEqual(['session-b', 'session-h']);
    expect(got).toEqual(['to the heir']);
    expect(atSeat).toEqual(['welcome']);
    a.abandon();
  });

  it('cuts a pipe that floods it with nonsense, counts wrongly or claims another page', async () => {
    const floods: [string, (pipe: Pipe) => void][] = [
      ['nonsense', (pipe) => Array.from({ length: 30 }, () => pipe.send('x'))],
      ['wrong count', (pipe) => pipe.send(encodeFrame({ t: 'beat', got: 99, sent: 0 }))],
      [
        'other page',
        (pipe) => pipe.send(encodeFrame({ t: 'hello', session: 'session-x', peer: null, got: 0, ask: false })),
      ],
      [
        'hellos',
        (pipe) =>
          Array.from({ length: 30 }, () =>
            pipe.send(encodeFrame({ t: 'hello', session: 'session-a', peer: null, got: 0, ask: false })),
          ),
      ],
      [
        'frames',
        (pipe) => Array.from({ length: 21_000 }, () => pipe.send(encodeFrame({ t: 'beat', got: 0, sent: 0 }))),
      ],
    ];
    for (const [name, flood] of floods) {
      const timers = new HandTimers();
      const { a, b } = pairOf(timers);
      const pipes = memoryPipes();
      a.attach(pipes.a);
      b.attach(pipes.b);
      await timers.advance(900);
      expect(b.attached, name).toBe(true);
      flood(pipes.a);
      await timers.advance(10);
      expect(b.attached, name).toBe(false);
    }
  });

  it('gives up a side that never acknowledges, before its memory does', () => {
    const timers = new HandTimers();
    const { a } = pairOf(timers);
    for (let n = 0; n < 80; n++) a.send('x'.repeat(500_000));
    expect(a.state).toBe('closed');
  });
});
