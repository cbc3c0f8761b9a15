/** What every channel with voices knows of its call beside the conversation itself: whether the media path holds, its
 *  quality, who talked how long, the recording, the line lab, whispering. Pure; knows no telephone and no picture.
 *  `phone` and `video` put these facts beside their own. Who may tell them is in call-commands.ts. */
import type { Fact } from '../exam/events.ts';
import type { CallCourse, LineFault } from '../exam/media.ts';
import type { Role } from '../exam/roles.ts';
import type { Talk } from '../exam/talk.ts';
import type { SessionRules } from './channel.ts';

/** One second of what one page hears of a role. */
export interface Sample {
  /** Host time of its end. */
  readonly at: number;
  /** Packets lost of those expected, 0 to 1. */
  readonly loss: number;
  readonly jitterMs: number;
  readonly rttMs: number;
  /** dBFS, -100 to 0. */
  readonly level: number;
}

/** Who talked how long in a stretch of the call, measured where it is recorded. */
export interface Tally {
  readonly candidateMs: number;
  readonly customerMs: number;
  readonly bothMs: number;
  /** The longest stretch without any voice that ended in or reached into this one. */
  readonly longestSilenceMs: number;
}

export interface PathLoss {
  readonly between: readonly [Role, Role];
  readonly lostAt: number;
  /** 0 while it is lost. */
  readonly backAt: number;
}

export interface Recording {
  readonly id: string;
  readonly mime: string;
  readonly startedAt: number;
  /** 0 while it runs. */
  readonly stoppedAt: number;
  readonly chunks: number;
  readonly bytes: number;
  readonly sha256: string;
}

export interface CallContext {
  readonly losses: readonly PathLoss[];
  /** By `<hearing role>/<heard role>`, the newest last. */
  readonly samples: Readonly<Record<string, readonly Sample[]>>;
  readonly tally: Tally;
  readonly recordings: readonly Recording[];
  readonly recordingPauses: readonly { readonly at: number; readonly until: number }[];
  readonly recordingFailure: { readonly at: number; readonly why: string } | undefined;
  readonly faults: readonly LineFault[];
  readonly faultSwitches: readonly { readonly at: number; readonly fault: LineFault; readonly on: boolean }[];
  /** Training only: whom a listener speaks to. */
  readonly whisper: { readonly role: Role; readonly to: 'candidate' | 'both' } | undefined;
}

export const newCall: CallContext = {
  losses: [],
  samples: {},
  tally: { candidateMs: 0, customerMs: 0, bothMs: 0, longestSilenceMs: 0 },
  recordings: [],
  recordingPauses: [],
  recordingFailure: undefined,
  faults: [],
  faultSwitches: [],
  whisper: undefined,
};

export type CallFact =
  | Fact<'call.pathLost', { between: readonly [Role, Role]; lostAt: number; pauses: boolean }>
  | Fact<'call.pathBack', { between: readonly [Role, Role] }>
  | Fact<'call.measured', { by: Role; of: Role; samples: readonly Sample[] }>
  | Fact<'call.tallied', Tally>
  | Fact<'call.recordingStarted', { recording: string; mime: string }>
  | Fact<'call.recordingKept', { recording: string; chunks: number; bytes: number; sha256: string }>
  | Fact<'call.recordingStopped', { recording: string }>
  | Fact<'call.recordingPaused'>
  | Fact<'call.recordingResumed'>
  | Fact<'call.recordingFailed', { why: string }>
  | Fact<'call.faultSwitched', { fault: LineFault; on: boolean }>
  | Fact<'call.whispered', { role: Role; to: 'candidate' | 'both' | 'nobody' }>;

export const callFactTypes = [
  'call.pathLost',
  'call.pathBack',
  'call.measured',
  'call.tallied',
  'call.recordingStarted',
  'call.recordingKept',
  'call.recordingStopped',
  'call.recordingPaused',
  'call.recordingResumed',
  'call.recordingFailed',
  'call.faultSwitched',
  'call.whispered',
] as const;

const same = (a: readonly [Role, Role], b: readonly [Role, Role]) => a[0] === b[0] && a[1] === b[1];

export const lostPath = ({ losses }: CallContext): PathLoss | undefined => losses.find(({ backAt }) => backAt === 0);
export const runningRecording = ({ recordings }: CallContext): Recording | undefined =>
  recordings.find(({ stoppedAt }) => stoppedAt === 0);
const recordingPaused = ({ recordingPauses }: CallContext) => recordingPauses.some(({ until }) => until === 0);
export const recordingState = (call: CallContext): 'off' | 'on' | 'paused' => {
  if (!runningRecording(call)) return 'off';
  return recordingPaused(call) ? 'paused' : 'on';
};

/** Two ends notice one outage, and a page that was off the net itself tells of it when it is back. Their clocks and what
 *  they heard last differ by less than this. */
const overlapMs = 1_000;

const isTold = ({ losses }: CallContext, { between, lostAt }: Pick<PathLoss, 'between' | 'lostAt'>): boolean =>
  losses.some((loss) => same(loss.between, between) && (loss.backAt === 0 || lostAt < loss.backAt - overlapMs));

/** Would the call take this fact? The channel asks as well whether its own state allows it. */
export function mayHappen(call: CallContext, fact: CallFact, rules: SessionRules): boolean {
  switch (fact.type) {
    case 'call.pathLost':
      return !isTold(call, fact.data);
    case 'call.pathBack':
      // a late word about an outage before this one does not end it
      return call.losses.some(
        ({ between, lostAt, backAt }) => backAt === 0 && lostAt <= fact.writtenAt && same(between, fact.data.between),
      );
    case 'call.recordingStarted':
      return rules.recording && !call.recordings.some(({ id }) => id === fact.data.recording);
    case 'call.recordingKept':
    case 'call.recordingStopped':
      return call.recordings.some(({ id, stoppedAt }) => id === fact.data.recording && stoppedAt === 0);
    case 'call.recordingPaused':
      return runningRecording(call) !== undefined && !recordingPaused(call);
    case 'call.recordingResumed':
      return recordingPaused(call);
    case 'call.faultSwitched':
      return call.faults.includes(fact.data.fault) !== fact.data.on;
    case 'call.whispered':
      return rules.kind === 'training';
    default:
      return true;
  }
}

/** A gap of the recording has an end, also when the recording ends in it. */
const resumed = ({ recordingPauses }: CallContext, at: number): Pick<CallContext, 'recordingPauses'> => ({
  recordingPauses: recordingPauses.map((one) => (one.until === 0 ? { ...one, until: at } : one)),
});

/** Measured seconds of one direction that the state carries on; all of them are in the log. */
const maxSamples = 7_200;

export function applyCall(call: CallContext, fact: CallFact): CallContext {
  const { at } = fact;
  const change = (id: string, part: Partial<Recording>) =>
    call.recordings.map((one) => (one.id === id ? { ...one, ...part } : one));
  switch (fact.type) {
    case 'call.pathLost':
      return { ...call, losses: [...call.losses, { between: fact.data.between, lostAt: fact.data.lostAt, backAt: 0 }] };
    case 'call.pathBack': {
      const back = (loss: PathLoss) => loss.backAt === 0 && same(loss.between, fact.data.between);
      return { ...call, losses: call.losses.map((loss) => (back(loss) ? { ...loss, backAt: at } : loss)) };
    }
    case 'call.measured': {
      const key = `${fact.data.by}/${fact.data.of}`;
      const samples = [...(call.samples[key] ?? []), ...fact.data.samples].slice(-maxSamples);
      return { ...call, samples: { ...call.samples, [key]: samples } };
    }
    case 'call.tallied': {
      const { candidateMs, customerMs, bothMs, longestSilenceMs } = call.tally;
      const more = fact.data;
      return {
        ...call,
        tally: {
          candidateMs: candidateMs + more.candidateMs,
          customerMs: customerMs + more.customerMs,
          bothMs: bothMs + more.bothMs,
          longestSilenceMs: Math.max(longestSilenceMs, more.longestSilenceMs),
        },
      };
    }
    case 'call.recordingStarted': {
      const { recording: id, mime } = fact.data;
      // a host that died in the midst of one leaves it open; the next one ends it
      const before = call.recordings.map((one) => (one.stoppedAt === 0 ? { ...one, stoppedAt: at } : one));
      const one = { id, mime, startedAt: at, stoppedAt: 0, chunks: 0, bytes: 0, sha256: '' };
      return { ...call, recordings: [...before, one], recordingFailure: undefined };
    }
    case 'call.recordingKept': {
      const { recording, ...kept } = fact.data;
      return { ...call, recordings: change(recording, kept) };
    }
    case 'call.recordingStopped':
      return { ...call, ...resumed(call, at), recordings: change(fact.data.recording, { stoppedAt: at }) };
    case 'call.recordingPaused':
      return { ...call, recordingPauses: [...call.recordingPauses, { at, until: 0 }] };
    case 'call.recordingResumed':
      return { ...call, ...resumed(call, at) };
    case 'call.recordingFailed':
      return { ...call, recordingFailure: { at, why: fact.data.why } };
    case 'call.faultSwitched': {
      const { fault, on } = fact.data;
      const others = call.faults.filter((one) => one !== fault);
      return {
        ...call,
        faults: on ? [...others, fault] : others,
        faultSwitches: [...call.faultSwitches, { at, fault, on }],
      };
    }
    case 'call.whispered': {
      const { role: who, to } = fact.data;
      return { ...call, whisper: to === 'nobody' ? undefined : { role: who, to } };
    }
  }
}

export const talkOf = ({ tally }: CallContext): Talk => ({ candidate: tally.candidateMs, customer: tally.customerMs });

/** For the record. */
export const courseOf = (call: CallContext): CallCourse => ({
  losses: call.losses.map(({ lostAt, backAt }) => ({ from: lostAt, until: backAt })),
  recordings: call.recordings.map(({ id, mime, startedAt, stoppedAt, bytes, sha256 }) => ({
    id,
    mime,
    from: startedAt,
    until: stoppedAt,
    bytes,
    sha256,
  })),
  recordingPauses: call.recordingPauses.map(({ at, until }) => ({ from: at, until })),
  recordingFailure: call.recordingFailure?.why ?? '',
});
