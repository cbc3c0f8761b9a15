/** The candidate's shift: logged in, messages read, place prepared, ready or on a break, logged out with nothing open (HU-1
 *  to HU-6). An exam without a shift begins ready. Knows no task. */
import * as z from 'zod/mini';
import { identifier, typed } from '../../exam/text.ts';
import { wantsPaper } from '../contacts/contacts.ts';
import { type Part, rule } from '../part.ts';
import type { WorkplaceState } from '../state.ts';
import { shiftCode } from './code.ts';

/** What is opened or put on before the first contact (HU-3). */
export const preparations = ['headset', 'register', 'scripts', 'queue'] as const;
export type Preparation = (typeof preparations)[number];

export type ShiftStatus = 'off' | 'preparing' | 'ready' | 'break' | 'over';

export interface ShiftState {
  readonly status: ShiftStatus;
  readonly tries: readonly { readonly at: number; readonly right: boolean }[];
  readonly read: readonly { readonly at: number; readonly message: string }[];
  readonly prepared: readonly Preparation[];
  readonly changes: readonly { readonly at: number; readonly status: ShiftStatus }[];
}

const turned = (own: ShiftState, status: ShiftStatus, at: number): ShiftState => ({
  ...own,
  status,
  changes: [...own.changes, { at, status }],
});

/** What is still missing before one is ready. */
export function missing({ shift: { read, prepared }, input: { world } }: WorkplaceState) {
  return {
    messages: (world.messages ?? []).map(({ id }) => id).filter((id) => !read.some(({ message }) => message === id)),
    preparations: preparations.filter((one) => !prepared.includes(one)),
  };
}
const isPrepared = (state: WorkplaceState) => {
  const { messages, preparations: left } = missing(state);
  return messages.length === 0 && left.length === 0;
};

export const shift: Part<ShiftState> = {
  start: ({ shift: asked }) => ({
    status: asked ? 'off' : 'ready',
    ...{ tries: [], read: [], prepared: [], changes: [] },
  }),
  rules: {
    'shift.tried': rule<ShiftState, { right: boolean }>(
      (own, { at, data: { right } }) => {
        const tried = { ...own, tries: [...own.tries, { at, right }] };
        return right ? turned(tried, 'preparing', at) : tried;
      },
      // whoever has logged out too early may come back
      ({ shift: { status } }) => status === 'off' || status === 'over',
    ),
    'shift.read': rule<ShiftState, { message: string }>(
      (own, { at, data: { message } }) => ({ ...own, read: [...own.read, { at, message }] }),
      ({ shift: { read }, input: { world } }, { data: { message } }) =>
        (world.messages ?? []).some(({ id }) => id === message) && !read.some((one) => one.message === message),
    ),
    'shift.prepared': rule<ShiftState, { what: Preparation }>(
      (own, { data: { what } }) => ({ ...own, prepared: [...own.prepared, what] }),
      ({ shift: { status, prepared } }, { data: { what } }) => status === 'preparing' && !prepared.includes(what),
    ),
    'shift.turned': rule<ShiftState, { to: 'ready' | 'break' }>(
      (own, { at, data: { to } }) => turned(own, to, at),
      (state, { data: { to } }) => {
        const { status } = state.shift;
        if (to === 'break') return status === 'ready';
        return status === 'break' || (status === 'preparing' && isPrepared(state));
      },
    ),
    'shift.ended': rule<ShiftState, Record<string, never>>(
      (own, { at }) => turned(own, 'over', at),
      // nothing may be left open (HU-6)
      (state) => {
        const { shift: own, input, contacts } = state;
        const open = contacts.running !== null || contacts.begun.some((task) => wantsPaper(state, task));
        return input.shift && !open && (own.status === 'ready' || own.status === 'break');
      },
    ),
  },
  commands: {
    'shift.logIn': {
      by: ['candidate'],
      data: z.strictObject({ code: typed(20) }),
      event: 'shift.tried',
      anytime: true,
      // the code itself is not written into the log
      complete: (data, { context: { input } }) => ({
        right: (data as { code: string }).code.trim() === shiftCode(input.seed),
      }),
    },
    'shift.read': {
      by: ['candidate'],
      data: z.strictObject({ message: identifier }),
      event: 'shift.read',
      anytime: true,
    },
    'shift.prepare': {
      by: ['candidate'],
      data: z.strictObject({ what: z.enum(preparations) }),
      event: 'shift.prepared',
      anytime: true,
    },
    'shift.turn': {
      by: ['candidate'],
      data: z.strictObject({ to: z.enum(['ready', 'break']) }),
      event: 'shift.turned',
      anytime: true,
    },
    'shift.logOut': { by: ['candidate'], data: z.strictObject({}), event: 'shift.ended', anytime: true },
  },
};
