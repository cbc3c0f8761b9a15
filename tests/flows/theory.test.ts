/** S21 through host and seats: drawn, answered, changed, reloaded, handed in and scored; and no key on the wire to candidate
 *  and observer. Looks at messages, not at a screen. */
import { afterEach, expect, it, vi } from 'vitest';
import type { TheoryView } from '../../src/exercises/theory/projections.ts';
import { type ExamInMemory, pass, startExam } from './exam.ts';
import { earOn, expectSilence } from './silence.ts';

afterEach(() => vi.useRealTimers());

const view = (exam: ExamInMemory, seat: string) => exam.seat(seat).view('channel/S21') as unknown as TheoryView;
const minutes = 60_000;

async function begin(exam: ExamInMemory) {
  await exam.do('examiner', 'task.start', {}, 'S21');
  await exam.do('candidate', 'task.beginWork', {}, 'S21');
  const scenario = exam.host.state.exam.context.plan?.paper[0]?.scenario;
  if (!scenario) throw new Error('no case');
  return scenario;
}
const rightOnes = (exam: ExamInMemory) => view(exam, 'examiner').marking?.score.items ?? [];

it('P-1 X-146 X-148 S21 is written, changed, handed in and scored; candidate and observer get no key', async () => {
  const exam = await startExam({ cases: ['S21'], plan: { seed: 'k3x9q0ab' } });
  const heard = await earOn(exam);
  const scenario = await begin(exam);
  const candidate = (type: string, data = {}) => exam.do('candidate', type, data, 'S21');
  expect(view(exam, 'candidate').items).toEqual([]);
  await candidate('theory.open');
  const drawn = rightOnes(exam);
  expect(drawn).toHaveLength(15);
  let revision = 0;
  for (const { label, right } of drawn.slice(0, 9))
    await candidate('theory.answer', { item: label, options: [...right], revision: ++revision });
  await candidate('theory.answer', { item: '1', options: [], revision: ++revision });
  await candidate('theory.answer', { item: '1', options: [...(drawn[0]?.right ?? [])], revision: ++revision });
  await candidate('theory.mark', { item: '15', on: true, revision: ++revision });

  const before = view(exam, 'candidate');
  await pass(minutes);
  await exam.restartHost();
  expect(view(exam, 'candidate')).toEqual(before); // same items, same order, same answers, the same end
  await candidate('theory.submit', { answers: before.sheet.answers });

  expect(view(exam, 'examiner').marking).toMatchObject({
    score: { points: 9, of: 15, percent: 60, passed: true },
    changes: { '1': 3, '2': 1 },
  });
  const changed = (await exam.events()).filter(({ type }) => type === 'theory.answered');
  expect(changed).toHaveLength(11);
  for (const seat of ['candidate', 'observer-1'])
    expect(view(exam, seat)).toMatchObject({ phase: 'submitted', marking: null, result: null });
  expect(await exam.ask('candidate', 'theory.enterPaper', { points: 15, filed: 'x' }, 'S21')).toMatchObject({
    ok: false,
  });

  await exam.do('examiner', 'task.end', {}, 'S21');
  await exam.do('examiner', 'theory.enterPaper', { points: 8, filed: 'složka 7, list 2' }, 'S21');
  expect(view(exam, 'examiner').marking?.paper).toMatchObject({ points: 8, passed: false, filed: 'složka 7, list 2' });
  for (const { id: criterion } of scenario.criteria)
    await exam.do('examiner', 'exam.mark', { task: 'S21', criterion, verdict: 'met', reason: '', workedMs: null });
  expect(heard.join('\n')).not.toMatch(/"right"|"key":\[|"marking":\{|složka 7/);
  expect(secretIds(scenario.stimulus).filter((id) => heard.join('\n').includes(id))).toEqual([]);
  expectSilence(heard, { ...scenario, figurant: { ...scenario.figurant } }, secretIds(scenario.stimulus));
});

/** Ids of the case's items, of which some would give the right option away. */
const secretIds = (stimulus: unknown): string[] =>
  (stimulus as { items: { id: string }[] }).items.map(({ id }) => `"${id}"`);

it('X-145 two candidates with different numbers have different tests, with the same number the same', async () => {
  const testOf = async (seed: string) => {
    const exam = await startExam({ cases: ['S21'], plan: { seed } });
    await begin(exam);
    await exam.do('candidate', 'theory.open', {}, 'S21');
    const { items } = view(exam, 'candidate');
    vi.useRealTimers();
    return JSON.stringify(items);
  };
  const [first, second, again] = [await testOf('aaaaaaaa'), await testOf('bbbbbbbb'), await testOf('aaaaaaaa')];
  expect(first).not.toBe(second);
  expect(first).toBe(again);
});

it('X-146 its clock hands in what there is, also over a reload of the host; a later answer is kept and marked', async () => {
  const exam = await startExam({ cases: ['S21'], plan: { seed: 'aaaaaaaa' } });
  await begin(exam);
  await exam.do('candidate', 'theory.open', {}, 'S21');
  const [first] = rightOnes(exam);
  await exam.do('candidate', 'theory.answer', { item: '1', options: [...(first?.right ?? [])], revision: 1 }, 'S21');
  await pass(29 * minutes);
  await exam.restartHost();
  await pass(minutes + 1);
  expect(view(exam, 'candidate')).toMatchObject({ phase: 'expired', frozen: { why: 'time' } });
  expect(view(exam, 'examiner').marking?.score.points).toBe(1);
  await pass(4_000);
  await exam.do('candidate', 'theory.answer', { item: '2', options: ['a'], revision: 2 }, 'S21');
  expect(view(exam, 'examiner').sheet.answers).toHaveLength(1);
  const task = exam.seat('examiner').view('task/S21') as unknown as { late: { type: string }[] };
  expect(task.late).toMatchObject([{ type: 'theory.answer' }]);
});
