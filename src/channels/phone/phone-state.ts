/** What is known of a telephone task, which facts there are, and the plain questions that others ask of it. Data only:
 *  what a fact changes is in apply.ts, which may come when in allowed.ts and machine.ts. */
import { type Countdown, idle } from '../../exam/clock.ts';
import type { Fact } from '../../exam/events.ts';
import type { Role } from '../../exam/roles.ts';
import { type CallContext, type CallFact, newCall } from '../call.ts';
import type { ChannelInput, SessionRules } from '../channel.ts';
import type { HeldUp } from './held-up.ts';
import { type Line, type LineId, type Party, type Side, alive, connected } from './line.ts';
import type { PhoneStimulus } from './stimulus.ts';
import type { EndFact, TimeFact } from '../around-task.ts';

export interface Transfer {
  readonly line: LineId;
  readonly department: PhoneStimulus['departments'][number];
  readonly kind: 'blind' | 'attended';
  /** `joined`: the department talks with the candidate. */
  readonly state: 'ringing' | 'joined';
  readonly since: number;
  readonly ringing: Countdown;
  readonly playedBy: Role | undefined;
}

export interface PassedOn {
  readonly line: LineId;
  readonly department: string;
  readonly kind: Transfer['kind'];
  readonly at: number;
  readonly playedBy: Role;
  /** 0 while the customer talks with the department. */
  readonly endedAt: number;
}

export interface TransferFailure {
  readonly line: LineId;
  readonly department: string;
  readonly why: 'refused' | 'missed' | 'hung-up';
  readonly at: number;
}

export interface PhoneContext {
  readonly stimulus: PhoneStimulus;
  readonly session: SessionRules;
  readonly call: CallContext;
  readonly lines: Readonly<Record<LineId, Line | undefined>>;
  /** Ended calls whose line has rung again, oldest first. */
  readonly past: readonly Line[];
  /** Time stands since then: for everybody (`task`), or only until the path is back and people hear each other again. */
  readonly standing: { readonly at: number; readonly why: 'task' | 'path' } | undefined;
  /** `since` is 0 while the side is not muted. */
  readonly mutes: Readonly<Record<Side, { readonly since: number; readonly ms: number }>>;
  readonly transfer: Transfer | undefined;
  /** The newest transfer that came to nothing; forgotten once somebody talks on that line again or it ends. */
  readonly failure: TransferFailure | undefined;
  readonly passedOn: PassedOn | undefined;
  /** Dialling that was held up, oldest first; at most the last waits for the candidate's decision. */
  readonly heldUps: readonly HeldUp[];
  readonly keys: string;
  /** The line lab's own times are counted from the first answer, moved on by every pause; 0 before it. */
  readonly faultsFrom: number;
  readonly faultsDone: number;
  readonly afterCall: Countdown;
  /** When the after-call time ran out; 0 before it. */
  readonly overAt: number;
  /** When the task ended; 0 before it. */
  readonly endedAt: number;
  readonly note: string;
  readonly filed: { readonly code: string; readonly callBackAt: string | null; readonly at: number } | undefined;
}

export type PhoneFact =
  | Fact<'phone.rang', { line: LineId }>
  | Fact<'phone.dialled', { number: string }>
  | Fact<'phone.insisted', { reason: string }>
  | Fact<'phone.dialLeft'>
  | Fact<'phone.answered', { line: LineId; side: Side }>
  | Fact<'phone.rejected', { line: LineId; side: Side }>
  | Fact<'phone.missed', { line: LineId }>
  | Fact<'phone.held'>
  | Fact<'phone.heldLong', { line: LineId }>
  | Fact<'phone.resumed', { line: LineId }>
  | Fact<'phone.muted', { on: boolean; side: Side }>
  | Fact<'phone.keyPressed', { key: string; side: Side }>
  | Fact<'phone.hungUp', { line: LineId; party: Party }>
  | Fact<'phone.transferAsked', { department: string; kind: Transfer['kind'] }>
  | Fact<'phone.departmentAnswered', { role: Role }>
  | Fact<'phone.departmentRefused', { missed: boolean }>
  | Fact<'phone.transferred'>
  | Fact<'phone.takenBack'>
  | Fact<'phone.noted', { text: string }>
  | Fact<'phone.filed', { note: string; code: string; callBackAt: string | null }>
  | Fact<'phone.afterCallOver'>
  | TimeFact
  | EndFact
  | CallFact;

export const newPhone = ({ stimulus, session }: ChannelInput<PhoneStimulus>): PhoneContext => ({
  stimulus,
  session,
  call: newCall,
  lines: { first: undefined, second: undefined },
  past: [],
  standing: undefined,
  mutes: { candidate: { since: 0, ms: 0 }, customer: { since: 0, ms: 0 } },
  transfer: undefined,
  failure: undefined,
  passedOn: undefined,
  heldUps: [],
  keys: '',
  faultsFrom: 0,
  faultsDone: 0,
  afterCall: idle(stimulus.afterCall.seconds * 1000),
  overAt: 0,
  endedAt: 0,
  note: '',
  filed: undefined,
});

/** The newest call of each line, first line first. */
export const linesOf = ({ lines: { first, second } }: PhoneContext): Line[] => [first, second].filter((line) => !!line);
export const allCalls = (context: PhoneContext): Line[] => [...context.past, ...linesOf(context)];

/** Does anything ring or anybody talk or wait? */
export const lives = (context: PhoneContext): boolean => linesOf(context).some(alive);
export const inCall = (context: PhoneContext): boolean => linesOf(context).some(connected);
export const wasAnswered = (context: PhoneContext): boolean =>
  allCalls(context).some(({ answeredAt }) => answeredAt > 0);
export const talkedOn = (context: PhoneContext): Line | undefined =>
  linesOf(context).find(({ state }) => state === 'talking');
/** The line that a transfer would move. */
export const transferable = (context: PhoneContext): Line | undefined => {
  const open = linesOf(context).filter(connected);
  return talkedOn(context) ?? (open.length === 1 ? open[0] : undefined);
};
/** The customer of a finished transfer still talks with the department. */
export const talksElsewhere = ({ passedOn }: PhoneContext): boolean => passedOn !== undefined && passedOn.endedAt === 0;
export const muted = ({ mutes }: PhoneContext, side: Side): boolean => mutes[side].since > 0;
