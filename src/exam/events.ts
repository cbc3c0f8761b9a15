/** The log's event and the command that asks for one. Knows their envelope, not what each type means. */
import type { Author } from './roles.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** What a seat asks for: an imperative type such as `email.send`. */
export interface Command {
  /** Made by the seat, at most 64 characters; the host answers a known id again without repeating it. */
  readonly id: string;
  readonly type: string;
  /** The task it belongs to; absent for commands of the exam and its seats. */
  readonly task?: string;
  readonly data: Json;
  /** When it was written: epoch milliseconds on the host's clock as the seat knows it. */
  readonly writtenAt: number;
}

/** One fact of the exam, in the past tense, before it has its place in the chain. */
export interface Draft {
  readonly id: string;
  /** Epoch milliseconds on the host's clock; a deadline's event carries the deadline itself. */
  readonly at: number;
  /** When the author wrote it; later work shows by how much it came late. Equal to `at` for the host's own facts. */
  readonly writtenAt: number;
  readonly by: Author;
  readonly type: string;
  readonly task?: string;
  readonly data: Json;
}

/** A fact in its place: `hash` covers everything else including the predecessor's hash. */
export interface LogEvent extends Draft {
  readonly seq: number;
  readonly prev: string;
  readonly hash: string;
}

/** A fact as a machine sees it: the draft with its type and data known. */
export interface Fact<T extends string, D = Record<string, never>> extends Omit<Draft, 'type' | 'data'> {
  readonly type: T;
  readonly data: D;
}

/** Something that will become a fact at its moment unless the state changes before. */
export interface Deadline {
  readonly at: number;
  readonly type: string;
  readonly data: Json;
}

/** Why a command was not accepted; each has a sentence in the translations (`refusal.*`). */
export type RefusalCode =
  'unknown-command' | 'forbidden' | 'malformed' | 'too-large' | 'not-now' | 'halted' | 'read-only';
export interface Refusal {
  readonly code: RefusalCode;
  /** Where in the command, or which state forbids it; for logs and developers. */
  readonly detail: string;
}
