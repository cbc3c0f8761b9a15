/** The exercise in the language of benefits: features of products become advantages and benefits for one customer, in
 *  rows of three parts (PL-45, BL-1). */
import * as z from 'zod/mini';
import type { StateFrom } from 'xstate';
import type { Channel } from '../../channels/channel.ts';
import { identifier, typed } from '../../exam/text.ts';
import { benefitsMachine } from './machine.ts';
import { type BenefitsView, projectBenefits } from './projections.ts';
import { maxPartLength, mostOwnRows } from './rows.ts';
import { benefitsStimulus } from './stimulus.ts';
import { benefitsWork } from './work.ts';

const count = z.int().check(z.nonnegative());
const part = typed(maxPartLength);
const rows = {
  given: z.array(z.strictObject({ feature: identifier, advantage: part, benefit: part })).check(z.maxLength(10)),
  own: z.array(z.strictObject({ own: part, advantage: part, benefit: part })).check(z.maxLength(mostOwnRows)),
};

type State = StateFrom<typeof benefitsMachine>;

export const benefits: Channel<typeof benefitsMachine, BenefitsView> = {
  id: 'benefits',
  machine: benefitsMachine,
  stimulus: benefitsStimulus,
  commands: {
    'benefits.open': {
      by: ['candidate'],
      data: z.strictObject({}),
      event: 'benefits.opened',
      complete: (_, { context }: State, at) => ({ deadlineAt: at + context.clock.limitMs }),
    },
    'benefits.draft': {
      by: ['candidate'],
      data: z.strictObject({ ...rows, revision: count }),
      event: 'benefits.drafted',
      late: 'newest',
    },
    'benefits.paste': {
      by: ['candidate'],
      data: z.strictObject({ length: count, allowed: z.boolean() }),
      event: 'benefits.pasted',
    },
    'benefits.submit': {
      by: ['candidate'],
      data: z.strictObject(rows),
      event: 'benefits.submitted',
      late: 'keep',
    },
  },
  deadlines: ({ context: { clock } }) =>
    clock.state === 'running' ? [{ at: clock.deadlineAt, type: 'benefits.expired', data: {} }] : [],
  happens: ['benefits.expired'],
  project: projectBenefits,
  work: benefitsWork,
  views: {
    candidate: () => import('./Candidate.svelte'),
    figurant: () => import('./Examiner.svelte'),
    examiner: () => import('./Examiner.svelte'),
    observer: () => import('./Examiner.svelte'),
  },
};
