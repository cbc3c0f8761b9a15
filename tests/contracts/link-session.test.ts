import { Session } from '../../src/wire/session.ts';
import { HandTimers, memoryPipes } from './link-hand.ts';
import { linkContract } from './link.ts';

for (const revives of [true, false])
  linkContract(
    `session over ${revives ? 'a pipe that revives' : 'successive pipes'}`,
    [3_000, 15_000, 120_000],
    async () => {
      const timers = new HandTimers();
      const a = new Session({ id: 'session-a', timers, onStranger: 'restart' });
      const b = new Session({ id: 'session-b', timers, onStranger: 'refuse' });
      let pipes = memoryPipes();
      const join = () => {
        pipes = memoryPipes();
        a.attach(pipes.a);
        b.attach(pipes.b);
      };
      join();
      return {
        a,
        b,
        cut: () => pipes.blackHole(),
        restore: () => (revives ? pipes.passAgain() : join()),
        elapse: (ms) => timers.advance(ms),
        until: (event) => timers.until(event),
        inject: (frame) => pipes.injectAtB(frame),
        end: () => {
          a.abandon();
          b.abandon();
        },
      };
    },
  );
