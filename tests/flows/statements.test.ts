/** S23 through host and seats, from the start to the marks: the drawn order, answers, the comparison at the host; and
 *  nothing of the key on the wire to candidate and observer. Looks at messages, not at a screen. */
import { afterEach, expect, it, vi } from 'vitest';
import type { Scenario } from '../../src/exam/scenario.ts';
import { countOf } from '../../src/exercises/statements/compare.ts';
import type { StatementsView } from '../../src/exercises/statements/projections.ts';
import { type StatementsStimulus, statementsStimulus } from '../../src/exercises/statements/stimulus.ts';
import { type ExamInMemory, pass, startExam } from './exam.ts';
import { earOn, expectSilence } from './silence.ts';

afterEach(() => vi.useRealTimers());

const view = (exam: ExamInMemory, seat: string) => exam.seat(seat).view('channel/S23') as unknown as StatementsView;

async function begin(exam: ExamInMemory): Promise<{ scenario: Scenario; stimulus: StatementsStimulus }> {
  await exam.do('examiner', 'task.start', {}, 'S23');
  await exam.do('candidate', 'task.beginWork', {}, 'S23');
  const scenario = exam.host.state.exam.context.plan?.paper[0]?.scenario;
  if (!scenario) throw new Error('no case');
  return { scenario, stimulus: statementsStimulus.parse(scenario.stimulus) };
}
const order = (exam: ExamInMemory) => view(exam, 'examiner').cards.map(({ id }) => id ?? '');

/** Everything as the key has it: the last of the right answers, so that any of them counts. */
const rightAnswers = (exam: ExamInMemory, { cards }: StatementsStimulus) =>
  view(exam, 'examiner').cards.map(({ label, id }) => {
    const key = cards.find((card) => card.id === id)?.key ?? {};
    return {
      card: label,
      choices: Object.fromEntries(Object.entries(key).map(([of, right]) => [of, right.at(-1) ?? ''])),
    };
  });

it('P-1 X-131 S23 is classified, compared at the host and marked; candidate and observer get nothing of the key', async () => {
  const exam = await startExam({ cases: ['S23'], plan: { seed: 'k3x9q0ab' } });
  const heard = await earOn(exam);
  const { scenario, stimulus } = await begin(exam);
  const candidate = (type: string, data = {}) => exam.do('candidate', type, data, 'S23');

  const right = rightAnswers(exam, stimulus);
  await candidate('statements.draft', { answers: right.slice(0, 2), revision: 1 });
  expect(countOf(view(exam, 'examiner').checks ?? [])).toEqual({ right: 6, of: 36 });
  // changed before it is handed in: one wrong choice, one reason
  const [first, ...others] = right;
  if (!first) throw new Error('no card');
  const mistaken = { ...first, choices: { ...first.choices, disc: first.choices['disc'] === 'S' ? 'D' : 'S' } };
  const answers = [{ ...mistaken, reason: 'mluví pomalu' }, ...others];
  await candidate('statements.draft', { answers, revision: 2 });
  await candidate('statements.submit', { answers });

  for (const seat of ['candidate', 'observer-1', 'examiner'])
    expect(view(exam, seat)).toMatchObject({ phase: 'submitted', sheet: { answers } });
  const checks = view(exam, 'examiner').checks ?? [];
  expect(['disc', 'nastaveni', 'obtizny'].map((id) => countOf(checks, id).right)).toEqual([11, 12, 12]);
  for (const seat of ['candidate', 'observer-1']) {
    expect(view(exam, seat)).toMatchObject({ checks: null });
    expect(view(exam, seat).cards.map(({ id }) => id)).toEqual(Array(12).fill(null));
  }

  await exam.do('examiner', 'task.end', {}, 'S23');
  for (const { id: criterion } of scenario.criteria)
    await exam.do('examiner', 'exam.mark', { task: 'S23', criterion, verdict: 'met', reason: '', workedMs: null });
  // option ids are shown to everybody; what is right is in no message, nor which card is which
  const ids = stimulus.cards.map(({ id }) => `"${id}"`);
  expectSilence(heard, scenario, ['"key"', '"verdict"', '"checks":[', '\\"key\\"', ...ids]);
});

it('X-130 another draw number lays the cards in another order, a reload of the host in the same one', async () => {
  const orders = new Set<string>();
  for (const seed of ['aaaaaaaa', 'k3x9q0ab', 'zzzzzzzz']) {
    const exam = await startExam({ cases: ['S23'], plan: { seed } });
    await begin(exam);
    const before = order(exam).join();
    expect(new Set(order(exam)).size).toBe(12);
    await exam.restartHost();
    expect(order(exam).join()).toBe(before);
    orders.add(before);
  }
  expect(orders.size).toBe(3);
});

it('X-132 the end of the task keeps what was chosen; what comes later is kept whole for the examiner', async () => {
  const exam = await startExam({ cases: ['S23'] });
  await begin(exam);
  const early = [{ card: '1', choices: { disc: 'D' } }];
  await exam.do('candidate', 'statements.draft', { answers: early, revision: 1 }, 'S23');
  await pass(900_001);
  expect(view(exam, 'examiner')).toMatchObject({ phase: 'frozen', sheet: { answers: early }, submitted: null });
  const late = [...early, { card: '2', choices: { disc: 'S' }, reason: 'klid' }];
  await exam.do('candidate', 'statements.submit', { answers: late }, 'S23');
  const task = exam.seat('examiner').view('task/S23') as unknown as { late: { type: string; data: unknown }[] };
  expect(task.late).toMatchObject([{ type: 'statements.submit', data: { answers: late } }]);
  expect(view(exam, 'examiner').sheet.answers).toEqual(early);
});

it('X-132 only the candidate classifies', async () => {
  const exam = await startExam({ cases: ['S23'] });
  await begin(exam);
  for (const seat of ['examiner', 'figurant'])
    expect(await exam.ask(seat, 'statements.submit', { answers: [] }, 'S23')).toMatchObject({ ok: false });
});
