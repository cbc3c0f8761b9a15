/** The event register: every contact has a classification, a description and a disposition (PL-37, PL-38, HU-14), is
 *  perhaps forwarded, and may hold a promise with its day (IT-14). Channels with an after-call note file theirs by
 *  themselves. Knows no channel's screens. */
import * as z from 'zod/mini';
import { day, identifier, maxNoteLength, typed, written } from '../../exam/text.ts';
import { type DeskFact, type Part, rule } from '../part.ts';
import type { WorkplaceState } from '../state.ts';

/** What whoever takes a forwarded contact over has to know (IT-10). */
export const handoverItems = ['who', 'what', 'tried', 'wanted', 'deadline'] as const;
export type HandoverItem = (typeof handoverItems)[number];

// types, not interfaces: only those are known to be JSON
export type Forwarding = {
  readonly department: string;
  readonly handover: Readonly<Record<HandoverItem, string>>;
};
export type Promised = {
  readonly what: string;
  /** `YYYY-MM-DD` in the world. */
  readonly due: string;
};
export interface ContactPaper {
  /** Id of the register, or empty: nobody was found. */
  readonly customer: string;
  readonly code: string;
  readonly description: string;
  readonly disposition: string;
  readonly forward: Forwarding | null;
  readonly promise: Promised | null;
}
export interface Contact extends ContactPaper {
  readonly task: string;
  readonly at: number;
  readonly channel: string;
  /** Written into the channel's own after-call note. */
  readonly byNote: boolean;
}
export interface ContactsState {
  readonly filed: readonly Contact[];
  /** Unfinished paper of a task: the newest. */
  readonly drafts: Readonly<Record<string, ContactPaper>>;
  /** Tasks in the order of their beginning, and the one that runs. */
  readonly begun: readonly string[];
  readonly running: string | null;
  /** The examiner lets the next contact come without it. */
  readonly waived: readonly { readonly task: string; readonly at: number; readonly reason: string }[];
}

/** The items that are not empty, of the five (IT-10: „5/5“). */
export const handedOver = ({ handover }: Forwarding): readonly HandoverItem[] =>
  handoverItems.filter((item) => handover[item].trim() !== '');

const text = typed(maxNoteLength);
const paper = z.strictObject({
  customer: typed(64),
  code: identifier,
  description: written(maxNoteLength),
  disposition: written(maxNoteLength),
  forward: z.nullable(
    z.strictObject({
      department: identifier,
      handover: z.strictObject({ who: text, what: text, tried: text, wanted: text, deadline: text }),
    }),
  ),
  promise: z.nullable(z.strictObject({ what: written(500), due: day })),
});
/** What is being written; anything may be missing. */
export const contactDraft = z.strictObject({
  customer: typed(64),
  code: typed(64),
  description: text,
  disposition: text,
  forward: z.nullable(
    z.strictObject({
      department: typed(64),
      handover: z.strictObject({ who: text, what: text, tried: text, wanted: text, deadline: text }),
    }),
  ),
  promise: z.nullable(z.strictObject({ what: typed(500), due: typed(10) })),
});

const without = (drafts: ContactsState['drafts'], task: string) =>
  Object.fromEntries(Object.entries(drafts).filter(([of]) => of !== task));

/** Phone, video and social have a note of their own; it stands in the register as what it is. */
const byNote = rule<ContactsState, { note: string; code: string | null }>(
  (own, { task = '', at, data }, { input, register }) => ({
    ...own,
    filed: [
      ...own.filed,
      {
        ...{ task, at, channel: input.cases[task]?.channel ?? '', byNote: true },
        customer: register.openings.findLast((opening) => opening.task === task)?.customer ?? '',
        ...{ code: data.code ?? '', description: data.note, disposition: '', forward: null, promise: null },
      },
    ],
  }),
);

/** Channels in which somebody is served and which have no note of their own. */
const withoutNote = ['chat', 'email'];
export const hasNote = (channel: string): boolean => ['phone', 'video', 'social'].includes(channel);

/** Is a paper of this task still to be written? */
export const wantsPaper = ({ input, contacts: own }: WorkplaceState, task: string): boolean =>
  own.begun.includes(task) &&
  withoutNote.includes(input.cases[task]?.channel ?? '') &&
  !hasFiled(own, task) &&
  !own.waived.some((waived) => waived.task === task);

/** Why the next contact cannot come yet; only where the exam has a shift (HU-3, HU-14). */
export function startObstacle(state: WorkplaceState): 'not-ready' | 'paper-due' | undefined {
  const { input, shift, contacts: own } = state;
  if (!input.shift) return undefined;
  if (own.begun.some((task) => wantsPaper(state, task))) return 'paper-due';
  return shift.status === 'ready' ? undefined : 'not-ready';
}

export const hasFiled = ({ filed }: ContactsState, task: string): boolean =>
  filed.some((contact) => contact.task === task);

const ended = rule<ContactsState, unknown>((own) => ({ ...own, running: null }));

export const contacts: Part<ContactsState> = {
  start: () => ({ filed: [], drafts: {}, begun: [], running: null, waived: [] }),
  rules: {
    'task.started': rule<ContactsState, unknown>(
      (own, { task = '' }) => ({ ...own, begun: [...own.begun, task], running: task }),
      (state) => startObstacle(state) === undefined,
    ),
    'task.ended': rule<ContactsState, unknown>((own, { task }) =>
      own.running === task ? { ...own, running: null } : own,
    ),
    'exam.endedEarly': ended,
    'exam.quit': ended,
    'phone.filed': byNote,
    'video.filed': byNote,
    'social.filed': byNote,
    'contact.drafted': rule<ContactsState, ContactPaper>((own, { task = '', data }) => ({
      ...own,
      drafts: { ...own.drafts, [task]: data },
    })),
    'contact.filed': rule<ContactsState, ContactPaper>(
      (own, { task = '', at, data }: DeskFact<ContactPaper>, { input }) => ({
        ...own,
        drafts: without(own.drafts, task),
        filed: [...own.filed, { task, at, channel: input.cases[task]?.channel ?? '', byNote: false, ...data }],
      }),
      ({ input: { world } }, { data }) =>
        world.codes.some(({ id }) => id === data.code) &&
        (data.forward === null || (world.departments ?? []).some(({ id }) => id === data.forward?.department)),
    ),
    'contact.waived': rule<ContactsState, { reason: string }>(
      (own, { task = '', at, data }) => ({ ...own, waived: [...own.waived, { task, at, reason: data.reason }] }),
      ({ contacts: own }, { task = '' }) => !hasFiled(own, task),
    ),
  },
  commands: {
    'contact.draft': { by: ['candidate'], data: contactDraft, event: 'contact.drafted', anytime: true },
    // a paper that comes after the bell is taken as long as the exam goes on: the next contact waits for it (HU-14)
    'contact.file': { by: ['candidate'], data: paper, event: 'contact.filed', late: 'keep', anytime: true },
    'contact.waive': {
      by: ['lead'],
      data: z.strictObject({ reason: written(500) }),
      event: 'contact.waived',
      anytime: true,
    },
  },
};
