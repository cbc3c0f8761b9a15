/** S13 through host and seats, from the start to the marks: goals written, handed in, one drawn, taught; and nothing of the
 *  figurant's on the wire to candidate and observer. Looks at messages, not at a screen. */
import { afterEach, expect, it, vi } from 'vitest';
import type { Scenario } from '../../src/exam/scenario.ts';
import type { TrainingPlanView } from '../../src/exercises/training-plan/projections.ts';
import { type ExamInMemory, pass, startExam } from './exam.ts';
import { earOn, expectSilence } from './silence.ts';

afterEach(() => vi.useRealTimers());

const view = (exam: ExamInMemory, seat: string) => exam.seat(seat).view('channel/S13') as unknown as TrainingPlanView;
const minutes = 60_000;

async function begin(exam: ExamInMemory): Promise<Scenario> {
  await exam.do('examiner', 'task.start', {}, 'S13');
  await exam.do('candidate', 'task.beginWork', {}, 'S13');
  await exam.do('candidate', 'training.open', {}, 'S13');
  const scenario = exam.host.state.exam.context.plan?.paper[0]?.scenario;
  if (!scenario) throw new Error('no case');
  return scenario;
}
const goal = (id: string, until = '2026-05-28', week: string | null = 't2') => ({
  id,
  until,
  verb: 'sám přijme reklamaci',
  measure: 'tři ze tří bez chyby',
  week,
});

it('P-1 X-183 S13 is planned, taught on a goal of the plan and marked; candidate and observer get nothing hidden', async () => {
  const exam = await startExam({ cases: ['S13'] });
  const heard = await earOn(exam);
  const scenario = await begin(exam);
  const candidate = (type: string, data = {}) => exam.do('candidate', `training.${type}`, data, 'S13');

  await candidate('addGoal', { ...goal('g1'), week: null, revision: 1 });
  await candidate('placeGoal', { id: 'g1', week: 't2', revision: 2 });
  await candidate('addGoal', { ...goal('g3', '2026-06-15', 't4'), revision: 3 });
  expect(view(exam, 'examiner').notices).toEqual({ g1: ['expertAway'], g3: ['outsideWeek', 'afterExpert'] });
  expect(await exam.ask('examiner', 'training.pick', { goal: 'g1' }, 'S13')).toMatchObject({ ok: false });
  expect(await exam.ask('candidate', 'training.startLesson', {}, 'S13')).toMatchObject({ ok: false });
  await candidate('submit', { goals: [goal('g1'), goal('g3', '2026-06-15', 't4')] });
  expect(await exam.ask('candidate', 'training.pick', { goal: 'g1' }, 'S13')).toMatchObject({ ok: false });
  expect(await exam.ask('examiner', 'training.pick', { goal: 'g9' }, 'S13')).toMatchObject({ ok: false });
  await exam.do('examiner', 'training.pick', { goal: null }, 'S13');
  expect(view(exam, 'candidate').picked).toMatchObject({ how: 'chance' });
  await exam.do('examiner', 'training.pick', { goal: 'g1' }, 'S13');

  await candidate('startLesson');
  await candidate('showPage', { text: 'Lhůta je **30 dnů**', items: [{ id: 'i1', text: 'číslo' }], revision: 1 });
  await exam.do('figurant', 'training.tick', { item: 'i1', done: true }, 'S13');
  for (const seat of ['candidate', 'observer-1', 'figurant', 'examiner'])
    expect(view(exam, seat)).toMatchObject({ phase: 'lesson', picked: { goal: 'g1' }, ticked: ['i1'] });
  await exam.restartHost();
  await pass(15 * minutes);
  expect(view(exam, 'candidate')).toMatchObject({ phase: 'done', ended: { why: 'time' }, notices: null });

  await exam.do('examiner', 'task.end', {}, 'S13');
  for (const { id: criterion } of scenario.criteria)
    await exam.do('examiner', 'exam.mark', { task: 'S13', criterion, verdict: 'met', reason: '', workedMs: null });
  expectSilence(heard, scenario);
});

it('X-181 the planning clock hands in what there is; what comes later is kept and marked', async () => {
  const exam = await startExam({ cases: ['S13'] });
  await begin(exam);
  await exam.do('candidate', 'training.addGoal', { ...goal('g1'), revision: 1 }, 'S13');
  await pass(30 * minutes + 1);
  expect(view(exam, 'candidate')).toMatchObject({
    phase: 'submitted',
    submitted: { why: 'time' },
    goals: [goal('g1')],
  });
  await pass(4_000);
  await exam.do('candidate', 'training.submit', { goals: [goal('g2')] }, 'S13');
  expect(view(exam, 'examiner').goals).toEqual([goal('g1')]);
  const task = exam.seat('examiner').view('task/S13') as unknown as { late: { type: string }[] };
  expect(task.late).toMatchObject([{ type: 'training.submit' }]);
});
