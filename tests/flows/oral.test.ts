/** S20 through host and seats: asked in order, judged, noted, closed; and no key, verdict, note or question to come on the
 *  wire to candidate and observer. Looks at messages, not at a screen. */
import { afterEach, expect, it, vi } from 'vitest';
import type { OralView } from '../../src/exercises/oral/projections.ts';
import { oralStimulus } from '../../src/exercises/oral/stimulus.ts';
import { type ExamInMemory, startExam, trainingSeats } from './exam.ts';
import { earOn, expectSilence } from './silence.ts';

afterEach(() => vi.useRealTimers());

const view = (exam: ExamInMemory, seat: string) => exam.seat(seat).view('channel/S20') as unknown as OralView;

async function begin(exam: ExamInMemory, lead = 'examiner') {
  await exam.do(lead, 'task.start', {}, 'S20');
  await exam.do('candidate', 'task.beginWork', {}, 'S20');
  const scenario = exam.host.state.exam.context.plan?.paper[0]?.scenario;
  if (!scenario) throw new Error('no case');
  return { scenario, questions: oralStimulus.parse(scenario.stimulus).questions };
}

it('P-1 X-140 X-141 S20 is asked, judged and marked; candidate and observer get the asked questions alone', async () => {
  const exam = await startExam({ cases: ['S20'] });
  const heard = await earOn(exam);
  const { scenario, questions } = await begin(exam);
  const examiner = (type: string, data = {}) => exam.do('examiner', type, data, 'S20');
  for (const seat of ['candidate', 'figurant'])
    expect(await exam.ask(seat, 'oral.ask', { question: 'vyber' }, 'S20')).toMatchObject({ ok: false });
  expect(await exam.ask('examiner', 'oral.ask', { question: 'souhrn' }, 'S20')).toMatchObject({ ok: false });

  const all = heard.length;
  for (const [place, { id, text }] of questions.slice(0, 5).entries()) {
    await examiner('oral.ask', { question: id });
    for (const seat of ['candidate', 'observer-1'])
      expect(view(exam, seat)).toMatchObject({ current: { number: String(place + 1), text }, asking: null });
    await examiner('oral.mark', { question: id, verdict: place === 3 ? 'not-met' : 'met' });
    await examiner('oral.note', { question: id, note: `poznámka zkoušejícího ${place}` });
  }
  await examiner('oral.add', { text: 'A kdy video?', reason: 'odpověď byla nejasná a krátká' });
  expect(view(exam, 'candidate').current).toMatchObject({ number: '+1', text: 'A kdy video?' });
  const sent = heard.slice(all).join('\n');
  expect(sent).toContain(JSON.stringify(questions[4]?.text).slice(1, -1));
  expect(sent).not.toContain(JSON.stringify(questions[5]?.text).slice(1, -1));

  await examiner('task.end');
  expect(view(exam, 'examiner').asking).toMatchObject({ gaps: ['+1', '6'] });
  await examiner('oral.mark', { question: 'own-1', verdict: 'met' }); // one pair of hands writes afterwards
  await exam.restartHost();
  expect(view(exam, 'examiner').asking?.questions.map(({ verdict }) => verdict)).toEqual(
    ['met', 'met', 'met', 'not-met', 'met', 'met', null], // the added one follows the fifth
  );
  const events = await exam.events();
  expect(events.find(({ type }) => type === 'oral.added')?.data).toMatchObject({
    id: 'own-1',
    reason: 'odpověď byla nejasná a krátká',
  });
  for (const { id: criterion } of scenario.criteria)
    await exam.do('examiner', 'exam.mark', { task: 'S20', criterion, verdict: 'met', reason: '', workedMs: null });
  const keys = questions.flatMap(({ key }) => [key, key.slice(0, 20)]);
  expectSilence(heard, scenario, [...keys, 'poznámka zkoušejícího', 'odpověď byla nejasná', 'not-met']);
});

it('X-140 (PL-8) two candidates get the same questions in the same order; closing names the gaps', async () => {
  const lists: string[][] = [];
  for (const seed of ['aaaaaaaa', 'bbbbbbbb']) {
    const exam = await startExam({ cases: ['S20'], plan: { seed } });
    const { questions } = await begin(exam);
    const list: string[] = [];
    for (const { id } of questions) {
      await exam.do('examiner', 'oral.ask', { question: id }, 'S20');
      list.push(view(exam, 'candidate').current?.text ?? '');
    }
    lists.push(list);
    await exam.do('examiner', 'oral.close', {}, 'S20');
    const closed = (await exam.events()).find(({ type }) => type === 'oral.closed');
    expect(closed?.data).toEqual({ gaps: questions.map(({ id }) => id) });
    vi.useRealTimers();
  }
  expect(lists[0]).toHaveLength(6);
  expect(lists[0]).toEqual(lists[1]);
});

it('X-141 in training the figurant leads and asks', async () => {
  const exam = await startExam({ cases: ['S20'], plan: { kind: 'training', seats: trainingSeats } });
  await begin(exam, 'figurant');
  await exam.do('figurant', 'oral.ask', { question: 'vyber' }, 'S20');
  expect(view(exam, 'figurant').asking?.current).toBe('vyber');
});
