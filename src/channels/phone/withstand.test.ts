/** Whatever people press in whatever order: a call keeps its promises. Commands are judged like the host does, time
 *  passes, deadlines become facts at their moment. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Json } from '../../exam/events.ts';
import type { SessionRules } from '../channel.ts';
import { phone } from './channel.ts';
import type { Line } from './line.ts';
import { phoneMedia } from './media.ts';
import { PlayedPhone, type Who, examRules, inCall, trainingRules } from './phone.fixture.ts';
import { allCalls, linesOf } from './phone-state.ts';
import type { PhoneStimulus } from './stimulus.ts';

type Step = (call: PlayedPhone, stood: Stood[]) => void;
interface Stood {
  readonly from: number;
  until: number;
}

const standing = (call: PlayedPhone) => call.context.standing !== undefined;
/** While the task stands the host refuses commands: only facts of media come (`anytime`). */
const command = (who: readonly Who[], type: string, data: fc.Arbitrary<Json> = fc.constant({})): fc.Arbitrary<Step> =>
  fc.tuple(fc.constantFrom(...who), data).map(([by, value]): Step => (call) => {
    const anytime = phone.commands[type]?.anytime === true;
    if (anytime || !standing(call)) call.ask(by, type, value);
  });
const line = fc.constantFrom('first', 'second').map((id) => ({ line: id }));
const on = fc.boolean().map((value) => ({ on: value }));
const people: readonly Who[] = ['candidate', 'figurant', 'examiner', 'observer'];

const wait = fc.constantFrom(0, 100, 700, 2_000, 8_000, 50_000, 130_000).map((ms): Step => (call) => {
  if (standing(call)) call.now += ms;
  else call.pass(ms);
});
const stop = fc
  .constantFrom('task.paused', 'customer.stopped', 'task.resumed', 'task.resumed')
  .map((type): Step => (call) => {
    if ((type === 'task.resumed') === standing(call)) call.fact(type);
  });

const step = fc.oneof(
  { weight: 4, arbitrary: wait },
  { weight: 1, arbitrary: stop },
  { weight: 6, arbitrary: command(['figurant'], 'phone.ring', line) },
  { weight: 10, arbitrary: command(['candidate', 'figurant', 'observer'], 'phone.answer', line) },
  command(people, 'phone.reject', line),
  command(
    people,
    'phone.dial',
    fc.constantFrom('000111222', '000 555 666', '000 333 444', '1').map((number) => ({ number })),
  ),
  { weight: 4, arbitrary: command(['candidate'], 'phone.hold') },
  { weight: 3, arbitrary: command(['candidate'], 'phone.resume', line) },
  command(people, 'phone.mute', on),
  command(people, 'phone.press', fc.constant({ key: '5' })),
  { weight: 2, arbitrary: command(people, 'phone.hangUp', line) },
  {
    weight: 3,
    arbitrary: command(
      ['candidate'],
      'phone.transfer',
      fc.constantFrom('blind', 'attended').map((kind) => ({ department: 'servis', kind })),
    ),
  },
  { weight: 3, arbitrary: command(['examiner', 'figurant'], 'phone.joinTransfer') },
  command(['examiner', 'figurant'], 'phone.refuseTransfer'),
  { weight: 3, arbitrary: command(['candidate'], 'phone.completeTransfer') },
  command(['candidate'], 'phone.takeBack'),
  command(['candidate', 'figurant'], 'call.losePath', fc.constant({ with: 'figurant', silentMs: 500 })),
  command(['candidate', 'figurant'], 'call.restorePath', fc.constant({ with: 'figurant' })),
  command(
    ['observer'],
    'call.whisper',
    fc.constantFrom('candidate', 'both', 'nobody').map((to) => ({ to })),
  ),
  command(
    ['examiner'],
    'call.switchFault',
    on.map((value) => ({ fault: 'noise', ...value })),
  ),
);

const stoodMs = (stood: readonly Stood[], { rangAt, endedAt }: Line): number =>
  stood.reduce((sum, { from, until }) => sum + Math.max(0, Math.min(until, endedAt) - Math.max(from, rangAt)), 0);

function holds(call: PlayedPhone, stood: readonly Stood[], rules: SessionRules): void {
  const { context } = call;
  const lines = linesOf(context);
  const talking = lines.filter(({ state }) => state === 'talking');
  expect(talking.length).toBeLessThan(2);
  if (context.transfer) expect(lines.find(({ id }) => id === context.transfer?.line)?.state).toBe('held');
  const { heard, tones, open, muted } = phoneMedia(call.state);
  if (talking.length > 0) expect(tones.figurant).toBeUndefined();
  if (rules.kind === 'exam') {
    expect(heard.observer).toBeUndefined();
    expect(open).not.toContain('observer');
  }
  // who is held is heard by nobody of the call and hears music, or the ringing of a blind transfer
  const joined = context.transfer?.playedBy === 'figurant';
  if (talking.length === 0 && !joined && lines.some(({ state }) => state === 'held')) {
    expect(heard.figurant).toBeUndefined();
    expect(Object.values(heard).flat()).not.toContain('figurant');
    if (context.standing?.why !== 'task') expect(tones.figurant).toMatch(/hold|ring/);
  }
  expect(muted.length === 0 || lines.some(({ state }) => state === 'talking' || state === 'held')).toBe(true);
  for (const ended of allCalls(context).filter(({ state }) => state === 'ended'))
    expect(ended.ringMs + ended.talkMs + ended.heldMs + stoodMs(stood, ended)).toBe(ended.endedAt - ended.rangAt);
}

it.each([
  ['exam', examRules],
  ['training', trainingRules],
] as const)(
  'F-11 no order of commands breaks a call (%s)',
  (_, rules) => {
    const reached = { held: 0, second: 0, passedOn: 0, stood: 0 };
    fc.assert(
      fc.property(
        fc.constantFrom('inbound', 'outbound', 'talking'),
        fc.array(step, { minLength: 60, maxLength: 150 }),
        (begin, steps) => {
          const faults: PhoneStimulus['faults'] = [{ fault: 'noise', atSeconds: 3, forSeconds: 20 }];
          const direction = begin === 'outbound' ? begin : 'inbound';
          const part = { direction, faults } as const;
          const call = begin === 'talking' ? inCall(part, rules) : new PlayedPhone(part, rules);
          const stood: Stood[] = [];
          for (const one of steps) {
            one(call, stood);
            const last = stood.at(-1);
            if (standing(call) && (!last || last.until < Infinity)) stood.push({ from: call.now, until: Infinity });
            else if (!standing(call) && last?.until === Infinity) last.until = call.now;
            holds(call, stood, rules);
          }
          call.fact('task.ended', { why: 'examiner' });
          const open = stood.at(-1);
          if (open?.until === Infinity) open.until = call.now;
          holds(call, stood, rules);
          expect(allCalls(call.context).every(({ state }) => state === 'ended')).toBe(true);
          const calls = allCalls(call.context);
          if (calls.some(({ holds: times }) => times > 0)) reached.held++;
          if (calls.some(({ id, answeredAt }) => id === 'second' && answeredAt > 0)) reached.second++;
          if (call.context.passedOn) reached.passedOn++;
          if (stood.some(({ from, until }) => until > from)) reached.stood++;
        },
      ),
      { numRuns: 150 },
    );
    // the walk gets somewhere
    expect(Math.min(...Object.values(reached)), JSON.stringify(reached)).toBeGreaterThan(0);
  },
  120_000,
);
