/** The life of one answer: unopened, open with the clock running, sent or expired. A pure fold.
 *  At 0:00 and at the end of the task the editor freezes and the text is kept as *not sent* (CZ-17).
 *
 *      unopened → open ⇄ paused → sent
 *                   └──────────→ frozen
 */
import { and, assign, setup } from 'xstate';
import { type Countdown, finish, idle, start } from '../../exam/clock.ts';
import { type Attachment, maxAttachments } from '../../exam/attachment.ts';
import type { Fact } from '../../exam/events.ts';
import type { EmailStimulus } from './stimulus.ts';
import { type EndFact, type TimeFact, followed, whenTaskEnds, whileTimeRuns, wasOnItsWay } from '../around-task.ts';

export interface EmailDraft {
  readonly text: string;
  readonly subject: string;
  /** Counted by the candidate's editor; the newest wins. */
  readonly revision: number;
  readonly at: number;
  readonly writtenAt: number;
}

export interface EmailContext {
  readonly stimulus: EmailStimulus;
  readonly clock: Countdown;
  readonly openedAt: number;
  readonly draft: EmailDraft | undefined;
  /** Those of the letter that is being written. */
  readonly attachments: readonly Attachment[];
  readonly sent:
    | {
        readonly text: string;
        readonly subject: string;
        readonly attachments: readonly Attachment[];
        readonly at: number;
        readonly writtenAt: number;
      }
    | undefined;
  readonly frozen: { readonly at: number; readonly why: 'time' | 'task' } | undefined;
  readonly pastes: readonly { readonly at: number; readonly length: number; readonly allowed: boolean }[];
}

export type EmailFact =
  | Fact<'email.opened', { deadlineAt: number }>
  | Fact<'email.drafted', { text: string; subject: string; revision: number }>
  | Fact<'email.pasted', { length: number; allowed: boolean }>
  | Fact<'email.attached', Attachment>
  | Fact<'email.detached', { id: string }>
  | Fact<'email.sent', { text: string; subject: string; attachments?: readonly Attachment[] }>
  | Fact<'email.expired'>
  | TimeFact
  | EndFact;

const freeze = (context: EmailContext, at: number, why: 'time' | 'task'): Partial<EmailContext> => ({
  clock: finish(context.clock, at),
  frozen: { at, why },
});

function apply(context: EmailContext, fact: EmailFact): Partial<EmailContext> {
  switch (fact.type) {
    case 'email.opened':
      return { openedAt: fact.at, clock: start(context.clock, fact.at, fact.data.deadlineAt) };
    case 'email.drafted':
      return { draft: { ...fact.data, at: fact.at, writtenAt: fact.writtenAt } };
    case 'email.pasted':
      return { pastes: [...context.pastes, { at: fact.at, ...fact.data }] };
    case 'email.attached':
      return { attachments: [...context.attachments, fact.data] };
    case 'email.detached':
      return { attachments: context.attachments.filter(({ id }) => id !== fact.data.id) };
    case 'email.sent':
      return {
        clock: finish(context.clock, fact.at),
        // the letter says what goes with it; older logs have none
        sent: { attachments: [], ...fact.data, at: fact.at, writtenAt: fact.writtenAt },
      };
    case 'email.expired':
      return freeze(context, fact.at, 'time');
    case 'task.ended':
    case 'exam.endedEarly':
    case 'exam.quit':
      return freeze(context, fact.at, 'task');
    default:
      return { clock: followed(context.clock, fact) };
  }
}

export const emailMachine = setup({
  types: { context: {} as EmailContext, events: {} as EmailFact, input: {} as { stimulus: EmailStimulus } },
  actions: { apply: assign(({ context, event }) => apply(context, event)) },
  guards: {
    mayAttach: ({ context: { attachments }, event }) =>
      event.type === 'email.attached' &&
      attachments.length < maxAttachments &&
      attachments.every(({ id }) => id !== event.data.id),
    isAttached: ({ context: { attachments }, event }) =>
      event.type === 'email.detached' && attachments.some(({ id }) => id === event.data.id),
    /** What was done last before 0:00 is still on its way when the host freezes the text. */
    writtenInTime: ({ context, event }) =>
      (event.type === 'email.drafted' || event.type === 'email.attached' || event.type === 'email.detached') &&
      context.frozen?.why === 'time' &&
      wasOnItsWay(context.frozen.at, event),
  },
}).createMachine({
  id: 'email',
  context: ({ input: { stimulus } }) => ({
    stimulus,
    clock: idle(stimulus.reply.seconds * 1000),
    openedAt: 0,
    draft: undefined,
    attachments: [],
    sent: undefined,
    frozen: undefined,
    pastes: [],
  }),
  initial: 'answering',
  states: {
    answering: {
      initial: 'unopened',
      on: {
        ...whileTimeRuns,
        ...whenTaskEnds('frozen'),
      },
      states: {
        unopened: { on: { 'email.opened': { target: 'open', actions: 'apply' } } },
        open: {
          on: {
            'email.drafted': { actions: 'apply' },
            'email.attached': { guard: 'mayAttach', actions: 'apply' },
            'email.detached': { guard: 'isAttached', actions: 'apply' },
            'email.pasted': { actions: 'apply' },
            'email.sent': { target: '#email.sent', actions: 'apply' },
            'email.expired': { target: '#email.frozen', actions: 'apply' },
          },
        },
      },
    },
    sent: {},
    frozen: {
      on: {
        'email.drafted': { guard: 'writtenInTime', actions: 'apply' },
        'email.attached': { guard: and(['writtenInTime', 'mayAttach']), actions: 'apply' },
        'email.detached': { guard: and(['writtenInTime', 'isAttached']), actions: 'apply' },
      },
    },
  },
});
