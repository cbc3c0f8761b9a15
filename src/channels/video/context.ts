/** What is known of a video task at a moment, as plain data. Knows no fact that changes it (apply.ts and neighbours). */
import { type Countdown, idle } from '../../exam/clock.ts';
import { type CallContext, newCall } from '../call.ts';
import type { ChannelInput, SessionRules } from '../channel.ts';
import type { CameraTrouble, FallBackReason, Mode, Point, Side, Target } from './facts.ts';
import type { EquipmentTopic, VideoStimulus } from './stimulus.ts';

export interface Message {
  readonly id: string;
  readonly side: Side;
  readonly text: string;
  /** 0: it was there before the task began. */
  readonly at: number;
  readonly writtenAt: number;
  readonly masked: boolean;
}

export interface Inquiry {
  /** 0: the customer told it without being asked. */
  readonly askedAt: number;
  readonly times: number;
  readonly answer: string | undefined;
  readonly toldAt: number;
}

/** A change between picture, sound and text; `why` is known of falls only. */
export interface Turn {
  readonly at: number;
  readonly from: Mode;
  readonly to: Mode;
  readonly why: FallBackReason | null;
  readonly side: Side;
}

export interface Mark extends Target, Point {
  readonly id: string;
  readonly number: number;
  readonly side: Side;
  readonly at: number;
}
export interface Pointer extends Target, Point {
  readonly at: number;
}
export interface Still extends Target {
  readonly id: string;
  readonly caption: string;
  readonly at: number;
  /** What was drawn on the picture at that moment. */
  readonly marks: readonly Mark[];
}
export interface Camera {
  readonly on: boolean;
  readonly trouble: CameraTrouble | undefined;
}
export interface Stretch {
  readonly at: number;
  /** 0 while it lasts. */
  readonly until: number;
}

/** A card as it was shown: what should have been done before and was not, and which card the customer was still at. */
export interface ShownStep {
  readonly step: string;
  readonly at: number;
  readonly missing: readonly string[];
  readonly unfinished: string | undefined;
}
export interface DoneStep {
  /** The customer's own word; 0 without it. */
  readonly confirmedAt: number;
  /** The candidate's tick; 0 without it. */
  readonly tickedAt: number;
  /** What should have been done before and was not. */
  readonly missing: readonly string[];
}

export interface VideoContext {
  readonly stimulus: VideoStimulus;
  readonly session: SessionRules;
  readonly call: CallContext;
  /** Of the ring that was answered, and when; a second call of the customer changes neither. */
  readonly rangAt: number;
  readonly answeredAt: number;
  readonly messages: readonly Message[];
  readonly offer: { readonly at: number; readonly accepted: boolean | undefined; readonly answeredAt: number };
  readonly equipment: Readonly<Partial<Record<EquipmentTopic, Inquiry>>>;
  /** The newest counts. */
  readonly invitations: readonly { readonly code: string; readonly at: number }[];
  readonly wrongCodes: readonly { readonly code: string; readonly at: number }[];
  readonly joins: readonly { readonly at: number; readonly by: 'code' | 'link' }[];
  readonly turns: readonly Turn[];
  readonly freezes: readonly Stretch[];
  readonly muted: Readonly<Record<Side, boolean>>;
  readonly mutes: readonly (Stretch & { readonly side: Side })[];
  readonly cameras: Readonly<Record<Side, Camera>>;
  readonly sharing: Side | undefined;
  readonly marks: readonly Mark[];
  /** Marks ever made; taking one back does not lower it. */
  readonly marksMade: number;
  readonly pointers: Readonly<Record<Side, Pointer | undefined>>;
  readonly stills: readonly Still[];
  readonly shown: readonly ShownStep[];
  readonly done: Readonly<Record<string, DoneStep>>;
  readonly clocks: {
    /** From joining to the scenario's freeze, and from that to its end. */
    readonly freeze: Countdown | undefined;
    readonly thaw: Countdown | undefined;
    readonly afterCall: Countdown;
  };
  /** Why clocks stand: a path that comes back starts them only if it had stopped them. */
  readonly paused: { readonly at: number; readonly why: 'task' | 'path' } | undefined;
  readonly hangUps: readonly { readonly at: number; readonly side: Side }[];
  readonly note: string;
  readonly code: string | undefined;
  readonly filedAt: number;
  /** When the after-call time ran out; 0 before it. */
  readonly overAt: number;
  readonly endedAt: number;
}

const camera: Camera = { on: false, trouble: undefined };
const clockOf = (seconds: number | undefined) => (seconds === undefined ? undefined : idle(seconds * 1000));

const firstMessage = ({ contact }: VideoStimulus): readonly Message[] =>
  contact.kind === 'phone' || contact.first === undefined
    ? []
    : [{ id: 'first', side: 'customer', text: contact.first, at: 0, writtenAt: 0, masked: false }];

export const newContext = ({ stimulus, session }: ChannelInput<VideoStimulus>): VideoContext => ({
  stimulus,
  session,
  call: newCall,
  rangAt: 0,
  answeredAt: 0,
  messages: firstMessage(stimulus),
  offer: { at: 0, accepted: undefined, answeredAt: 0 },
  equipment: {},
  invitations: [],
  wrongCodes: [],
  joins: [],
  turns: [],
  freezes: [],
  muted: { candidate: false, customer: false },
  mutes: [],
  cameras: { candidate: camera, customer: camera },
  sharing: undefined,
  marks: [],
  marksMade: 0,
  pointers: { candidate: undefined, customer: undefined },
  stills: [],
  shown: [],
  done: {},
  clocks: {
    freeze: clockOf(stimulus.freeze?.atSeconds),
    thaw: clockOf(stimulus.freeze?.forSeconds),
    afterCall: idle(stimulus.afterCall.seconds * 1000),
  },
  paused: undefined,
  hangUps: [],
  note: '',
  code: undefined,
  filedAt: 0,
  overAt: 0,
  endedAt: 0,
});

export const frozenSince = ({ freezes }: VideoContext): number => freezes.find(({ until }) => until === 0)?.at ?? 0;
export const invitation = ({ invitations }: VideoContext) => invitations.at(-1);
export const stepOf = ({ stimulus }: VideoContext, id: string) => stimulus.steps.find((step) => step.id === id);
export const isDone = ({ done }: VideoContext, step: string): boolean => done[step] !== undefined;
/** What should have been done before a step and has not been. */
export const missingBefore = (context: VideoContext, step: string): readonly string[] =>
  (stepOf(context, step)?.after ?? []).filter((before) => !isDone(context, before));
export const byText = ({ stimulus }: Pick<VideoContext, 'stimulus'>): boolean => stimulus.contact.kind !== 'phone';
