/** The exercise with statement cards: customers' sentences in a drawn order, each classified in the dimensions of the case,
 *  compared with the key at the host (PL-19, PL-27). */
import * as z from 'zod/mini';
import type { Channel } from '../../channels/channel.ts';
import { identifier, typed } from '../../exam/text.ts';
import { statementsMachine } from './machine.ts';
import { type StatementsView, projectStatements } from './projections.ts';
import { maxReasonLength } from './sheet.ts';
import { mostCards, statementsStimulus } from './stimulus.ts';
import { statementsWork } from './work.ts';

const answers = z
  .array(
    z.strictObject({
      card: identifier,
      choices: z.record(identifier, identifier),
      reason: z.optional(typed(maxReasonLength)),
    }),
  )
  .check(z.maxLength(mostCards));

export const statements: Channel<typeof statementsMachine, StatementsView> = {
  id: 'statements',
  machine: statementsMachine,
  stimulus: statementsStimulus,
  commands: {
    // the unfinished sheet, with each choice and as reasons are typed
    'statements.draft': {
      by: ['candidate'],
      data: z.strictObject({ answers, revision: z.int().check(z.nonnegative()) }),
      event: 'statements.answered',
      late: 'newest',
    },
    'statements.submit': {
      by: ['candidate'],
      data: z.strictObject({ answers }),
      event: 'statements.submitted',
      late: 'keep',
    },
  },
  deadlines: () => [],
  happens: [],
  project: projectStatements,
  work: statementsWork,
  views: {
    candidate: () => import('./Candidate.svelte'),
    figurant: () => import('./Examiner.svelte'),
    examiner: () => import('./Examiner.svelte'),
    observer: () => import('./Examiner.svelte'),
  },
};
