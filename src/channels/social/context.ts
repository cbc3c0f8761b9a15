/** What is known of a company's page in one task: comments with their wordings and states, private messages, what has
 *  been done, how long the work has lasted. Plain data and the questions that others ask of it; how a fact changes it is
 *  apply.ts. */
import type { DraftPlace, ReportReason, Turn } from './facts.ts';
import type { PersonalData } from './personal.ts';
import type { SocialComment, SocialStimulus } from './stimulus.ts';

/** `author`: whoever wrote the comment that is to be answered. */
export type Speaker = 'company' | 'author' | 'other';

export interface Person {
  readonly name: string;
  readonly handle: string;
}

export interface PageComment {
  readonly id: string;
  readonly by: Speaker;
  readonly person: Person;
  readonly text: string;
  /** Local time in the case's world of what stood there before the work; empty for what has come since. */
  readonly worldAt: string;
  /** Host time; 0 for what stood there before. */
  readonly at: number;
  readonly writtenAt: number;
  /** The comment whose thread it stands in; empty for the first of a thread. */
  readonly to: string;
  readonly reactions: number;
  /** `removed`: an own reply that was taken back, somebody's comment that was removed for good. */
  readonly state: 'shown' | 'hidden' | 'removed';
  /** Since when not everybody reads it; 0 while everybody does. */
  readonly awayAt: number;
  readonly reported: ReportReason | undefined;
  /** Wordings before the present one, oldest first. */
  readonly earlier: readonly { readonly text: string; readonly at: number }[];
  /** When the present wording was published. */
  readonly editedAt: number;
  readonly masked: boolean;
}

export interface PrivateMessage {
  readonly id: string;
  readonly side: 'company' | 'person';
  readonly handle: string;
  readonly text: string;
  readonly at: number;
  readonly writtenAt: number;
  readonly masked: boolean;
}

export type ActType =
  'replied' | 'edited' | 'deleted' | 'messaged' | 'hidden' | 'unhidden' | 'removed' | 'reported' | 'filed';
export interface Act {
  readonly id: string;
  readonly type: ActType;
  readonly at: number;
  /** Whose comment or thread; empty for filing. */
  readonly comment: string;
  /** Had the person been written to before, in public or in private? */
  readonly afterWord: boolean;
}

/** Personal data in a text that everybody could read. */
export interface Flag {
  readonly id: string;
  readonly at: number;
  readonly comment: string;
  readonly by: Speaker;
  readonly data: readonly PersonalData[];
}

export interface SocialContext {
  readonly stimulus: SocialStimulus;
  /** Work that has passed, pauses left out: `before` until `since`; `since` is 0 while time stands. */
  readonly work: { readonly begun: boolean; readonly since: number; readonly before: number };
  readonly comments: readonly PageComment[];
  readonly messages: readonly PrivateMessage[];
  readonly acts: readonly Act[];
  readonly flags: readonly Flag[];
  /** Steps of `ignored` that have come, each by what it brings: `0 comment`, `0 reactions`, `0 viral`. */
  readonly come: readonly string[];
  readonly silentAt: number;
  readonly viralAt: number;
  /** Work until the first public reply in the author's thread; undefined until there was one. */
  readonly firstReplyMs: number | undefined;
  /** `open` until the author has written what the case says under the first reply. */
  readonly followUp: 'open' | 'done';
  /** Has the customer been opened? The comment stands there from the beginning, so nothing is written then. */
  readonly opened: boolean;
  readonly turn: Turn;
  readonly drafts: Readonly<
    Record<string, { readonly place: DraftPlace; readonly to: string; readonly text: string; readonly at: number }>
  >;
  readonly note: string;
  readonly code: string | undefined;
  readonly filedAt: number;
}

const speakerOf = ({ comments, angry }: SocialStimulus, { handle }: Person): Speaker =>
  comments.find(({ id }) => id === angry)?.author.handle === handle ? 'author' : 'other';

export const newComment = (
  stimulus: SocialStimulus,
  { id, author, text, reactions }: Pick<SocialComment, 'id' | 'author' | 'text' | 'reactions'>,
  part: Partial<PageComment> = {},
): PageComment => ({
  ...{ id, person: author, text, reactions, by: speakerOf(stimulus, author) },
  ...{ worldAt: '', at: 0, writtenAt: 0, to: '', state: 'shown', awayAt: 0, reported: undefined },
  ...{ earlier: [], editedAt: 0, masked: false },
  ...part,
});

export const newContext = (stimulus: SocialStimulus): SocialContext => ({
  stimulus,
  work: { begun: false, since: 0, before: 0 },
  comments: stimulus.comments.map((one) => newComment(stimulus, one, { worldAt: one.at })),
  messages: [],
  acts: [],
  flags: [],
  come: [],
  silentAt: 0,
  viralAt: 0,
  firstReplyMs: undefined,
  followUp: stimulus.followUp ? 'open' : 'done',
  opened: false,
  turn: 'public',
  drafts: {},
  note: '',
  code: undefined,
  filedAt: 0,
});

export const commentOf = ({ comments }: SocialContext, id: string): PageComment | undefined =>
  comments.find((one) => one.id === id);

/** The first comment of the thread that a comment stands in. */
export function rootOf(context: SocialContext, id: string): PageComment | undefined {
  const comment = commentOf(context, id);
  return comment && comment.to !== '' ? rootOf(context, comment.to) : comment;
}

export const authorOf = ({ stimulus: { comments, angry } }: SocialContext): Person =>
  comments.find(({ id }) => id === angry)?.author ?? { name: '', handle: '' };

export const worked = ({ work }: SocialContext, at: number): number =>
  work.before + (work.since > 0 ? at - work.since : 0);

/** When so much work will have passed; undefined while time stands. */
export const momentOf = ({ work }: SocialContext, ms: number): number | undefined =>
  work.since > 0 ? work.since + ms - work.before : undefined;

/** Work until the author writes by herself under the first reply; undefined when that is not to come. */
export const followUpMs = ({ stimulus, followUp, firstReplyMs }: SocialContext): number | undefined =>
  followUp === 'open' && firstReplyMs !== undefined && stimulus.followUp
    ? firstReplyMs + stimulus.followUp.afterSeconds * 1000
    : undefined;

/** Has the company written to the person, under a comment of theirs or in private? */
export const wroteTo = (context: SocialContext, handle: string): boolean =>
  context.messages.some((one) => one.side === 'company' && one.handle === handle) ||
  context.comments.some(({ by, to }) => by === 'company' && rootOf(context, to)?.person.handle === handle);
