/** The contract of every channel, exercise and machine that the log drives. Knows no channel and no screen.
 *  A command is judged by three questions in this order: who may (`by`), well-formed (`data`), now (the machine). */
import type { Component } from 'svelte';
import type { AnyMachineSnapshot, AnyStateMachine, SnapshotFrom } from 'xstate';
import type { z } from 'zod/mini';
import type { Deadline, Json } from '../exam/events.ts';
import type { Actor, Author, Role } from '../exam/roles.ts';

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
  /** Adds what only the host knows (a deadline) or takes away what nobody may keep (a card number). Pure. */
  readonly complete?: (data: Json, state: S, at: number, by: Author) => Json;
}

export interface Contract<M extends AnyStateMachine = AnyStateMachine, V extends View = View> {
  readonly id: string;
  readonly machine: M;
  readonly commands: Readonly<Record<string, CommandSpec<SnapshotFrom<M>>>>;
  readonly deadlines: (state: SnapshotFrom<M>) => readonly Deadline[];
  readonly project: (state: SnapshotFrom<M>, role: Role) => V;
}

/** What a channel's view component gets; it sends commands and keeps unfinished text, nothing else. */
export interface ViewProps<V extends View = View> {
  readonly view: V;
  readonly send: Send;
  readonly desk: Desk;
}

/** Resolves when the host has answered; the text of a refusal is shown by the desk around the view. */
export type Send = (type: string, data?: Json) => Promise<Answer>;
export type Answer = { readonly ok: true; readonly seq: number } | { readonly ok: false; readonly code: string };

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
}

/** Never more optimistic than the truth (look.md): typed, on this computer, on two computers. */
export type Lamp =
  | { readonly state: 'idle' }
  | { readonly state: 'typed' }
  | { readonly state: 'here' }
  | { readonly state: 'saved'; readonly at: number };

export interface Channel<M extends AnyStateMachine = AnyStateMachine, V extends View = View> extends Contract<M, V> {
  /** The scenario's part that belongs to this channel; machine input is `{ stimulus }`. */
  readonly stimulus: Schema;
  readonly views: Partial<Record<Role, () => Promise<{ default: Component<ViewProps<V>> }>>>;
}
