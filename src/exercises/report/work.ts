/** What the record says of a report: each indicator as it was entered beside what is right, the chart, and the three texts
 *  in full. */
import type { StateFrom } from 'xstate';
import type { WorkNote } from '../../exam/work-note.ts';
import { type FigureCheck, checksOf, wholePeriod } from './figures.ts';
import { type ReportContext, type reportMachine, textIds } from './machine.ts';

/** „1/2026“: short in both languages. */
const monthOf = (period: string): string => `${Number(period.slice(5))}/${period.slice(0, 4)}`;

function figureNote({ figure, period, entered, expected, verdict }: FigureCheck): WorkNote {
  const whole = period === wholePeriod;
  return {
    key: verdict === 'missing' ? 'report.missing' : 'report.figure',
    values: { entered, expected, ...(!whole && { period: monthOf(period) }) },
    words: {
      figure: `report.figure.${figure}`,
      ...(verdict !== 'missing' && { verdict: `report.verdict.${verdict}` }),
      ...(whole && { period: 'report.figures.whole' }),
    },
  };
}

function textNotes({ texts }: ReportContext): WorkNote[] {
  return textIds.map((id): WorkNote => {
    const text = texts[id]?.text ?? '';
    const words = { name: `report.text.${id}` };
    return text.trim() === ''
      ? { key: 'report.noText', words }
      : { key: 'report.text', words, values: { length: text.length }, text };
  });
}

export function reportWork({ context }: StateFrom<typeof reportMachine>): WorkNote[] {
  const { rows, stimulus, chart, formula } = context;
  const { figures } = checksOf(rows, context, stimulus.tolerance.percent);
  const right = figures.filter(({ verdict }) => verdict === 'right').length;
  return [
    { key: 'report.right', values: { right, of: figures.length } },
    ...figures.map(figureNote),
    formula === ''
      ? { key: 'report.noFormula' }
      : { key: 'report.formula', words: { formula: `report.level.${formula}` } },
    chart
      ? { key: 'report.chart', values: { title: chart.title }, words: { kind: `report.chart.${chart.kind}` } }
      : { key: 'report.noChart' },
    ...textNotes(context),
  ];
}
