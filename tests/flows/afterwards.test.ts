/** What may still be said once an exam is closed: addenda and appeals, through host and seats. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RecordView } from '../../src/machines/record.ts';
import { type ExamInMemory, startExam } from './exam.ts';

afterEach(() => vi.useRealTimers());

async function closed(): Promise<ExamInMemory> {
  const exam = await startExam({ cases: ['S09'] });
  await exam.do('examiner', 'task.start', {}, 'S09');
  const { paper = [] } = exam.host.state.exam.context.plan ?? {};
  for (const { id } of paper[0]?.scenario.criteria ?? []) {
    const mark = { task: 'S09', criterion: id, verdict: 'not-met', reason: 'nepředvedl', workedMs: null };
    await exam.do('examiner', 'exam.mark', mark);
  }
  await exam.do('examiner', 'task.end', {}, 'S09');
  await exam.do('examiner', 'exam.end');
  await exam.do('examiner', 'exam.close');
  return exam;
}
const record = (exam: ExamInMemory) => exam.seat('examiner').view('record') as unknown as RecordView;
const letterOf = (exam: ExamInMemory) => {
  const { competence = '', letter = '' } = record(exam).results.find(({ verdict }) => verdict === 'not-met') ?? {};
  return { competence, letter };
};

describe('M-40 a closed exam', () => {
  it('takes addenda with their moment; nothing of the record before is changed', async () => {
    const exam = await closed();
    const before = record(exam);
    await exam.do('examiner', 'exam.writeAddendum', { text: 'Oprava: správné číslo autorizace je 12.' });
    expect(record(exam)).toEqual({ ...before, afterwards: { addenda: [expect.anything()], appeals: [] } });
    expect(record(exam).afterwards.addenda).toMatchObject([{ text: 'Oprava: správné číslo autorizace je 12.' }]);
    for (const [type, data, task] of [
      ['exam.mark', { task: 'S09', criterion: 'pricina', verdict: 'met', reason: '', workedMs: null }, undefined],
      ['exam.reportIncident', { category: 'other', text: 'x' }, undefined],
      ['task.decideLate', { work: 'x', accepted: true, reason: 'x' }, 'S09'],
    ] as const)
      expect(await exam.ask('examiner', type, data, task), type).toMatchObject({ ok: false, code: 'not-now' });
    for (const seat of ['candidate', 'figurant'])
      expect(await exam.ask(seat, 'exam.writeAddendum', { text: 'x' })).toMatchObject({ code: 'forbidden' });
  });

  it('a running exam takes none', async () => {
    const exam = await startExam({ cases: ['S09'] });
    for (const [type, data] of [
      ['exam.writeAddendum', { text: 'x' }],
      ['exam.fileAppeal', { subject: 'formal', text: 'x' }],
    ] as const)
      expect(await exam.ask('examiner', type, data)).toMatchObject({ ok: false, code: 'not-now' });
  });
});

describe('M-41 appeals', () => {
  it('against a criterion of the qualification, decided with reasons by somebody who did not examine', async () => {
    const exam = await closed();
    const about = letterOf(exam);
    expect(
      await exam.ask('examiner', 'exam.fileAppeal', { subject: 'result', competence: '99', letter: 'z', text: 'x' }),
    ).toMatchObject({ ok: false, code: 'not-now' });
    await exam.do('examiner', 'exam.fileAppeal', { subject: 'result', ...about, text: 'Příčinu jsem uvedla.' });
    const [appeal] = record(exam).afterwards.appeals;
    expect(appeal).toMatchObject({ subject: 'result', criterion: about, text: 'Příčinu jsem uvedla.' });
    const decision = { appeal: appeal?.id ?? '', outcome: 'upheld', number: '', reason: 'zpráva v 10:04 ji uvádí' };
    // the same person in other letters
    const first = await exam.ask('examiner', 'exam.decideAppeal', { ...decision, by: ' mgr. Eva  KOMISAŘOVÁ ' });
    expect(first).toMatchObject({ ok: false, code: 'not-now' });
    await exam.do('examiner', 'exam.decideAppeal', { ...decision, by: 'Ing. Jan Jiný' });
    expect(await exam.ask('examiner', 'exam.decideAppeal', { ...decision, by: 'Ing. Jan Jiný' })).toMatchObject({
      ok: false,
    });
    expect(record(exam).afterwards.appeals[0]?.decision).toMatchObject({ outcome: 'upheld', by: 'Ing. Jan Jiný' });
  });

  it('one that is upheld counts the criterion as met in the result after the appeal; the first result stays', async () => {
    const exam = await closed();
    const about = letterOf(exam);
    await exam.do('examiner', 'exam.fileAppeal', { subject: 'result', ...about, text: 'x' });
    const id = record(exam).afterwards.appeals[0]?.id ?? '';
    expect(record(exam).resultAfterAppeals).toBeNull();
    const by = { by: 'Ing. Jan Jiný', number: '' };
    await exam.do('examiner', 'exam.decideAppeal', { appeal: id, outcome: 'upheld', ...by, reason: 'x' });
    const { results, result, resultAfterAppeals } = record(exam);
    expect(result).toBe('failed');
    expect(results.find((one) => one.competence === about.competence && one.letter === about.letter)?.verdict).toBe(
      'not-met',
    );
    expect(['failed', 'incomplete']).toContain(resultAfterAppeals);
  });

  it('is kept over a restart of the examiner’s browser', async () => {
    const exam = await closed();
    await exam.do('examiner', 'exam.fileAppeal', { subject: 'formal', text: 'Nebyl čas na seznámení.' });
    await exam.restartHost();
    expect(record(exam).afterwards.appeals).toMatchObject([{ subject: 'formal', text: 'Nebyl čas na seznámení.' }]);
  });
});
