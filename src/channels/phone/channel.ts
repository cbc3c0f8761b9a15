/** The telephone: calls in and out, hold, transfer, a second line, work after the call. */
import * as z from 'zod/mini';
import type { StateFrom } from 'xstate';
import { maskCards } from '../../exam/card.ts';
import type { Deadline, Json } from '../../exam/events.ts';
import type { Author } from '../../exam/roles.ts';
import { identifier, maxNoteLength, typed, written } from '../../exam/text.ts';
import { callCommands } from '../call-commands.ts';
import { courseOf, talkOf } from '../call.ts';
import type { Channel, CommandSpec } from '../channel.ts';
import { contactNote } from '../contact-note.ts';
import { maskedKey } from './keypad.ts';
import type { Party } from './line.ts';
import { nextSwitch } from './line-lab.ts';
import { phoneMachine } from './machine.ts';
import { phoneMedia } from './media.ts';
import { linesOf } from './phone-state.ts';
import { type PhoneView, projectPhone } from './projections.ts';
import { type PhoneStimulus, phoneStimulus } from './stimulus.ts';

type State = StateFrom<typeof phoneMachine>;
type Spec = CommandSpec<State>;
type Complete = NonNullable<Spec['complete']>;

const both = ['candidate', 'figurant'] as const;
const nothing = z.strictObject({});
const line = z.strictObject({ line: z.enum(['first', 'second']) });

const fields = (data: Json) => data as { readonly [key: string]: Json };
const withSide: Complete = (data, _state, _at, { role }) => ({
  ...fields(data),
  side: role === 'candidate' ? 'candidate' : 'customer',
});

/** The leading examiner speaks as the department; the figurant may play it as well, and then says so. */
function partyOf(as: unknown, { role }: Author): Party {
  if (role === 'candidate') return 'candidate';
  return role === 'figurant' && as !== 'department' ? 'customer' : 'department';
}
const withParty: Complete = (data, _state, _at, by) => ({
  line: fields(data)['line'],
  party: partyOf(fields(data)['as'], by),
});

const pressed: Complete = (data, state, at, by, writtenAt) => {
  const { key, ...rest } = fields(withSide(data, state, at, by, writtenAt));
  return { ...rest, key: maskedKey(state.context.keys, key as string) };
};

/** Card numbers never reach the log, not even as an unfinished note. */
const masked =
  (name: string): Complete =>
  (data) => ({ ...fields(data), [name]: maskCards(fields(data)[name] as string) });

const ofCandidate = (data: Spec['data'], event: string, more: Partial<Spec> = {}): Spec => ({
  by: ['candidate'],
  data,
  event,
  ...more,
});
const ofDepartment = (event: string, complete: Complete): Spec => ({
  by: ['lead', 'figurant'],
  data: nothing,
  event,
  complete,
});

const transfer = z.strictObject({ department: identifier, kind: z.enum(['blind', 'attended']) });
const paper = z.strictObject({ ...contactNote, callBackAt: z.nullable(written(60)) });

function deadlines({ context }: State): Deadline[] {
  if (context.standing || context.endedAt > 0) return [];
  const { transfer: moving, afterCall } = context;
  const ofLines = linesOf(context).flatMap(({ id, state, ringing, holding }): Deadline[] => {
    if (state === 'ringing' && ringing.state === 'running')
      return [{ at: ringing.deadlineAt, type: 'phone.missed', data: { line: id } }];
    if (state === 'held' && holding?.state === 'running')
      return [{ at: holding.deadlineAt, type: 'phone.heldLong', data: { line: id } }];
    return [];
  });
  const department: Deadline[] =
    moving?.state === 'ringing' && moving.ringing.state === 'running'
      ? [{ at: moving.ringing.deadlineAt, type: 'phone.departmentRefused', data: { missed: true } }]
      : [];
  const work: Deadline[] =
    afterCall.state === 'running' ? [{ at: afterCall.deadlineAt, type: 'phone.afterCallOver', data: {} }] : [];
  const fault = nextSwitch(context)?.deadline;
  return [...ofLines, ...department, ...work, ...(fault ? [fault] : [])];
}

export const phone: Channel<typeof phoneMachine, PhoneView> = {
  id: 'phone',
  machine: phoneMachine,
  stimulus: phoneStimulus,
  // a number that the telephone shows (IT-18); of an outgoing call the candidate has to find the record
  contact: (stimulus) => {
    const { direction, caller } = stimulus as PhoneStimulus;
    return direction === 'inbound' && caller.known ? { phone: caller.number } : {};
  },
  commands: {
    'phone.ring': { by: ['figurant'], data: line, event: 'phone.rang' },
    'phone.dial': ofCandidate(z.strictObject({ number: written(30) }), 'phone.dialled', { complete: masked('number') }),
    'phone.insist': ofCandidate(z.strictObject({ reason: written(300) }), 'phone.insisted', {
      complete: masked('reason'),
    }),
    'phone.leaveDial': ofCandidate(nothing, 'phone.dialLeft'),
    'phone.answer': { by: both, data: line, event: 'phone.answered', complete: withSide },
    'phone.reject': { by: both, data: line, event: 'phone.rejected', complete: withSide },
    'phone.hangUp': {
      by: [...both, 'lead'],
      data: z.strictObject({ ...line.shape, as: z.optional(z.enum(['customer', 'department'])) }),
      event: 'phone.hungUp',
      complete: withParty,
    },
    'phone.hold': ofCandidate(nothing, 'phone.held'),
    'phone.resume': ofCandidate(line, 'phone.resumed'),
    'phone.mute': { by: both, data: z.strictObject({ on: z.boolean() }), event: 'phone.muted', complete: withSide },
    'phone.press': {
      by: both,
      data: z.strictObject({ key: z.string().check(z.regex(/^[0-9*#]$/)) }),
      event: 'phone.keyPressed',
      complete: pressed,
    },
    'phone.transfer': ofCandidate(transfer, 'phone.transferAsked'),
    'phone.completeTransfer': ofCandidate(nothing, 'phone.transferred'),
    'phone.takeBack': ofCandidate(nothing, 'phone.takenBack'),
    'phone.joinTransfer': ofDepartment('phone.departmentAnswered', (_data, _state, _at, { role }) => ({ role })),
    'phone.refuseTransfer': ofDepartment('phone.departmentRefused', () => ({ missed: false })),
    'phone.keep': ofCandidate(z.strictObject({ text: typed(maxNoteLength) }), 'phone.noted', {
      late: 'newest',
      complete: masked('text'),
    }),
    'phone.file': ofCandidate(paper, 'phone.filed', { late: 'keep', complete: masked('note') }),
    ...callCommands<State>(({ context }) => context.session.outage === 'pause'),
  },
  deadlines,
  happens: ['phone.missed', 'phone.heldLong', 'phone.departmentRefused', 'phone.afterCallOver'],
  media: phoneMedia,
  course: ({ context }) => courseOf(context.call),
  talk: ({ context }) => talkOf(context.call),
  project: projectPhone,
  views: {
    candidate: () => import('./Candidate.svelte'),
    figurant: () => import('./Figurant.svelte'),
    examiner: () => import('./Examiner.svelte'),
    observer: () => import('./Examiner.svelte'),
  },
};
