/** What seats and host say to each other over a link: schemas, sizes and the version. A test pins their hash
 *  (SPEC W-4). Knows no channel; a command's own data is checked by its contract. */
import * as z from 'zod/mini';

/** Bumped whenever an older page would not understand a newer one. */
export const protocolVersion = 2;

const id = z.string().check(z.regex(/^[\w:.-]{1,64}$/));
const moment = z.number().check(z.nonnegative());
const role = z.enum(['candidate', 'figurant', 'examiner', 'observer']);
/** A page's address for media at the broker: 128 random bits. */
const page = z.string().check(z.regex(/^[0-9a-f]{32}$/));
/** `exam`, `marking`, `task/<id>`, `channel/<id>` … */
const scope = z.string().check(z.regex(/^[a-z]+(\/[\w.-]{1,64})?$/));

export const fromSeat = z.discriminatedUnion('t', [
  z.strictObject({
    t: z.literal('hello'),
    v: z.number(),
    /** Random, kept by this browser: one browser holds a seat. */
    device: id,
    name: z.string().check(z.maxLength(120)),
    /** The number of the newest view of each scope that this page still has. */
    have: z.record(scope, z.int()),
  }),
  z.strictObject({
    t: z.literal('command'),
    id,
    type: z.string().check(z.regex(/^[a-z]+\.[A-Za-z]+$/), z.maxLength(64)),
    task: z.optional(id),
    data: z.json(),
    writtenAt: moment,
  }),
  z.strictObject({ t: z.literal('clock'), sent: z.number() }),
  /** Where this page can be called. */
  z.strictObject({ t: z.literal('page'), page }),
]);
export type FromSeat = z.infer<typeof fromSeat>;

export const turnedAwayReasons = ['occupied', 'asking', 'refused', 'replaced', 'revoked', 'version', 'closed'] as const;
export type TurnedAwayReason = (typeof turnedAwayReasons)[number];

export const toSeat = z.union([
  z.strictObject({
    t: z.literal('welcome'),
    v: z.number(),
    exam: id,
    seat: id,
    role,
    lead: z.boolean(),
    now: moment,
  }),
  z.strictObject({ t: z.literal('turned-away'), reason: z.enum(turnedAwayReasons) }),
  z.strictObject({
    t: z.literal('view'),
    scope,
    /** How many events the log had when this view was made: views of a scope only grow. */
    n: z.int(),
    now: moment,
    /** Hash of the newest event. */
    head: z.string(),
    /** Null: this seat no longer sees the scope. */
    data: z.json(),
  }),
  z.strictObject({ t: z.literal('answer'), id, ok: z.literal(true), seq: z.int() }),
  z.strictObject({ t: z.literal('answer'), id, ok: z.literal(false), code: z.string(), detail: z.string() }),
  z.strictObject({ t: z.literal('clock'), sent: z.number(), now: moment }),
  /** Everybody else of this exam who can be called, whole, again at each change. */
  z.strictObject({
    t: z.literal('peers'),
    peers: z
      .array(
        z.strictObject({
          seat: id,
          role,
          page,
          /** SHA-256 of the page's certificate, as the host has authenticated it. */
          fingerprint: z.string().check(z.maxLength(200)),
        }),
      )
      .check(z.maxLength(64)),
  }),
]);
export type ToSeat = z.infer<typeof toSeat>;
