/** The theory test: items drawn and shuffled by the exam's draw number, answered on the screen or on paper, scored at the
 *  host (PL-2, PL-4). */
import * as z from 'zod/mini';
import type { StateFrom } from 'xstate';
import type { Channel } from '../../channels/channel.ts';
import { identifier, written } from '../../exam/text.ts';
import { theoryMachine } from './machine.ts';
import { type TheoryView, projectTheory } from './projections.ts';
import { mostItems, theoryStimulus } from './stimulus.ts';
import { theoryWork } from './work.ts';

export const maxFiledLength = 300;

const revision = z.int().check(z.nonnegative());
const answer = { item: identifier, options: z.array(identifier).check(z.maxLength(6)) };

type State = StateFrom<typeof theoryMachine>;

export const theory: Channel<typeof theoryMachine, TheoryView> = {
  id: 'theory',
  machine: theoryMachine,
  stimulus: theoryStimulus,
  commands: {
    'theory.open': {
      by: ['candidate'],
      data: z.strictObject({}),
      event: 'theory.opened',
      complete: (_, { context }: State, at) => ({ deadlineAt: at + context.clock.limitMs }),
    },
    // one for each change, so that the log has them all
    'theory.answer': {
      by: ['candidate'],
      data: z.strictObject({ ...answer, revision }),
      event: 'theory.answered',
      late: 'keep',
    },
    'theory.mark': {
      by: ['candidate'],
      data: z.strictObject({ item: identifier, on: z.boolean(), revision }),
      event: 'theory.marked',
    },
    'theory.submit': {
      by: ['candidate'],
      data: z.strictObject({ answers: z.array(z.strictObject(answer)).check(z.maxLength(mostItems)) }),
      event: 'theory.submitted',
      late: 'keep',
    },
    'theory.enterPaper': {
      by: ['examiner', 'lead'],
      data: z.strictObject({
        points: z.int().check(z.nonnegative(), z.maximum(mostItems)),
        filed: written(maxFiledLength),
      }),
      event: 'theory.paperEntered',
      anytime: true,
    },
  },
  deadlines: ({ context: { clock } }) =>
    clock.state === 'running' ? [{ at: clock.deadlineAt, type: 'theory.expired', data: {} }] : [],
  happens: ['theory.expired'],
  project: projectTheory,
  work: theoryWork,
  views: {
    candidate: () => import('./Candidate.svelte'),
    figurant: () => import('./Examiner.svelte'),
    examiner: () => import('./Examiner.svelte'),
    observer: () => import('./Observer.svelte'),
  },
};
