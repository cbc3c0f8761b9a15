/** The event register: every contact has a classification, a description and a disposition (PL-37, PL-38, HU-14), is
 *  perhaps forwarded, and may hold a promise with its day (IT-14). Channels with an after-call note file theirs by
 *  themselves. Knows no channel's screens. */
import * as z from 'zod/mini';
import { day, identifier, maxNoteLength, typed, written } from '../../exam/text.ts';
import type { Department } from '../../exam/world.ts';
import { type DeskFact, type Part, rule } from '../part.ts';
import type { WorkplaceState } from '../state.ts';

/** What whoever takes a forwarded contact over has to know, unless the department asks for something else (IT-10). */
export const handoverItems = ['who', 'what', 'tried', 'wanted', 'deadline'] as const;
export type HandoverItem = (typeof handoverItems)[number];

// types, not interfaces: only those are known to be JSON
export type Forwarding = {
  readonly department: string;
  /** By the id of the item. */
  readonly handover: Readonly<Record<string, string>>;
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
/** What is forwarded or promised where the contact's paper is the channel's own note. */
export type Passed = Pick<ContactPaper, 'customer' | 'forward' | 'promise'>;

export interface ContactsState {
  readonly filed: readonly Contact[];
  /** By task, until the note comes, and after it. */
  readonly passed: Readonly<Record<string, Passed>>;
  /** Unfinished paper of a task: the newest. */
  readonly drafts: Readonly<Record<string, ContactPaper>>;
  /** Tasks in the order of their beginning, and the one that runs. */
  readonly begun: readonly string[];
  readonly running: string | null;
  /** The examiner lets the next contact come without it. */
  readonly waived: readonly { readonly task: string; readonly at: number; readonly reason: string }[];
}

/** The items that a department wants, by their ids. */
export const itemsOf = (department: Department | undefined): readonly string[] =>
  department?.asks?.map(({ id }) => id) ?? handoverItems;

/** Those of them that are not empty (IT-10: „5/5“). */
export const handedOver = ({ handover }: Forwarding, department: Department | undefined): readonly string[] =>
  itemsOf(department).filter((item) => (handover[item] ?? '').trim() !== '');

const text = typed(maxNoteLength);
const handover = z.record(identifier, text).check(z.refine((items) => Object.keys(items).length <= 12));
const forwarding = z.strictObject({ department: identifier, handover });
const promised = z.strictObject({ what: written(500), due: day });
const paper = z.strictObject({
  customer: typed(64),
  code: identifier,
  description: written(maxNoteLength),
  disposition: written(maxNoteLength),
  forward: z.nullable(forwarding),
  promise: z.nullable(promised),
});
/** What is being written; anything may be missing. */
export const contactDraft = z.strictObject({
  customer: typed(64),
  code: typed(64),
  description: text,
  disposition: text,
  forward: z.nullable(z.strictObject({ department: typed(64), handover })),
  promise: z.nullable(z.strictObject({ what: typed(500), due: typed(10) })),
});

const without = (drafts: ContactsState['drafts'], task: string) =>
  Object.fromEntries(Object.entries(drafts).filter(([of]) => of !== task));

/** Phone, video and social have a note of their own; it stands in the register as what it is. */
const byNote = rule<ContactsState, { note: string; code: string | null; callBackAt?: string | null }>(
  (own, { task = '', at, data }, { input, register }) => {
    const passed = own.passed[task];
    const contact: Contact = {
      ...{ task, at, channel: input.cases[task]?.channel ?? '', byNote: true },
      ...{ code: data.code ?? '', description: data.note, disposition: data.callBackAt ?? '' },
      customer: passed?.customer || (register.openings.findLast((opening) => opening.task === task)?.customer ?? ''),
      forward: passed?.forward ?? null,
      promise: passed?.promise ?? null,
    };
    return { ...own, filed: [...own.filed, contact] };
  },
);

const isKnown = (departments: readonly Department[] = [], forward: Forwarding | null): boolean =>
  forward === null || departments.some(({ id }) => id === forward.department);

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
  start: () => ({ filed: [], passed: {}, drafts: {}, begun: [], running: null, waived: [] }),
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
        world.codes.some(({ id }) => id === data.code) && isKnown(world.departments, data.forward),
    ),
    'contact.passed': rule<ContactsState, Passed>(
      (own, { task = '', data }) => ({
        ...own,
        drafts: without(own.drafts, task),
        passed: { ...own.passed, [task]: data },
        filed: own.filed.map((contact) =>
          contact.task === task && contact.byNote ? { ...contact, ...data } : contact,
        ),
      }),
      ({ input: { world, cases } }, { task = '', data }) =>
        hasNote(cases[task]?.channel ?? '') && isKnown(world.departments, data.forward),
    ),
    'contact.waived': rule<ContactsState, { reason: string }>(
      (own, { task = '', at, data }) => ({ ...own, waived: [...own.waived, { task, at, reason: data.reason }] }),
      ({ contacts: own }, { task = '' }) => !hasFiled(own, task),
    ),
  },
  commands: {
    'contact.draft': { by: ['candidate'], data: contactDraft, event: 'contact.drafted', anytime: true },
    // a paper that comes after the bell is taken as long as the exam goes on: the next contact waits for it (HU-14)
    'contact.file': { by: ['candidate'], data: paper, event: 'contact.filed', anytime: true },
    // forwarding and promise where the paper is the channel's note
    'contact.pass': {
      by: ['candidate'],
      data: z.strictObject({ customer: typed(64), forward: z.nullable(forwarding), promise: z.nullable(promised) }),
      event: 'contact.passed',
      anytime: true,
    },
    'contact.waive': {
      by: ['lead'],
      data: z.strictObject({ reason: written(500) }),
      event: 'contact.waived',
      anytime: true,
    },
  },
};
