/** Who sees what of a call. An allow-list: a new field is seen by nobody until named here. What is measured is for
 *  whoever marks: the examiner, in training the figurant who leads it. */
import type { StateFrom } from 'xstate';
import { leftMs } from '../../exam/clock.ts';
import type { LineFault } from '../../exam/media.ts';
import type { Role } from '../../exam/roles.ts';
import { type PathLoss, recordingState } from '../call.ts';
import { mayRing } from './allowed.ts';
import { type HeldUp, waitingDial } from './held-up.ts';
import type { Line, LineEnd, LineId } from './line.ts';
import { type PhoneFacts, phoneFacts } from './measured.ts';
import type { phoneMachine } from './machine.ts';
import { type PhoneContext, type TransferFailure, linesOf, muted, talkedOn } from './phone-state.ts';
import type { PhoneStimulus } from './stimulus.ts';

export type { LineEnd, LineId } from './line.ts';
export type { PhoneFacts } from './measured.ts';

export interface LineView {
  readonly id: LineId;
  readonly direction: 'inbound' | 'outbound';
  readonly number: string;
  /** Null when the register does not know the number. */
  readonly name: string | null;
  readonly state: 'ringing' | 'talking' | 'held' | 'ended';
  readonly rangAt: number;
  /** 0 when it was not answered. */
  readonly answeredAt: number;
  readonly endedAt: number;
  readonly end: LineEnd | null;
  /** Who hung up or rejected: a fact. */
  readonly endedBy: 'candidate' | 'customer' | 'department' | null;
  /** Since when it has been in this state, moved on by every pause. */
  readonly since: number;
  /** Finished stretches of talk. */
  readonly talkMs: number;
  /** Finished holds. */
  readonly heldMs: number;
  readonly holds: number;
  readonly longestHoldMs: number;
  /** 0 while not held. */
  readonly heldSince: number;
}

export interface TransferView {
  readonly line: LineId;
  readonly kind: 'blind' | 'attended';
  readonly department: { readonly id: string; readonly name: string; readonly number: string };
  /** `joined`: the department has answered and talks with the candidate (attended). */
  readonly state: 'ringing' | 'joined';
  readonly since: number;
  /** Who plays the department; null while it rings. */
  readonly playedBy: Role | null;
}

export interface PhoneView {
  /** `ready`: no call yet, or between two; `after-call`: note and classification; `filed`: done; `over`: task ended or
   *  the time after the call has run out (`afterCall.overAt`). */
  readonly phase: 'ready' | 'ringing' | 'talking' | 'after-call' | 'filed' | 'over';
  readonly direction: 'inbound' | 'outbound';
  /** What the customer wrote before; candidate, figurant and examiner. */
  readonly request: string | null;
  /** Oldest first; the second only once it has rung. */
  readonly lines: readonly LineView[];
  /** Earlier calls of a line that has rung again, oldest first. */
  readonly history: readonly LineView[];
  /** 0 while time runs; else the moment at which all clocks here stand: to be shown instead of now. */
  readonly stoodAt: number;
  /** The line that is talked on, or rings. */
  readonly active: LineId | null;
  readonly muted: { readonly candidate: boolean; readonly customer: boolean };
  readonly transfer: TransferView | null;
  /** A finished transfer: the customer talks with that department now; the candidate is out of it. */
  readonly passedOn: {
    readonly line: LineId;
    readonly department: string;
    readonly kind: 'blind' | 'attended';
    readonly at: number;
    readonly playedBy: Role;
    /** 0 while they talk. */
    readonly endedAt: number;
  } | null;
  /** The newest transfer that came to nothing; the customer is on hold here. */
  readonly transferFailed: TransferFailure | null;
  readonly departments: PhoneStimulus['departments'];
  readonly contacts: readonly { readonly name: string; readonly number: string }[];
  /** Dialling that is held up until the candidate decides. */
  readonly heldUp: Pick<HeldUp, 'name' | 'number' | 'withdrawn'> | null;
  /** From here on a hold counts as long. */
  readonly longHoldMs: number;
  readonly codes: PhoneStimulus['codes'];
  /** Keys pressed during the call. */
  readonly keys: string;
  /** Null until it has begun. */
  readonly afterCall: {
    readonly startedAt: number;
    readonly limitMs: number;
    /** Null while it stands or once it has ended. */
    readonly deadlineAt: number | null;
    /** What is left while it stands (the customer calls again, a pause); 0 while it runs. */
    readonly leftMs: number;
    /** When it ran out without being filed; 0 otherwise. */
    readonly overAt: number;
  } | null;
  /** The candidate's note while it is being written, and as filed. */
  readonly note: string;
  readonly code: string | null;
  readonly callBackAt: string | null;
  readonly filedAt: number;
  /** The customer may call (again) now: figurant and lead only. */
  readonly mayRing: { readonly first: boolean; readonly second: boolean };
  readonly second: PhoneStimulus['second'] | null;
  /** Everybody: is the path between candidate and customer whole? */
  readonly lost: { readonly since: number } | null;
  readonly losses: readonly PathLoss[];
  /** Everybody: whether it is recorded (the candidate must see it). */
  readonly recording: 'off' | 'on' | 'paused' | 'failed';
  readonly whisper: { readonly to: 'candidate' | 'both' } | null;
  /** Examiner (lead) only from here on; null for others. */
  readonly facts: PhoneFacts | null;
  readonly heldUps: readonly HeldUp[] | null;
  readonly faults: readonly LineFault[] | null;
}

type State = StateFrom<typeof phoneMachine>;

const marks = (role: Role, { session }: PhoneContext): boolean =>
  role === 'examiner' || (role === 'figurant' && session.kind === 'training');
/** The register is the candidate's; who plays or marks knows the caller anyway. */
const knows = (role: Role): boolean => role === 'figurant' || role === 'examiner';

const lineView = (line: Line, role: Role): LineView => ({
  id: line.id,
  direction: line.direction,
  number: line.number,
  name: line.who && (line.who.known || knows(role)) ? line.who.name : null,
  state: line.state,
  rangAt: line.rangAt,
  answeredAt: line.answeredAt,
  endedAt: line.endedAt,
  end: line.end ?? null,
  endedBy: line.endedBy ?? null,
  since: line.since,
  talkMs: line.talkMs,
  heldMs: line.heldMs,
  holds: line.holds,
  longestHoldMs: line.longestHoldMs,
  heldSince: line.state === 'held' ? line.since : 0,
});

function phaseOf(state: State): PhoneView['phase'] {
  if (state.matches({ open: 'ready' })) return 'ready';
  if (state.matches({ open: 'ringing' })) return 'ringing';
  if (state.matches({ open: 'talking' })) return 'talking';
  if (state.matches({ open: 'afterCall' })) return 'after-call';
  return state.matches({ open: 'filed' }) || state.context.filed ? 'filed' : 'over';
}

const transferView = ({ transfer }: PhoneContext): TransferView | null =>
  transfer
    ? {
        line: transfer.line,
        kind: transfer.kind,
        department: transfer.department,
        state: transfer.state,
        since: transfer.since,
        playedBy: transfer.playedBy ?? null,
      }
    : null;

function passedOnView({ passedOn }: PhoneContext): PhoneView['passedOn'] {
  if (!passedOn) return null;
  const { line, department, kind, at, playedBy, endedAt } = passedOn;
  return { line, department, kind, at, playedBy, endedAt };
}

function heldUpView(context: PhoneContext): PhoneView['heldUp'] {
  const waiting = waitingDial(context);
  return waiting ? { name: waiting.name, number: waiting.number, withdrawn: waiting.withdrawn } : null;
}

function afterCallView({ afterCall, overAt }: PhoneContext): PhoneView['afterCall'] {
  if (afterCall.state === 'idle') return null;
  const deadlineAt = afterCall.state === 'running' ? afterCall.deadlineAt : null;
  return {
    startedAt: afterCall.startedAt,
    limitMs: afterCall.limitMs,
    deadlineAt,
    leftMs: deadlineAt === null ? leftMs(afterCall, 0) : 0,
    overAt,
  };
}

function lostView({ call: { losses } }: PhoneContext): PhoneView['lost'] {
  const concerns = ({ between }: PathLoss) => between.includes('candidate') && !between.includes('observer');
  const loss = losses.find((one) => one.backAt === 0 && concerns(one));
  return loss ? { since: loss.lostAt } : null;
}

export function projectPhone(state: State, role: Role): PhoneView {
  const { context } = state;
  const { stimulus, call, filed } = context;
  const phase = phaseOf(state);
  const active = talkedOn(context) ?? linesOf(context).find((line) => line.state === 'ringing');
  const callsMay = !['filed', 'over'].includes(phase) && knows(role);
  const ownWork = role === 'candidate' || marks(role, context);
  return {
    phase,
    direction: stimulus.direction,
    request: role === 'observer' ? null : (stimulus.request ?? null),
    lines: linesOf(context).map((line) => lineView(line, role)),
    history: context.past.map((line) => lineView(line, role)),
    stoodAt: context.standing?.at ?? 0,
    active: active?.id ?? null,
    muted: { candidate: muted(context, 'candidate'), customer: muted(context, 'customer') },
    transfer: transferView(context),
    passedOn: passedOnView(context),
    transferFailed: context.failure ?? null,
    departments: stimulus.departments,
    // that a consent was withdrawn is not told before the number is dialled
    contacts: stimulus.contacts.map(({ name, number }) => ({ name, number })),
    heldUp: heldUpView(context),
    longHoldMs: stimulus.longHold.seconds * 1000,
    codes: stimulus.codes,
    keys: context.keys,
    afterCall: afterCallView(context),
    note: ownWork ? context.note : '',
    code: ownWork ? (filed?.code ?? null) : null,
    callBackAt: ownWork ? (filed?.callBackAt ?? null) : null,
    filedAt: filed?.at ?? 0,
    mayRing: {
      first: callsMay && mayRing(context, 'first'),
      second: callsMay && mayRing(context, 'second'),
    },
    second: knows(role) ? (stimulus.second ?? null) : null,
    lost: lostView(context),
    losses: call.losses,
    recording: call.recordingFailure ? 'failed' : recordingState(call),
    whisper: call.whisper ? { to: call.whisper.to } : null,
    heldUps: marks(role, context) ? context.heldUps : null,
    facts: marks(role, context) ? phoneFacts(context) : null,
    faults: marks(role, context) ? call.faults : null,
  };
}
