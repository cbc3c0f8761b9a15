/** The contract of every channel, exercise and machine that the log drives. Knows no channel and no screen.
 *  A command is judged by three questions in this order: who may (`by`), well-formed (`data`), now (the machine). */
import type { Component } from 'svelte';
import type { AnyMachineSnapshot, AnyStateMachine, SnapshotFrom } from 'xstate';
import type { z } from 'zod/mini';
import type { Attached, Attachment } from '../exam/attachment.ts';
import type { Deadline, Json } from '../exam/events.ts';
import type { CallCourse, MediaPlan, PictureKind } from '../exam/media.ts';
import type { Actor, Author, Role } from '../exam/roles.ts';
import type { Sound } from '../exam/sound.ts';
import type { Talk } from '../exam/talk.ts';
import type { WorkNote } from '../exam/work-note.ts';

export type Schema<T = unknown> = z.ZodMiniType<T>;

/** What a role sees of a state: plain data, made by an allow-list. */
export type View = object;

export interface CommandSpec<S = AnyMachineSnapshot> {
  readonly by: readonly Actor[];
  readonly data: Schema;
  /** The fact it becomes, in the past tense. */
  readonly event: string;
  /** Work of the candidate that is kept and marked late when it cannot be accepted now (never dropped). `newest`: of
   *  unfinished text only the last state is shown to the examiner, the log has them all. */
  readonly late?: 'keep' | 'newest';
  /** Taken from the task's start on, also while it is paused or has ended, if the machine takes it: facts of media and
   *  recordings do not wait. Otherwise work must be possible. */
  readonly anytime?: true;
  /** Adds what only the host knows (a deadline) or takes away what nobody may keep (a card number). Pure.
   *  @param writtenAt when it was sent; `at` is later by the time it was under way. */
  readonly complete?: (data: Json, state: S, at: number, by: Author, writtenAt: number) => Json;
}

export interface Contract<M extends AnyStateMachine = AnyStateMachine, V extends View = View> {
  readonly id: string;
  readonly machine: M;
  readonly commands: Readonly<Record<string, CommandSpec<SnapshotFrom<M>>>>;
  readonly deadlines: (state: SnapshotFrom<M>) => readonly Deadline[];
  /** Facts that come by themselves, from deadlines; a case may name them as it names facts of commands. */
  readonly happens: readonly string[];
  readonly project: (state: SnapshotFrom<M>, role: Role) => V;
}

/** What a channel's view component gets; it sends commands and keeps unfinished text, nothing else. */
export interface ViewProps<V extends View = View> {
  readonly view: V;
  readonly send: Send;
  readonly desk: Desk;
}

/** A part of the task that would be lost if it ended now; a view that has such a part names it in `unfinished`, and the
 *  desk says so before it hands the task in. */
export type Unfinished = 'presentation';

/** Resolves when the host has answered; the text of a refusal is shown by the desk around the view. */
export type Send = (type: string, data?: Json) => Promise<Answer>;
export type Answer = { readonly ok: true; readonly seq: number } | { readonly ok: false; readonly code: string };

/** What a view may know of media on this computer; levels are redrawn ten times a second. Reactive. */
export interface DeskMedia {
  /** dBFS, -100 (nothing) to 0: of one's own microphone, or of what comes from a role. */
  level(of: 'own' | Role): number;
  readonly microphone: 'off' | 'ready' | 'denied' | 'missing' | 'lost';
  readonly camera: 'off' | 'ready' | 'denied' | 'missing' | 'lost';
  /** The way to another role's page; `none`: nobody there, or on this very page (`here`). */
  path(to: Role): 'none' | 'here' | 'connecting' | 'up' | 'lost';
  /** For a <video>; undefined while there is none. */
  picture(of: 'own' | Role, kind: PictureKind): MediaStream | undefined;
  /** Asks the browser for a screen or window; false when the person declines. Sending it is the view's command. */
  chooseScreen(): Promise<boolean>;
  /** Keeps a still of a picture with the exam's evidence on the host; resolves with its id, undefined on failure. */
  keepStill(picture: HTMLVideoElement): Promise<string | undefined>;
  /** Who hears this call without a part in it; the candidate is told. */
  readonly listeners: { readonly examiner: boolean; readonly observers: number };
  /** A key of the keypad, heard here and by the other side's telephone. */
  key(key: string): void;
  /** Opens the device check over whatever is on the screen. */
  checkDevices(): void;
}

/** A recording of what is said in the room of whoever leads, on the page that keeps the log. Reactive. */
export interface DeskRoom {
  /** `failed`: it has ended by itself; what was stored stays. `elsewhere`: another task is being recorded. */
  readonly state: 'off' | 'asking' | 'starting' | 'good' | 'stalled' | 'failed' | 'elsewhere';
  /** What is wrong with the microphone. */
  readonly trouble: 'denied' | 'missing' | 'busy' | 'insecure' | 'closed' | 'lost' | null;
  /** What is wrong, in the browser's words. */
  readonly why: string;
  /** Host time of the beginning; 0: nothing runs. */
  readonly since: number;
  /** Pieces in durable storage. */
  readonly chunks: number;
  /** dBFS, -100 (nothing) to 0; redrawn ten times a second. */
  level(): number;
  /** To be called from a click. Facts are sent as the task's `<prefix>.startRecording` and so on. */
  begin(prefix: string): void;
  end(): void;
  /** Tells the log how a part ended that a page before this one was making. */
  settle(prefix: string, recording: string): void;
  /** Something on the screen shows that it runs, until the function that it gets back is called; when nothing does any
   *  more, it ends. */
  watch(): () => void;
}

/** What surrounds a view: time, unfinished text, and how far work has been saved. */
export interface Desk {
  /** Host time in epoch milliseconds; reactive, redrawn four times a second. */
  readonly now: number;
  /** May the candidate work right now (task running, not paused)? */
  readonly working: boolean;
  /** Text under this name as it was before a reload, if this computer still has it. */
  recall(name: string): string | undefined;
  /** Keeps unfinished text at once on this computer; `undefined` forgets it. */
  keep(name: string, text: string | undefined): void;
  /** How far the newest work of this task has come. */
  readonly lamp: Lamp;
  /** What the exam allows in editors; set and logged with the plan. */
  readonly settings: { readonly paste: boolean; readonly spellcheck: boolean };
  /** Puts a text of the house where the candidate writes now; undefined while there is no such field. Reactive. It is not
   *  pasting: the text is the house's own. */
  readonly offer: ((text: string) => void) | undefined;
  /** Puts a sheet of the house to what is being written, as an attachment; undefined where nothing takes any. Reactive. */
  readonly attach: ((sheet: Attachment) => Attached) | undefined;
  /** As with offers. */
  takeAttachments(take: (sheet: Attachment) => Attached): () => void;
  /** The view has a field that takes offered texts, until the function that it gets back is called. */
  takeOffers(take: (text: string) => void): () => void;
  /** What the case is heard from; undefined where it has no sound, or until it has come. */
  readonly sound?: Sound | undefined;
  /** Undefined where this exam has no calls, or while media are being loaded. */
  readonly media?: DeskMedia | undefined;
  /** Only for whoever leads, on the page that keeps the log. */
  readonly room?: DeskRoom | undefined;
}

/** Never more optimistic than the truth (look.md): typed, on this computer, on two computers. */
export type Lamp =
  | { readonly state: 'idle' }
  | { readonly state: 'typed' }
  | { readonly state: 'here' }
  | { readonly state: 'saved'; readonly at: number };

/** What a channel's machine begins with, beside the scenario's part. */
export interface ChannelInput<S> {
  readonly stimulus: S;
  readonly session: SessionRules;
  /** The exam has the case's sound. */
  readonly sounds?: boolean;
}
/** The exam's rules that a task must know; fixed with the plan. */
export interface SessionRules {
  readonly kind: 'exam' | 'training';
  /** Does the task's clock stand while a call's media path is lost? */
  readonly outage: 'pause' | 'run';
  readonly recording: boolean;
  /** The draw number, for orders that are drawn (draw.ts). Older plans have none: the order of the file. */
  readonly seed?: string;
}

export interface Channel<M extends AnyStateMachine = AnyStateMachine, V extends View = View> extends Contract<M, V> {
  /** The scenario's part that belongs to this channel; machine input is a `ChannelInput`. */
  readonly stimulus: Schema;
  /** For channels with voices: what the call asks of media now. */
  readonly media?: (state: SnapshotFrom<M>) => MediaPlan;
  /** What the record says of the call. */
  readonly course?: (state: SnapshotFrom<M>) => CallCourse;
  /** What the record says of the work that was made in it. */
  readonly work?: (state: SnapshotFrom<M>) => readonly WorkNote[];
  /** Where two converse: how much each side has said. */
  readonly talk?: (state: SnapshotFrom<M>) => Talk;
  /** By what the channel shows who is there, so that the register can bring the record up. */
  readonly contact?: (stimulus: Json) => { readonly phone?: string; readonly email?: string };
  /** A sound file of the pack that the case brings along: its name without folders, and the field that names it. */
  readonly sound?: (stimulus: Json) => { readonly file: string; readonly field: readonly PropertyKey[] } | undefined;
  /** Do people see each other in it? */
  readonly pictures?: true;
  readonly views: Partial<Record<Role, () => Promise<{ default: Component<ViewProps<V>> }>>>;
}
