/** S22 through host and seats, from the start to the marks: rows written, counted, handed in; and no exemplary row on the
 *  wire to candidate and observer. Looks at messages, not at a screen. */
import { afterEach, expect, it, vi } from 'vitest';
import type { Scenario } from '../../src/exam/scenario.ts';
import type { BenefitsView } from '../../src/exercises/benefits/projections.ts';
import { completeIn } from '../../src/exercises/benefits/rows.ts';
import { benefitsStimulus } from '../../src/exercises/benefits/stimulus.ts';
import { type ExamInMemory, pass, startExam } from './exam.ts';
import { earOn, expectSilence } from './silence.ts';

afterEach(() => vi.useRealTimers());

const view = (exam: ExamInMemory, seat: string) => exam.seat(seat).view('channel/S22') as unknown as BenefitsView;
const minutes = 60_000;

async function begin(exam: ExamInMemory): Promise<Scenario> {
  await exam.do('examiner', 'task.start', {}, 'S22');
  await exam.do('candidate', 'task.beginWork', {}, 'S22');
  const scenario = exam.host.state.exam.context.plan?.paper[0]?.scenario;
  if (!scenario) throw new Error('no case');
  return scenario;
}
const row = (feature: string, benefit = 'užitek pro ni') => ({ feature, advantage: 'výhoda', benefit });
const own = { own: 'displej', advantage: 'vidí, kolik zbývá', benefit: 'nezůstane stát uprostřed schodů' };

it('P-1 X-122 S22 is written, handed in and marked; candidate and observer get no exemplary row', async () => {
  const exam = await startExam({ cases: ['S22'] });
  const heard = await earOn(exam);
  const scenario = await begin(exam);
  const { features } = benefitsStimulus.parse(scenario.stimulus);
  const candidate = (type: string, data = {}) => exam.do('candidate', type, data, 'S22');

  expect(view(exam, 'candidate').features).toEqual([]);
  await candidate('benefits.open');
  const given = features.map(({ id }) => row(id));
  await candidate('benefits.draft', { given: given.slice(0, 2), own: [], revision: 1 });
  expect(completeIn(view(exam, 'examiner').sheet)).toBe(2);
  await candidate('benefits.paste', { length: 300, allowed: false });
  const rows = { given: given.map((one, index) => (index === 0 ? row(one.feature, '') : one)), own: [own] };
  await candidate('benefits.submit', rows);

  for (const seat of ['candidate', 'observer-1', 'examiner'])
    expect(view(exam, seat)).toMatchObject({ phase: 'submitted', sheet: rows, expected: 6 });
  expect(completeIn(view(exam, 'candidate').sheet)).toBe(6);
  expect(view(exam, 'examiner')).toMatchObject({ pastes: [{ length: 300 }] });
  expect(view(exam, 'examiner').examples?.map(({ feature }) => feature)).toEqual(features.map(({ id }) => id));
  for (const seat of ['candidate', 'observer-1'])
    expect(view(exam, seat)).toMatchObject({ examples: null, pastes: null });
  expect(await exam.ask('candidate', 'benefits.submit', rows, 'S22')).toMatchObject({ ok: true }); // kept as late work

  await exam.do('examiner', 'task.end', {}, 'S22');
  for (const { id: criterion } of scenario.criteria)
    await exam.do('examiner', 'exam.mark', { task: 'S22', criterion, verdict: 'met', reason: '', workedMs: null });
  const examples = features.flatMap(({ example }) => [example.advantage, example.benefit]);
  expectSilence(heard, scenario, [...examples, ...examples.map((text) => text.slice(0, 20))]);
});

it('X-121 its own clock closes it, also over a reload of the host; what comes later is kept and marked', async () => {
  const exam = await startExam({ cases: ['S22'] });
  await begin(exam);
  await exam.do('candidate', 'benefits.open', {}, 'S22');
  await exam.do('candidate', 'benefits.draft', { given: [row('kabel')], own: [], revision: 1 }, 'S22');
  await pass(7 * minutes);
  await exam.restartHost();
  expect(view(exam, 'candidate').phase).toBe('working');
  await pass(minutes + 1);
  expect(view(exam, 'candidate')).toMatchObject({ phase: 'expired', frozen: { why: 'time' } });
  expect(view(exam, 'examiner').sheet.given).toEqual([row('kabel')]);
  await pass(4_000);
  await exam.do('candidate', 'benefits.submit', { given: [row('vaha')], own: [own] }, 'S22');
  expect(view(exam, 'examiner').sheet.given).toEqual([row('kabel')]);
  const task = exam.seat('examiner').view('task/S22') as unknown as { late: { type: string; data: unknown }[] };
  expect(task.late).toMatchObject([{ type: 'benefits.submit', data: { given: [row('vaha')], own: [own] } }]);
});

it('X-121 a pause stops its clock, and only the candidate writes', async () => {
  const exam = await startExam({ cases: ['S22'] });
  await begin(exam);
  for (const seat of ['examiner', 'figurant'])
    expect(await exam.ask(seat, 'benefits.open', {}, 'S22')).toMatchObject({ ok: false });
  await exam.do('candidate', 'benefits.open', {}, 'S22');
  await exam.do('examiner', 'task.pause', { reason: 'hluk' }, 'S22');
  await pass(20 * minutes);
  expect(view(exam, 'candidate')).toMatchObject({ phase: 'working', clock: { deadlineAt: null } });
  await exam.do('examiner', 'task.resume', {}, 'S22');
  expect(view(exam, 'candidate').clock.deadlineAt).toBe(Date.now() + 8 * minutes);
});
