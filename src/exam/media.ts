/** What calls ask of microphones, loudspeakers and cameras, as plain data that is derived from the log. Media follow it
 *  and never lead (design: "follows the views"). Knows roles, no browser and no channel. */
import type { Role } from './roles.ts';

/** What somebody hears that nobody says; made on the own computer. */
export const tones = ['ring', 'ringback', 'waiting', 'hold', 'busy'] as const;
export type Tone = (typeof tones)[number];

/** What the line lab spoils, on the customer's side of the line so that a candidate's browser never knows.
 *  `silence-out`: the customer does not hear the candidate; `silence-in`: the candidate does not hear the customer;
 *  `drop-out`: both hear 300 ms of every second go missing; `slow-register`: look-ups take seconds (PL-34). */
export const lineFaults = ['noise', 'silence-out', 'silence-in', 'drop-out', 'slow-register'] as const;
export type LineFault = (typeof lineFaults)[number];

export const pictureKinds = ['camera', 'screen'] as const;
export type PictureKind = (typeof pictureKinds)[number];

export interface MediaPlan {
  /** Roles whose microphone is open for this call. */
  readonly open: readonly Role[];
  /** Who hears whom: for each speaking role the roles that hear it now. Listeners (examiner, observers who have no part)
   *  hear everybody named here and are not named themselves. */
  readonly heard: Readonly<Partial<Record<Role, readonly Role[]>>>;
  /** Silent by choice: heard by nobody, neither listeners nor the recording. */
  readonly muted: readonly Role[];
  readonly tones: Readonly<Partial<Record<Role, Tone>>>;
  /** Who sends pictures, to everybody in the call and to listeners. */
  readonly pictures: Readonly<Partial<Record<Role, readonly PictureKind[]>>>;
  /** Empty for candidate and observer. */
  readonly faults: readonly LineFault[];
  readonly recording: 'off' | 'on' | 'paused';
}

export const noMedia: MediaPlan = {
  open: [],
  heard: {},
  muted: [],
  tones: {},
  pictures: {},
  faults: [],
  recording: 'off',
};

/** What the record says of a task's calls. Moments on the host's clock; `until` 0: to the end. */
export interface CallCourse {
  readonly losses: readonly { readonly from: number; readonly until: number }[];
  readonly recordings: readonly {
    readonly id: string;
    readonly mime: string;
    readonly from: number;
    readonly until: number;
    readonly bytes: number;
    /** SHA-256 over its chunks, hexadecimal; empty while nothing is known. */
    readonly sha256: string;
  }[];
  readonly recordingPauses: readonly { readonly from: number; readonly until: number }[];
  /** It was no call: what was said in the room of whoever leads. */
  readonly room?: true;
  /** Why it could not be recorded; empty when it could. */
  readonly recordingFailure: string;
}

/** The scope `media`: calls are possible in this exam; `task` is the running task if it has a call. */
export interface MediaView {
  readonly task: string | null;
  readonly channel: string | null;
  readonly plan: MediaPlan;
  /** Whisper and barge-in exist in training sessions only: elsewhere an observer's browser has no way to send. */
  readonly kind: 'exam' | 'training';
  /** Does the paper hold a task with pictures? Cameras are asked for only then. */
  readonly pictures: boolean;
  /** Are calls of this exam recorded (the plan says so, the briefing has told it)? */
  readonly recorded: boolean;
}

/** As whom a seat takes part in calls: further assessors listen as the public does, with no way to send. */
export const partInCalls = (role: Role, lead: boolean): Role => (role === 'examiner' && !lead ? 'observer' : role);

/** Another page of this exam as the host has authenticated it. */
export interface PeerPage {
  readonly seat: string;
  readonly role: Role;
  /** Its address at the broker for media. */
  readonly page: string;
  /** SHA-256 of its certificate, proved by the handshake of its link; media of any other certificate are refused. */
  readonly fingerprint: string;
}
