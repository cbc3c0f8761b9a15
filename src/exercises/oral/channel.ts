/** Oral questions: a structured interview with a fixed list, a verdict and a note to each answer (CZ-25, PL-8). */
import * as z from 'zod/mini';
import type { StateFrom } from 'xstate';
import type { Channel } from '../../channels/channel.ts';
import type { Json } from '../../exam/events.ts';
import { identifier, maxNoteLength, typed, written } from '../../exam/text.ts';
import { oralMachine } from './machine.ts';
import { type OralView, projectOral } from './projections.ts';
import { gapsOf } from './questions.ts';
import { maxQuestionLength, oralStimulus } from './stimulus.ts';
import { oralWork } from './work.ts';

export const maxReasonLength = 500;

type State = StateFrom<typeof oralMachine>;

/** In training without an examiner whoever leads asks. */
const by = ['examiner', 'lead'] as const;
const question = z.strictObject({ question: identifier });

export const oral: Channel<typeof oralMachine, OralView> = {
  id: 'oral',
  machine: oralMachine,
  stimulus: oralStimulus,
  commands: {
    'oral.ask': { by, data: question, event: 'oral.asked' },
    'oral.add': {
      by,
      data: z.strictObject({ text: written(maxQuestionLength), reason: written(maxReasonLength) }),
      event: 'oral.added',
      complete: (data, { context }: State) => ({
        ...(data as Record<string, Json>),
        id: `own-${context.questions.filter(({ reason }) => reason !== null).length + 1}`,
      }),
    },
    'oral.mark': {
      by,
      data: z.strictObject({ question: identifier, verdict: z.enum(['met', 'not-met']) }),
      event: 'oral.marked',
      anytime: true,
    },
    'oral.note': {
      by,
      data: z.strictObject({ question: identifier, note: typed(maxNoteLength) }),
      event: 'oral.noted',
      anytime: true,
    },
    'oral.close': {
      by,
      data: z.strictObject({}),
      event: 'oral.closed',
      complete: (_, { context }: State) => ({ gaps: gapsOf(context.questions) }),
    },
  },
  deadlines: () => [],
  happens: [],
  project: projectOral,
  work: oralWork,
  views: {
    candidate: () => import('./Candidate.svelte'),
    figurant: () => import('./Examiner.svelte'),
    examiner: () => import('./Examiner.svelte'),
    observer: () => import('./Candidate.svelte'),
  },
};
