/** Whatever fails and whatever people press, the task is never lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../exam/events.ts';
import { video } from './channel.ts';
import { below, fallBackReasons, modes } from './facts.ts';
import { PlayedVideo, type Who, startAt } from './video.fixture.ts';

const second = 1_000;
const minute = 60 * second;

describe('Y-7 the frozen picture', () => {
  it('comes by itself in minute four after joining, and stays until somebody lets it go', () => {
    const call = new PlayedVideo()
      .invited()
      .pass(30 * second)
      .do('figurant', 'video.openLink');
    call.pass(4 * minute - 1);
    expect(call.view('candidate').frozenSince).toBe(0);
    call.pass(1);
    expect(call.view('candidate').frozenSince).toBe(startAt + 30 * second + 4 * minute);
    call.pass(10 * minute);
    expect(call.view('candidate').frozenSince).toBeGreaterThan(0);
    call.do('examiner', 'video.freeze', { on: false }).pass(10 * minute);
    expect(call.view('candidate').frozenSince).toBe(0);
  });

  it('ends by itself where the scenario says so', () => {
    const call = new PlayedVideo({ freeze: { atSeconds: 60, forSeconds: 20 } }).joined().pass(70 * second);
    expect(call.view('candidate').frozenSince).toBe(startAt + minute);
    call.pass(10 * second);
    expect(call.view('candidate').frozenSince).toBe(0);
    expect(call.view('examiner').facts?.freezes).toEqual([
      { at: startAt + minute, until: startAt + 80 * second, reactedMs: null },
    ]);
  });

  it('frozen by hand before: the scenario’s own does not come on top', () => {
    const call = new PlayedVideo().joined().pass(minute).do('figurant', 'video.freeze', { on: true }).pass(second);
    call.do('figurant', 'video.freeze', { on: false }).pass(10 * minute);
    expect(call.view('examiner').facts?.freezes).toHaveLength(1);
  });

  it.each(['task.paused', 'call.pathLost'])('waits while time stands (%s)', (type) => {
    const call = new PlayedVideo().joined().pass(3 * minute);
    const lost = { between: ['candidate', 'figurant'], lostAt: call.now, pauses: true };
    call.fact(type, type === 'call.pathLost' ? lost : { reason: 'x' });
    expect(video.deadlines(call.state)).toEqual([]);
    call.now += 5 * minute;
    call.fact(type === 'call.pathLost' ? 'call.pathBack' : 'task.resumed', { between: ['candidate', 'figurant'] });
    call.pass(minute - 1);
    expect(call.view('candidate').frozenSince).toBe(0);
    call.pass(1);
    expect(call.view('candidate').frozenSince).toBe(call.now);
  });

  it('how long the candidate took to change is measured', () => {
    const call = new PlayedVideo().joined().pass(4 * minute + 9 * second);
    call.do('candidate', 'video.fallBack', { to: 'audio', why: 'frozen' });
    expect(call.view('examiner').facts?.freezes).toMatchObject([{ reactedMs: 9 * second }]);
  });

  it('a customer’s screen has to be offered anew after it', () => {
    const call = new PlayedVideo().joined().do('figurant', 'video.screen', { on: true });
    call.do('figurant', 'video.freeze', { on: true });
    expect(call.view('candidate').sharing).toBe('customer');
    call.do('figurant', 'video.freeze', { on: false });
    expect(call.view('candidate').sharing).toBeNull();
  });
});

describe('Y-5 a camera that cannot be had', () => {
  it('is a fact that both sides and the examiner see, and the call goes on by sound (CZ-24)', () => {
    const call = new PlayedVideo().joined().do('figurant', 'video.camera', { on: true });
    call.do('figurant', 'video.camera', { on: false, trouble: 'denied' });
    for (const role of ['candidate', 'figurant', 'examiner', 'observer'] as const)
      expect(call.view(role).cameras.customer).toEqual({ on: false, trouble: 'denied' });
    expect(call.log.at(-1)).toMatchObject({
      type: 'video.cameraSwitched',
      data: { side: 'customer', trouble: 'denied' },
    });
    call.do('candidate', 'video.fallBack', { to: 'audio', why: 'no-picture' });
    expect(call.media?.heard).toEqual({ candidate: ['figurant'], figurant: ['candidate'] });
    call.do('candidate', 'video.recover', { to: 'video' }).do('figurant', 'video.camera', { on: true });
    expect(call.view('candidate').cameras.customer).toEqual({ on: true, trouble: null });
  });
});

describe('Y-6 falling back and recovering', () => {
  it('each change is in the log with its way, its reason and whose it was', () => {
    const call = new PlayedVideo().joined().do('candidate', 'video.fallBack', { to: 'audio', why: 'frozen' });
    call
      .do('figurant', 'video.fallBack', { to: 'chat', why: 'bad-sound' })
      .do('candidate', 'video.recover', { to: 'video' });
    expect(call.view('examiner').facts?.turns.map(({ from, to, why, side }) => [from, to, why, side])).toEqual([
      ['video', 'audio', 'frozen', 'candidate'],
      ['audio', 'chat', 'bad-sound', 'customer'],
      ['chat', 'video', null, 'candidate'],
    ]);
  });

  it('down is no recovery and up is no fall', () => {
    const call = new PlayedVideo().joined();
    expect(call.ask('candidate', 'video.recover', { to: 'audio' })).toBe(false);
    call.do('candidate', 'video.fallBack', { to: 'chat', why: 'lost' });
    expect(call.ask('candidate', 'video.fallBack', { to: 'audio', why: 'lost' })).toBe(false);
    expect(call.ask('candidate', 'video.fallBack', { to: 'video', why: 'lost' })).toBe(false);
  });

  const on = fc.boolean().map((value) => ({ on: value }));
  const step = fc.constantFrom('zaloha', 'konec', 'spravce').map((id) => ({ step: id }));
  const place = fc.record({
    of: fc.constantFrom('candidate', 'customer'),
    kind: fc.constantFrom('camera', 'screen'),
    x: fc.double({ min: 0, max: 1, noNaN: true }),
    y: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  type Step = (call: PlayedVideo) => void;
  const people: readonly Who[] = ['candidate', 'figurant', 'examiner', 'observer'];
  const command = (type: string, data: fc.Arbitrary<Json> = fc.constant({})): fc.Arbitrary<Step> =>
    fc.tuple(fc.constantFrom(...people), data).map(
      ([who, value]) =>
        (call) =>
          void call.ask(who, type, value),
    );
  const lost = fc.boolean().map((back): Step => (call) => {
    const between = ['candidate', 'figurant'];
    call.fact(back ? 'call.pathBack' : 'call.pathLost', { between, lostAt: call.now, pauses: true });
  });
  const stand = fc.constantFrom('task.paused', 'task.resumed', 'customer.stopped').map((type): Step => (call) => {
    call.fact(type, { reason: 'x' });
  });
  const wait = fc.constantFrom(0, 900, 30_000, 250_000).map(
    (ms): Step =>
      (call) =>
        void call.pass(ms),
  );
  const anything = fc.oneof(
    command(
      'video.fallBack',
      fc.record({ to: fc.constantFrom('audio', 'chat'), why: fc.constantFrom(...fallBackReasons) }),
    ),
    command('video.recover', fc.record({ to: fc.constantFrom('video', 'audio') })),
    command('video.freeze', on),
    command('video.camera', on),
    command('video.camera', fc.constant({ on: false, trouble: 'lost' })),
    command('video.screen', on),
    command('video.mute', on),
    command('video.mark', place),
    command('video.unmark'),
    command('video.clearMarks'),
    command('video.showStep', step),
    command('video.confirmStep', step),
    command('video.tickStep', step),
    command('video.write', fc.constant({ text: 'slyšíme se?' })),
    lost,
    stand,
    wait,
  );

  it('whatever happens short of hanging up, the two are in a call, can write, and keep their cards', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 60 }), (steps) => {
        const call = new PlayedVideo({ freeze: { atSeconds: 60, forSeconds: 20 } }).joined();
        for (const happen of steps) {
          const before = call.view('examiner');
          happen(call);
          const after = call.view('examiner');
          expect(after.phase).toBe('call');
          expect(after.mayWrite).toBe(true);
          // what was said, shown and done stays
          expect(after.messages.slice(0, before.messages.length)).toEqual(before.messages);
          for (const [index, { times, confirmedAt, tickedAt }] of before.steps.entries()) {
            expect(after.steps[index]?.times).toBeGreaterThanOrEqual(times);
            if (confirmedAt) expect(after.steps[index]?.confirmedAt).toBe(confirmedAt);
            if (tickedAt) expect(after.steps[index]?.tickedAt).toBe(tickedAt);
          }
          // marks lie on pictures that are there, numbers are told once
          for (const mark of after.marks)
            expect(mark.kind === 'screen' ? after.sharing === mark.of : after.cameras[mark.of].on).toBe(true);
          expect(new Set(after.marks.map(({ of, kind, number }) => `${of} ${kind} ${number}`)).size).toBe(
            after.marks.length,
          );
          const plan = call.media;
          if (after.mode !== 'video') expect(plan?.pictures).toEqual({});
          if (after.frozenSince > 0) expect(plan?.pictures.figurant).toBeUndefined();
          if (after.mode === 'chat') expect(plan?.heard).toEqual({});
        }
        // from wherever they are, pictures can be had again
        if (call.view('candidate').mode !== 'video') call.do('candidate', 'video.recover', { to: 'video' });
        expect(call.view('candidate').mode).toBe('video');
      }),
      { numRuns: 150 },
    );
  });

  it('turns tell the whole way without gaps', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 40 }), (steps) => {
        const call = new PlayedVideo().joined();
        for (const happen of steps) happen(call);
        const { facts, mode } = call.view('examiner');
        let now: (typeof modes)[number] = 'video';
        for (const { from, to, why } of facts?.turns ?? []) {
          expect(from).toBe(now);
          expect(below(to, from)).toBe(why !== null);
          now = to;
        }
        expect(mode).toBe(now);
      }),
      { numRuns: 100 },
    );
  });
});
