/** The exercise of a report (CZ-26): daily values in, a sheet, indicators, a chart, a talk and two feedbacks out. */
import * as z from 'zod/mini';
import type { StateFrom } from 'xstate';
import { maxLetterLength, typed, written } from '../../exam/text.ts';
import type { Channel, CommandSpec } from '../../channels/channel.ts';
import { figureIds, levelFormulas } from './figures.ts';
import { reportMachine } from './machine.ts';
import { type ReportView, projectReport } from './projections.ts';
import { areaOf, columnCount, placeOf, rowCount } from './sheet/address.ts';
import { type Block, fits, maxCellLength } from './sheet/blocks.ts';
import { reportStimulus } from './stimulus.ts';
import { reportWork } from './work.ts';

type State = StateFrom<typeof reportMachine>;

/** One line without signs that nobody can see. */
const cellText = z.string().check(z.maxLength(maxCellLength), z.regex(/^[^\p{Cc}]*$/u));
const block = z
  .strictObject({
    at: z.string().check(z.refine((at) => placeOf(at) !== undefined)),
    rows: z.array(z.array(cellText).check(z.maxLength(columnCount))).check(z.minLength(1), z.maxLength(rowCount)),
  })
  .check(z.refine((one: Block) => fits(one)));
const area = z.string().check(
  z.maxLength(12),
  z.refine((text) => areaOf(text) !== undefined),
);
const revision = z.int().check(z.nonnegative());
const period = z.string().check(z.regex(/^(\d{4}-\d{2}|whole)$/));

/** Unfinished text: only its newest state is late work. */
const text = (event: string): CommandSpec => ({
  by: ['candidate'],
  data: z.strictObject({ text: typed(maxLetterLength), revision }),
  event,
  late: 'newest',
});
const work = (event: string, data: CommandSpec['data']): CommandSpec => ({
  by: ['candidate'],
  data,
  event,
  late: 'keep',
});

export const report: Channel<typeof reportMachine, ReportView> = {
  id: 'report',
  machine: reportMachine,
  stimulus: reportStimulus,
  commands: {
    'report.open': { by: ['candidate'], data: z.strictObject({}), event: 'report.opened' },
    'report.edit': work(
      'report.cellEdited',
      z.strictObject({ blocks: z.array(block).check(z.minLength(1), z.maxLength(50)), revision }),
    ),
    'report.enter': work(
      'report.figureEntered',
      z.strictObject({ figure: z.enum(figureIds), period, text: typed(40) }),
    ),
    'report.nameFormula': work('report.formulaNamed', z.strictObject({ formula: z.enum([...levelFormulas, '']) })),
    'report.chart': work(
      'report.chartMade',
      z.strictObject({
        kind: z.enum(['line', 'bar']),
        title: written(120),
        x: typed(80),
        y: typed(80),
        labels: area,
        values: area,
      }),
    ),
    'report.conclude': text('report.concluded'),
    'report.marketing': text('report.marketingFeedbackWritten'),
    'report.centre': text('report.centreFeedbackWritten'),
    'report.paste': {
      by: ['candidate'],
      data: z.strictObject({ length: z.int().check(z.nonnegative()), allowed: z.boolean() }),
      event: 'report.pasted',
    },
    'report.submit': work('report.submitted', z.strictObject({})),
    'report.present': {
      by: ['candidate', 'figurant', 'lead'],
      data: z.strictObject({}),
      event: 'report.presentationStarted',
      complete: (_, state: State, at) => ({ deadlineAt: at + state.context.presentation.limitMs }),
    },
    'report.endPresentation': {
      by: ['candidate', 'figurant', 'lead'],
      data: z.strictObject({}),
      event: 'report.presentationEnded',
      complete: () => ({ why: 'said' }),
    },
  },
  deadlines({ context: { preparation, presentation } }) {
    if (preparation.state === 'running') {
      const at = preparation.deadlineAt;
      return [{ at, type: 'report.presentationStarted', data: { deadlineAt: at + presentation.limitMs } }];
    }
    return presentation.state === 'running'
      ? [{ at: presentation.deadlineAt, type: 'report.presentationEnded', data: { why: 'time' } }]
      : [];
  },
  happens: ['report.presentationStarted', 'report.presentationEnded'],
  project: projectReport,
  work: reportWork,
  views: {
    candidate: () => import('./Candidate.svelte'),
    figurant: () => import('./Examiner.svelte'),
    examiner: () => import('./Examiner.svelte'),
    observer: () => import('./Examiner.svelte'),
  },
};
