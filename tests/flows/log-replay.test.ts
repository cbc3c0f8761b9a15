/** An exam's log looked at from any moment shows what people saw then, and quickly. */
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { EmailView } from '../../src/channels/email/projections.ts';
import { type Role } from '../../src/exam/roles.ts';
import type { LogEvent } from '../../src/exam/events.ts';
import { LogReplay } from '../../src/host/log-replay.ts';
import { scopes } from '../../src/host/project.ts';
import { type ExamState, blankState, fold } from '../../src/host/state.ts';
import { type ExamInMemory, pass, startAt, startExam, world } from './exam.ts';

afterEach(() => vi.useRealTimers());

const second = 1_000;
const letter = 'Vracíme Vám 13 239 Kč.';

/** An e-mail typed key by key, a chat with moods, marks given at once, put off and given afterwards. */
async function held(): Promise<ExamInMemory> {
  const exam = await startExam({ plan: { world: world(), seed: 'los-1' } });
  await exam.do('examiner', 'task.start', {}, 'S04');
  await pass(60 * second);
  await exam.do('candidate', 'email.open', {}, 'S04');
  for (let length = 1; length <= letter.length; length++) {
    const text = letter.slice(0, length);
    await exam.do('candidate', 'email.draft', { text, subject: 'Re', revision: length }, 'S04');
    await pass(500);
  }
  await exam.do('examiner', 'exam.note', { text: 'dlouho hledá částku', task: 'S04' });
  await exam.do('candidate', 'email.send', { text: letter, subject: 'Re' }, 'S04');
  await exam.do('examiner', 'task.end', {}, 'S04');
  await exam.do('examiner', 'task.start', {}, 'S09');
  await exam.do('candidate', 'task.beginWork', {}, 'S09');
  await exam.do('figurant', 'customer.open', {}, 'S09');
  await exam.do('figurant', 'chat.send', { text: 'cau nejde mi zaplatit uz 3x' }, 'S09');
  await pass(20 * second);
  await exam.do('candidate', 'chat.send', { text: 'Dobrý den, podívám se na to.' }, 'S09');
  const rule = exam.host.state.tasks['S09']?.scenario.mood.up[0]?.id ?? '';
  await exam.do('figurant', 'customer.move', { rule }, 'S09');
  await pass(10 * second);
  const mark = { task: 'S09', verdict: 'met', reason: '' };
  await exam.do('examiner', 'exam.mark', { ...mark, criterion: 'pricina', workedMs: 30_000 });
  await exam.do('examiner', 'exam.deferMark', { task: 'S09', criterion: 'reseni', workedMs: 30_000 });
  await exam.do('figurant', 'exam.reportIncident', { category: 'technical', text: 'výpadek světla', task: 'S09' });
  await pass(60 * second);
  await exam.do('examiner', 'task.end', {}, 'S09');
  await exam.do('examiner', 'exam.end');
  await pass(600 * second);
  await exam.do('examiner', 'exam.mark', { ...mark, criterion: 'reseni', workedMs: null });
  return exam;
}

let log: readonly LogEvent[];
beforeAll(async () => {
  const exam = await held();
  log = await exam.events();
  vi.useRealTimers();
}, 60_000);

/** A generator of its own: the same moments at every run. */
function* moments(from: number, to: number, count: number): Generator<number> {
  let seed = 7;
  for (let n = 0; n < count; n++) {
    seed = (seed * 48_271) % 2_147_483_647;
    yield from + Math.floor((seed / 2_147_483_647) * (to - from));
  }
}
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

/** All that a state knows; the world and the plan never change. */
const told = ({ exam, tasks, workplace }: ExamState = blankState): string =>
  JSON.stringify([
    { ...exam.context, plan: undefined, value: exam.value },
    Object.values(tasks).map(({ task, channelState, customer }) => [
      [task.value, task.context],
      [channelState.value, channelState.context],
      [customer.value, customer.context],
    ]),
    { ...workplace?.context, input: undefined, value: workplace?.value },
  ]);

describe('P-20 the exam at a moment', () => {
  it('is the log folded from its beginning up to that moment, wherever one has been before', async () => {
    const replay = await LogReplay.of(log);
    const folded = [blankState];
    for (const event of log) folded.push(fold(folded.at(-1) ?? blankState, event));
    for (const at of moments(startAt - second, (log.at(-1)?.at ?? 0) + second, 200))
      expect(told(replay.stateAt(at))).toBe(told(folded[log.filter((event) => event.at <= at).length]));
  });

  it('shows each role its own views as they were, and nothing more to the candidate', async () => {
    const replay = await LogReplay.of(log);
    for (const at of moments(startAt, log.at(-1)?.at ?? 0, 40)) {
      const state = replay.stateAt(at);
      for (const role of ['candidate', 'figurant'] satisfies Role[])
        for (const { name, view } of scopes(state, { seat: role, role, lead: false }))
          expect(plain(replay.view(at, role, name)), `${role} ${name}`).toEqual(plain(view()));
    }
    const end = log.at(-1)?.at ?? 0;
    expect(replay.view(end, 'candidate', 'marking')).toBeUndefined();
    expect(replay.view(end, 'candidate', 'customer/S09')).toBeUndefined();
  });

  it('has the letter as it was typed', async () => {
    const replay = await LogReplay.of(log);
    const drafts = log.filter(({ type }) => type === 'email.drafted');
    const shown = drafts.map(
      ({ at }) => (replay.view(at, 'candidate', 'channel/S04') as unknown as EmailView).draft?.text,
    );
    expect(shown).toEqual(Array.from({ length: letter.length }, (_, index) => letter.slice(0, index + 1)));
    const [at = 0] = drafts.map((draft) => draft.at);
    expect(replay.view(at, 'candidate', 'channel/S04')).toBe(replay.view(at + 1, 'candidate', 'channel/S04'));
  });
});

describe('P-21 moments to go to', () => {
  it('are tasks, what was said, moods, marks, incidents and notes, in the words of the case', async () => {
    const { moments: all } = await LogReplay.of(log);
    const of = (what: string) => all.filter((moment) => moment.what === what);
    expect(of('task.started').map(({ task }) => task)).toEqual(['S04', 'S09']);
    expect(of('email.drafted')).toEqual([]);
    expect(of('chat.sent').map(({ by, text }) => [by, text])).toEqual([
      ['figurant', 'cau nejde mi zaplatit uz 3x'],
      ['candidate', 'Dobrý den, podívám se na to.'],
    ]);
    expect(of('customer.moved')[0]?.text).toMatch(/\p{L}/u);
    expect(of('exam.incidentReported')).toMatchObject([{ detail: 'technical', text: 'výpadek světla', task: 'S09' }]);
    expect(of('exam.noted')).toMatchObject([{ text: 'dlouho hledá částku', track: 'notes' }]);
    expect(all.every(({ at }, index) => index === 0 || at >= (all[index - 1]?.at ?? 0))).toBe(true);
  });

  it('a mark leads to its moment: given afterwards, to where it was put off', async () => {
    const { moments: all } = await LogReplay.of(log);
    const [live, afterwards] = all.filter(({ what }) => what === 'exam.marked');
    const deferred = all.find(({ what }) => what === 'exam.markDeferred');
    expect(live?.about).toBe(live?.at);
    expect(afterwards?.about).toBe(deferred?.at);
    expect(live?.text).toMatch(/\p{L}/u);
  });

  it('the mood of a task is a line from where its case begins', async () => {
    const { tasks } = await LogReplay.of(log);
    const mood = tasks.find(({ id }) => id === 'S09')?.mood ?? [];
    expect(mood).toHaveLength(2);
    expect(mood[1]?.mood).toBeGreaterThan(mood[0]?.mood ?? 10);
  });

  it('M-33 of a commission no mark is told before all have handed in', async () => {
    const [created, ...rest] = log;
    const plan = created?.data as { seats: object[] };
    const second = { id: 'examiner-2', role: 'examiner', lead: false, place: 'console' };
    const commission = { ...created, data: { ...plan, seats: [...plan.seats, second] } } as unknown as LogEvent;
    const { moments: all } = await LogReplay.of([commission, ...rest]);
    expect(all.filter(({ track }) => track === 'marks')).toEqual([]);
    expect(all.some(({ track }) => track === 'talk')).toBe(true);
  });
});

it('P-22 in an exam of three hours and 5 000 facts a jump takes less than 50 ms', async () => {
  const typing = log.find(({ type }) => type === 'email.drafted');
  const at = log.findIndex(({ type }) => type === 'email.drafted');
  const end = log.findIndex(({ type }) => type === 'email.sent');
  const many = 5_000;
  const step = (3 * 3_600 * second) / many;
  const drafts = Array.from({ length: many }, (_, n) => ({
    ...(typing as LogEvent),
    at: (typing?.at ?? 0) + n * step,
    data: { text: `${letter} ${n}`, subject: 'Re', revision: n },
  }));
  const replay = await LogReplay.of([...log.slice(0, at), ...drafts, ...log.slice(end)]);
  const took = [...moments(typing?.at ?? 0, (typing?.at ?? 0) + many * step, 200)].map((moment) => {
    const from = performance.now();
    for (const role of ['candidate', 'figurant', 'examiner'] satisfies Role[]) replay.view(moment, role, 'channel/S04');
    return performance.now() - from;
  });
  const median = took.toSorted((a, b) => a - b)[100] ?? Infinity;
  expect(median).toBeLessThan(50);
});
