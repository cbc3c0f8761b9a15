/** The e-mail channel: one letter, one answer, ten minutes. */
import * as z from 'zod/mini';
import type { StateFrom } from 'xstate';
import { type Attachment, attachment, maxAttachments } from '../../exam/attachment.ts';
import { identifier, maxLetterLength, typed, written } from '../../exam/text.ts';
import type { Channel } from '../channel.ts';
import { emailMachine } from './machine.ts';
import { type EmailView, projectEmail } from './projections.ts';
import { type EmailStimulus, emailStimulus } from './stimulus.ts';

const maxSubjectLength = 300;
/** Each once, as with a letter that is late and comes whole. */
const attachments = z.array(attachment).check(
  z.maxLength(maxAttachments),
  z.refine((all: Attachment[]) => new Set(all.map(({ id }) => id)).size === all.length),
);
type State = StateFrom<typeof emailMachine>;

export const email: Channel<typeof emailMachine, EmailView> = {
  id: 'email',
  machine: emailMachine,
  stimulus: emailStimulus,
  contact: (stimulus) => ({ email: (stimulus as EmailStimulus).message.from.address }),
  commands: {
    'email.open': {
      by: ['candidate'],
      data: z.strictObject({}),
      event: 'email.opened',
      complete: (_, state: State, at) => ({ deadlineAt: at + state.context.clock.limitMs }),
    },
    'email.draft': {
      by: ['candidate'],
      data: z.strictObject({
        text: typed(maxLetterLength),
        subject: typed(maxSubjectLength),
        revision: z.int().check(z.nonnegative()),
      }),
      event: 'email.drafted',
      late: 'newest',
    },
    'email.attach': { by: ['candidate'], data: attachment, event: 'email.attached' },
    'email.detach': { by: ['candidate'], data: z.strictObject({ id: identifier }), event: 'email.detached' },
    'email.paste': {
      by: ['candidate'],
      data: z.strictObject({ length: z.int().check(z.nonnegative()), allowed: z.boolean() }),
      event: 'email.pasted',
    },
    'email.send': {
      by: ['candidate'],
      data: z.strictObject({
        text: written(maxLetterLength),
        subject: typed(maxSubjectLength),
        attachments: z.optional(attachments),
      }),
      event: 'email.sent',
      late: 'keep',
    },
  },
  deadlines: ({ context: { clock } }) =>
    clock.state === 'running' ? [{ at: clock.deadlineAt, type: 'email.expired', data: {} }] : [],
  happens: ['email.expired'],
  project: projectEmail,
  views: {
    candidate: () => import('./Candidate.svelte'),
    figurant: () => import('./Figurant.svelte'),
    examiner: () => import('./Examiner.svelte'),
    observer: () => import('./Examiner.svelte'),
  },
};
