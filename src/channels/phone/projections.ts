/** Who sees what of a call. An allow-list: a new field is seen by nobody until named here. */
import type { LineFault } from '../../exam/media.ts';
import type { PathLoss, Recording, Tally } from '../call.ts';
import type { PhoneStimulus } from './stimulus.ts';

export type LineId = 'first' | 'second';
export type LineEnd = 'hung-up' | 'rejected' | 'missed' | 'transferred' | 'task-ended';

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
  /** Finished holds. */
  readonly heldMs: number;
  readonly holds: number;
  readonly longestHoldMs: number;
  /** 0 while not held. */
  readonly heldSince: number;
}

export interface TransferView {
  readonly kind: 'blind' | 'attended';
  readonly department: { readonly id: string; readonly name: string; readonly number: string };
  /** `joined`: the department has answered and talks with the candidate (attended). */
  readonly state: 'ringing' | 'joined';
  readonly since: number;
}

export interface PhoneView {
  /** `ready`: no call yet, or between two; `after-call`: note and classification; `filed`: done; `over`: task ended. */
  readonly phase: 'ready' | 'ringing' | 'talking' | 'after-call' | 'filed' | 'over';
  readonly direction: 'inbound' | 'outbound';
  /** What the customer wrote before; candidate, figurant and examiner. */
  readonly request: string | null;
  /** Oldest first; the second only once it has rung. */
  readonly lines: readonly LineView[];
  /** The line that is talked on, or rings. */
  readonly active: LineId | null;
  readonly muted: { readonly candidate: boolean; readonly customer: boolean };
  readonly transfer: TransferView | null;
  /** A finished transfer: the customer talks with that department now; the candidate is out of it. */
  readonly passedOn: { readonly department: string; readonly kind: 'blind' | 'attended'; readonly at: number } | null;
  readonly departments: PhoneStimulus['departments'];
  readonly contacts: PhoneStimulus['contacts'];
  readonly codes: PhoneStimulus['codes'];
  /** Keys pressed during the call. */
  readonly keys: string;
  /** Null until it has begun. */
  readonly afterCall: { readonly startedAt: number; readonly limitMs: number; readonly deadlineAt: number | null } | null;
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
  readonly faults: readonly LineFault[] | null;
}

/** Measured, shown beside the criteria, never marks. */
export interface PhoneFacts {
  readonly ringMs: number;
  readonly talkMs: number;
  readonly heldMs: number;
  readonly longestHoldMs: number;
  readonly holds: number;
  readonly mutedMs: number;
  readonly tally: Tally;
  /** Per direction `<hearing>/<heard>`: mean and worst second. */
  readonly quality: readonly {
    readonly direction: string;
    readonly seconds: number;
    readonly lossMean: number;
    readonly lossMax: number;
    readonly jitterMaxMs: number;
    readonly rttMeanMs: number;
  }[];
  readonly recordings: readonly Recording[];
  readonly recordingPauses: readonly { readonly at: number; readonly until: number }[];
}
