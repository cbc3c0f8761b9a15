/** What a scenario file says for a social task: the company's page and its post, the comments under it, which of them is
 *  to be answered, how long a public reply may be, and what happens to whom nobody answers. */
import * as z from 'zod/mini';
import { identifier, maxMessageLength, written } from '../../exam/text.ts';

const seconds = (min: number, max: number) => z.int().check(z.minimum(min), z.maximum(max));
const origin = z.enum(['standard', 'local']);
const timer = (max: number) => z.strictObject({ seconds: seconds(1, max), origin });
const reactions = z.int().check(z.minimum(0), z.maximum(100_000));
/** Local time in the scenario's world, `2026-05-14T08:42`. */
const worldMoment = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/));

/** What must not stay in public: the words as they stand in the comment. */
export const personalKinds = ['order', 'phone', 'email', 'address', 'account'] as const;
const personal = z.strictObject({ kind: z.enum(personalKinds), words: written(120) });

const comment = z.strictObject({
  id: identifier,
  author: z.strictObject({ name: written(120), handle: written(60) }),
  text: written(maxMessageLength),
  at: worldMoment,
  reactions,
  /** Where the author shows data about herself; for the examiner and for marking a leak in the reply. */
  personal: z.optional(z.array(personal).check(z.minLength(1), z.maxLength(10))),
});

/** Comes by itself so long after the start, each step unless there has been a public reply before. */
const unanswered = z.strictObject({
  afterSeconds: seconds(10, 3_600),
  /** Reactions that the angry comment gains. */
  reactions: z.optional(reactions),
  /** A new comment; its time is the moment at which it comes. */
  comment: z.optional(z.omit(comment, { at: true, personal: true })),
  /** From here on the post spreads (`social.wentViral`). */
  viral: z.optional(z.boolean()),
});

const fields = z.strictObject({
  page: z.strictObject({ name: written(120), handle: written(60) }),
  post: z.strictObject({ id: identifier, text: written(maxMessageLength), at: worldMoment, reactions }),
  /** As they stand under the post, oldest first. */
  comments: z.array(comment).check(z.minLength(1), z.maxLength(30)),
  /** The comment to be answered; its author is played. */
  angry: identifier,
  /** The one that only provokes. */
  troll: z.optional(identifier),
  /** Length of a public reply; a longer one cannot be published. */
  reply: z.strictObject({ characters: z.int().check(z.minimum(50), z.maximum(2_000)), origin }),
  /** Longest time until the first public reply before it counts as silence. */
  silence: timer(3_600),
  ignored: z.array(unanswered).check(z.maxLength(10)),
  /** What the author writes under the first public reply, once, so long after it; the figurant may be quicker. */
  followUp: z.optional(z.strictObject({ afterSeconds: seconds(1, 600), text: written(500) })),
  /** Codes of the event register (PL-37). */
  codes: z.array(z.strictObject({ id: identifier, title: written(80) })).check(z.minLength(1), z.maxLength(40)),
});
export type SocialStimulus = z.infer<typeof fields>;
export type SocialComment = SocialStimulus['comments'][number];

/** What no field can say alone. The words are signs that every language reads. */
export const socialStimulus = fields.check(({ value, issues }) => {
  for (const { path, message } of contradictions(value)) issues.push({ code: 'custom', path, message, input: value });
});

interface Contradiction {
  readonly path: (string | number)[];
  readonly message: string;
}

function contradictions({ post, comments, angry, troll, ignored, codes }: SocialStimulus): Contradiction[] {
  const known = comments.map(({ id }) => id);
  const named = [
    { id: post.id, path: ['post', 'id'] },
    ...known.map((id, index) => ({ id, path: ['comments', index, 'id'] })),
    ...ignored.flatMap(({ comment: one }, index) =>
      one ? [{ id: one.id, path: ['ignored', index, 'comment', 'id'] }] : [],
    ),
  ];
  const places = [{ id: angry, path: ['angry'] }, ...(troll === undefined ? [] : [{ id: troll, path: ['troll'] }])];
  return [
    ...twice(named),
    ...twice(codes.map(({ id }, index) => ({ id, path: ['codes', index, 'id'] }))),
    ...places
      .filter(({ id }) => !known.includes(id))
      .map(({ id, path }) => ({ path, message: `${id} ∉ ${known.join(', ')}` })),
    ...(troll === angry ? [{ path: ['troll'], message: `troll = angry = ${angry}` }] : []),
    ...comments.flatMap(({ text, personal: spots }, index) =>
      (spots ?? []).flatMap(({ words }, spot) =>
        flat(text).includes(flat(words))
          ? []
          : [{ path: ['comments', index, 'personal', spot, 'words'], message: `${words} ∉ comments.${index}.text` }],
      ),
    ),
  ];
}

/** Line breaks and no-break spaces of the file do not count. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');

const twice = (named: readonly { readonly id: string; readonly path: (string | number)[] }[]): Contradiction[] =>
  named.flatMap(({ id, path }, index) =>
    named.findIndex((one) => one.id === id) < index ? [{ path, message: `2 × ${id}` }] : [],
  );
