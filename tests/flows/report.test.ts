/** S12 from its start to its marks, in memory: the candidate works, time ends the preparation, the talk follows. What is
 *  right reaches whoever marks and no message to the candidate. */
import { afterEach, expect, it, vi } from 'vitest';
import type { ReportView } from '../../src/exercises/report/projections.ts';
import type { RecordView } from '../../src/machines/record.ts';
import type { Json } from '../../src/exam/events.ts';
import { pass, startAt, startExam } from './exam.ts';

afterEach(() => vi.useRealTimers());

const minute = 60_000;

it('X-60 CZ-26 a report is made, presented and marked, and its oracle stays with the examiner', async () => {
  const exam = await startExam({ cases: ['S12'] });
  const heard: string[] = [];
  const wire = exam.seats['candidate']?.wire;
  const send = wire?.b.send.bind(wire.b);
  if (wire && send) wire.b.send = (message) => (heard.push(JSON.stringify(message)), send(message));
  const view = (seat: string) => exam.seat(seat).view('channel/S12') as unknown as ReportView;
  const work = (type: string, data: Json) => exam.do('candidate', `report.${type}`, data, 'S12');

  await exam.do('examiner', 'task.start', {}, 'S12');
  await exam.do('candidate', 'task.beginWork', {}, 'S12');
  await work('open', {});
  expect(
    view('candidate')
      .rows.map(({ offered }) => offered)
      .reduce((sum, one) => sum + one, 0),
  ).toBe(12_710);
  await work('edit', {
    blocks: [
      {
        at: 'A1',
        rows: [
          ['den', 'nabídnuté'],
          ['1. 1.', '56'],
          ['', '=SUMA(B2:B2)'],
        ],
      },
    ],
    revision: 1,
  });
  await work('enter', { figure: 'serviceLevel', period: 'whole', text: '70' });
  await work('nameFormula', { formula: 'A' });
  await work('enter', { figure: 'aht', period: 'whole', text: 'nevím' });
  await work('chart', { kind: 'line', title: 'Kontakty', x: 'den', y: 'ks', labels: 'A2:A2', values: 'B1:B2' });
  await work('conclude', { text: 'Únor byl horší.', revision: 1 });
  await work('marketing', { text: 'Hlaste akce předem.', revision: 1 });
  await exam.do('figurant', 'customer.open', {}, 'S12');
  await exam.do('figurant', 'customer.reveal', { fact: 'kampan', asked: true }, 'S12');

  const { checks } = view('examiner');
  expect(checks?.figures.find(({ figure, period }) => figure === 'serviceLevel' && period === 'whole')).toMatchObject({
    ...{ entered: '70', verdict: 'off' },
    expected: expect.closeTo(74.14, 2) as number,
  });
  expect(checks?.sums.at(-1)).toMatchObject({ offered: 12_710, answered: 11_924, abandoned: 786, inTime: 9_423 });
  expect(view('figurant').checks).toEqual(checks);

  await pass(45 * minute);
  expect(view('candidate')).toMatchObject({
    closed: { at: startAt + 45 * minute, why: 'time' },
    presentation: { state: 'running', deadlineAt: startAt + 55 * minute },
  });
  await pass(5_000);
  const late = await exam.ask('candidate', 'report.centre', { text: 'Posilte směny.', revision: 1 }, 'S12');
  expect(view('examiner').texts.centre).toBeNull();
  expect((await late).ok).toBe(true);
  await exam.do('candidate', 'report.endPresentation', {}, 'S12');
  expect(view('examiner').presented).toMatchObject({ why: 'said' });
  await exam.do('examiner', 'task.end', {}, 'S12');

  const task = exam.host.state.tasks['S12'];
  expect(task?.task.context.late.map(({ type }) => type)).toEqual(['report.centre']);
  for (const { id: criterion } of task?.scenario.criteria ?? [])
    await exam.do('examiner', 'exam.mark', { task: 'S12', criterion, verdict: 'met', reason: '', workedMs: null });
  await exam.do('examiner', 'exam.end');
  const record = exam.seat('examiner').view('record') as unknown as RecordView;
  expect(record.tasks.map(({ id, channel }) => [id, channel])).toEqual([['S12', 'report']]);

  const all = heard.join('\n');
  expect(all).toContain('"offered":56');
  expect(view('candidate').checks).toBeNull();
  // right values in either notation, as the machine computes them, and what the rows were made from
  for (const secret of [
    '74,14',
    '74.138',
    '337,00',
    '24,17',
    '63,74',
    '76,37',
    'inTimePercent',
    'tenths',
    'surveyOneIn',
    'Pračky',
  ])
    expect(all.includes(secret), secret).toBe(false);
});
