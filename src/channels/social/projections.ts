/** Who sees what of a page: the candidate what a company sees of its own page; the figurant also what comes next and who
 *  else can be played; the examiner what has been done, found and measured. An observer sees the page without names. An
 *  allow-list: a new field is seen by nobody until named here. */
import type { StateFrom } from 'xstate';
import type { Role } from '../../exam/roles.ts';
import {
  type PageComment,
  type PrivateMessage,
  type SocialContext,
  type Speaker,
  authorOf,
  followUpMs,
  momentOf,
} from './context.ts';
import { type SocialFindings, findings } from './findings.ts';
import type { ReportReason, Turn } from './facts.ts';
import type { socialMachine } from './machine.ts';
import type { SocialStimulus } from './stimulus.ts';

/** Somebody on the page; for an observer a number in place of the name. */
export interface PersonView {
  /** 1, 2, 3 in the order in which they appeared; 0 is the company. */
  readonly number: number;
  readonly name: string;
  readonly handle: string;
}

export interface CommentView {
  readonly id: string;
  /** Whoever wrote the comment to be answered is told apart for the figurant and the examiner only. */
  readonly by: Speaker;
  readonly person: PersonView;
  /** Null once it has been removed, except for who played or marks. */
  readonly text: string | null;
  readonly worldAt: string;
  readonly at: number;
  readonly writtenAt: number;
  readonly to: string;
  readonly reactions: number;
  readonly state: PageComment['state'];
  readonly reported: ReportReason | null;
  readonly editedAt: number;
  /** Earlier wordings; for the examiner. */
  readonly earlier: PageComment['earlier'];
  readonly masked: boolean;
}

export interface ThreadView {
  readonly person: PersonView;
  /** A comment of the person: how a message is addressed. */
  readonly to: string;
  readonly messages: readonly Omit<PrivateMessage, 'handle'>[];
}

/** What whoever plays needs: where words go, what comes by itself, who else may be played. */
export interface PlayView {
  readonly opened: boolean;
  readonly turn: Turn;
  readonly followUp: { readonly text: string; readonly dueAt: number | null; readonly replied: boolean } | null;
  readonly others: readonly { readonly as: string; readonly person: PersonView }[];
}

export interface SocialView {
  readonly page: { readonly name: string; readonly handle: string };
  readonly post: SocialStimulus['post'];
  readonly comments: readonly CommentView[];
  /** Everybody who may be written to in private; the ones with messages first. */
  readonly threads: readonly ThreadView[];
  readonly characters: number;
  readonly viralAt: number;
  readonly over: boolean;
  readonly codes: SocialStimulus['codes'];
  readonly note: string | null;
  readonly code: string | null;
  readonly filedAt: number;
  /** The newest unfinished text; for the examiner. */
  readonly drafts: { readonly candidate: string | null } | null;
  /** For the figurant: the command that sends the author's words; null until the first tap, the comment stands already. */
  readonly says?: 'social.send' | 'social.write' | null;
  readonly play: PlayView | null;
  readonly findings: SocialFindings | null;
  /** All that was written since the work began, in order; for the examiner. */
  readonly messages: readonly { readonly id: string; readonly text: string; readonly at: number }[];
}

type People = (handle: string, name: string) => PersonView;

function people({ comments, stimulus }: SocialContext, role: Role): People {
  const handles = [...new Set(comments.filter(({ by }) => by !== 'company').map(({ person }) => person.handle))];
  return (handle, name) => {
    if (handle === stimulus.page.handle) return { number: 0, name: stimulus.page.name, handle };
    const number = handles.indexOf(handle) + 1;
    return role === 'observer' ? { number, name: '', handle: '' } : { number, name, handle };
  };
}

function commentView(comment: PageComment, role: Role, view: People): CommentView {
  const knows = role === 'examiner' || role === 'figurant';
  const { id, worldAt, at, writtenAt, to, reactions, state, editedAt, masked } = comment;
  return {
    id,
    by: comment.by === 'author' && !knows ? 'other' : comment.by,
    person: view(comment.person.handle, comment.person.name),
    text: state === 'removed' && !knows ? null : comment.text,
    ...{ worldAt, at, writtenAt, to, reactions, state, editedAt, masked },
    // a report goes to the network alone
    reported: role === 'figurant' ? null : (comment.reported ?? null),
    earlier: role === 'examiner' ? comment.earlier : [],
  };
}

function threads(context: SocialContext, role: Role, view: People): ThreadView[] {
  const first = new Map<string, PageComment>();
  for (const one of context.comments)
    if (one.by !== 'company' && !first.has(one.person.handle)) first.set(one.person.handle, one);
  const all = [...first.values()].map(({ id, person }): ThreadView => ({
    person: view(person.handle, person.name),
    to: id,
    messages: context.messages
      .filter(({ handle }) => handle === person.handle)
      .map(({ id: message, side, text, at, writtenAt, masked }) => ({
        id: message,
        side,
        text,
        at,
        writtenAt,
        masked,
      })),
  }));
  if (role !== 'figurant') return all;
  const own = first.get(authorOf(context).handle);
  return all.filter(({ to }) => to === own?.id);
}

function play(context: SocialContext, view: People): PlayView {
  const { stimulus, opened, turn, followUp, firstReplyMs } = context;
  const ms = followUpMs(context);
  const others = context.comments.filter(
    ({ by, person }, place, all) =>
      by === 'other' && all.findIndex((one) => one.by === 'other' && one.person.handle === person.handle) === place,
  );
  return {
    opened,
    turn,
    followUp:
      stimulus.followUp && followUp === 'open'
        ? {
            text: stimulus.followUp.text,
            dueAt: ms === undefined ? null : (momentOf(context, ms) ?? null),
            replied: firstReplyMs !== undefined,
          }
        : null,
    others: others.map(({ id, person }) => ({ as: id, person: view(person.handle, person.name) })),
  };
}

const newestDraft = ({ drafts }: SocialContext): string | null =>
  Object.values(drafts).reduce((newest, one) => (one.at > newest.at ? one : newest), { text: '', at: 0 }).text || null;

const writtenIn = ({ comments, messages }: SocialContext): SocialView['messages'] =>
  [...comments.filter(({ at }) => at > 0), ...messages]
    .map(({ id, text, at }) => ({ id, text, at }))
    .sort((a, b) => a.at - b.at);

export function projectSocial(state: StateFrom<typeof socialMachine>, role: Role): SocialView {
  const { context } = state;
  const { stimulus } = context;
  const view = people(context, role);
  const marks = role === 'examiner';
  const works = role === 'candidate' || marks;
  const { id, text, at, reactions } = stimulus.post;
  return {
    page: { name: stimulus.page.name, handle: stimulus.page.handle },
    post: { id, text, at, reactions },
    comments: context.comments.map((one) => commentView(one, role, view)),
    threads: threads(context, role, view),
    characters: stimulus.reply.characters,
    viralAt: context.viralAt,
    over: state.matches('over'),
    codes: works ? stimulus.codes.map(({ id: code, title }) => ({ id: code, title })) : [],
    note: works ? context.note : null,
    code: works ? (context.code ?? null) : null,
    filedAt: context.filedAt,
    drafts: marks ? { candidate: newestDraft(context) } : null,
    ...(role === 'figurant' && {
      says: !context.opened ? null : context.turn === 'public' ? ('social.send' as const) : ('social.write' as const),
    }),
    play: role === 'figurant' ? play(context, view) : null,
    findings: marks ? findings(context) : null,
    messages: marks ? writtenIn(context) : [],
  };
}
