/** How each fact changes what is known of the page. Pure; whether it may come is possible.ts and the statechart. */
import {
  type Act,
  type ActType,
  type Flag,
  type PageComment,
  type PrivateMessage,
  type SocialContext,
  type Speaker,
  authorOf,
  commentOf,
  newComment,
  rootOf,
  worked,
  wroteTo,
} from './context.ts';
import { partName } from './deadlines.ts';
import type { AnyFact } from './facts.ts';
import { markedIn, personalIn } from './personal.ts';

type Change = Partial<SocialContext>;
type Of<T extends AnyFact['type']> = Extract<AnyFact, { type: T }>;
type Stamped = Pick<AnyFact, 'id' | 'at' | 'writtenAt'>;

const flags = (context: SocialContext, { id, at }: Stamped, comment: string, by: Speaker, text: string) => {
  const data = personalIn(text, markedIn(context.stimulus));
  const flag: Flag = { id, at, comment, by, data };
  return data.length === 0 ? context.flags : [...context.flags, flag];
};

const act = (context: SocialContext, { id, at }: Stamped, type: ActType, comment: string): readonly Act[] => {
  const handle = rootOf(context, comment)?.person.handle;
  const afterWord = handle !== undefined && wroteTo(context, handle);
  return [...context.acts, { id, type, at, comment, afterWord }];
};

const without = ({ drafts }: SocialContext, key: string) =>
  Object.fromEntries(Object.entries(drafts).filter(([name]) => name !== key));

const changed = ({ comments }: SocialContext, id: string, part: Partial<PageComment>) =>
  comments.map((one) => (one.id === id ? { ...one, ...part } : one));

/** Something new that everybody reads. */
function published(
  context: SocialContext,
  fact: Stamped,
  by: Speaker,
  { text, to, masked, person }: Pick<PageComment, 'text' | 'to' | 'masked' | 'person'>,
): Pick<SocialContext, 'comments' | 'flags'> {
  const { id, at, writtenAt } = fact;
  const base = { id, author: person, text, reactions: 0 };
  const comment = newComment(context.stimulus, base, { by, at, writtenAt, to, masked });
  return { comments: [...context.comments, comment], flags: flags(context, fact, id, by, text) };
}

function replied(context: SocialContext, fact: Of<'social.replied'>): Change {
  const root = rootOf(context, fact.data.to);
  const first = context.firstReplyMs ?? (root?.by === 'author' ? worked(context, fact.at) : undefined);
  const words = { ...fact.data, to: root?.id ?? '', person: context.stimulus.page };
  return {
    ...published(context, fact, 'company', words),
    acts: act(context, fact, 'replied', fact.data.to),
    drafts: without(context, `reply/${fact.data.to}`),
    firstReplyMs: first,
  };
}

function edited(context: SocialContext, fact: Of<'social.edited'>): Change {
  const { reply, text, masked } = fact.data;
  const before = commentOf(context, reply);
  if (!before) return {};
  const earlier = [...before.earlier, { text: before.text, at: before.editedAt || before.at }];
  return {
    comments: changed(context, reply, { text, masked, earlier, editedAt: fact.at }),
    flags: flags(context, fact, reply, 'company', text),
    acts: act(context, fact, 'edited', reply),
    drafts: without(context, `edit/${reply}`),
  };
}

/** Line breaks and no-break spaces of the file do not count. */
const flat = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** What the case puts under the first reply has been written, whoever was quicker and wherever. */
const asked = ({ stimulus, followUp }: SocialContext, text: string) =>
  stimulus.followUp && flat(text) === flat(stimulus.followUp.text) ? 'done' : followUp;

function followedUp(context: SocialContext, fact: Of<'social.followedUp'>): Change {
  const words = { ...fact.data, to: context.stimulus.angry, person: authorOf(context) };
  return { ...published(context, fact, 'author', words), followUp: asked(context, fact.data.text) };
}

function commented(context: SocialContext, fact: Of<'social.commented'>): Change {
  const { data } = fact;
  if (!('step' in data)) {
    const person = commentOf(context, data.as)?.person ?? { name: '', handle: '' };
    return published(context, fact, 'other', { ...data, to: '', person });
  }
  const comment = context.stimulus.ignored[data.step]?.comment;
  if (!comment) return {};
  const { at, writtenAt } = fact;
  return {
    comments: [...context.comments, newComment(context.stimulus, comment, { at, writtenAt })],
    come: [...context.come, partName(data.step, 'comment')],
  };
}

function reacted(context: SocialContext, { data: { step } }: Of<'social.reacted'>): Change {
  const { angry, ignored } = context.stimulus;
  const reactions = (commentOf(context, angry)?.reactions ?? 0) + (ignored[step]?.reactions ?? 0);
  return { comments: changed(context, angry, { reactions }), come: [...context.come, partName(step, 'reactions')] };
}

const message = (
  { id, at, writtenAt, data: { text, masked } }: Of<'social.messaged' | 'social.messageAnswered'>,
  side: PrivateMessage['side'],
  handle: string,
): PrivateMessage => ({ id, at, writtenAt, text, masked, side, handle });

function messaged(context: SocialContext, fact: Of<'social.messaged'>): Change {
  const { handle } = commentOf(context, fact.data.to)?.person ?? { handle: '' };
  const first = context.messages.length === 0 && handle === authorOf(context).handle;
  return {
    messages: [...context.messages, message(fact, 'company', handle)],
    acts: act(context, fact, 'messaged', fact.data.to),
    drafts: without(context, `message/${fact.data.to}`),
    // what is asked in private is answered there
    ...(first && { turn: 'private' as const }),
  };
}

const moderated = (
  context: SocialContext,
  fact: Of<'social.hidden' | 'social.unhidden' | 'social.removed' | 'social.reported'>,
  type: ActType,
  part: Partial<PageComment>,
): Change => ({
  comments: changed(context, fact.data.comment, part),
  acts: act(context, fact, type, fact.data.comment),
});

const stood = (context: SocialContext, at: number): Change => ({
  work: { ...context.work, since: 0, before: worked(context, at) },
});
const going = ({ work }: SocialContext, at: number): Change =>
  work.begun && work.since === 0 ? { work: { ...work, since: at } } : {};

export function apply(context: SocialContext, fact: AnyFact): Change {
  switch (fact.type) {
    case 'social.replied':
      return replied(context, fact);
    case 'social.edited':
      return edited(context, fact);
    case 'social.deleted':
      return {
        comments: changed(context, fact.data.reply, { state: 'removed', awayAt: fact.at }),
        acts: act(context, fact, 'deleted', fact.data.reply),
      };
    case 'social.messaged':
      return messaged(context, fact);
    case 'social.messageAnswered': {
      const { handle } = authorOf(context);
      return {
        messages: [...context.messages, message(fact, 'person', handle)],
        followUp: asked(context, fact.data.text),
      };
    }
    case 'social.hidden':
      return moderated(context, fact, 'hidden', { state: 'hidden', awayAt: fact.at });
    case 'social.unhidden':
      return moderated(context, fact, 'unhidden', { state: 'shown', awayAt: 0 });
    case 'social.removed':
      return moderated(context, fact, 'removed', { state: 'removed', awayAt: fact.at });
    case 'social.reported':
      return moderated(context, fact, 'reported', { reported: fact.data.reason });
    case 'social.followedUp':
      return followedUp(context, fact);
    case 'social.commented':
      return commented(context, fact);
    case 'social.reacted':
      return reacted(context, fact);
    case 'social.wentViral':
      return {
        viralAt: context.viralAt || fact.at,
        come: [...context.come, partName(fact.data.step, 'viral')],
      };
    case 'social.fellSilent':
      return { silentAt: fact.at };
    case 'social.turned':
      return { turn: fact.data.to };
    case 'social.drafted': {
      const { place, to, text } = fact.data;
      const drafts = without(context, `${place}/${to}`);
      return { drafts: text === '' ? drafts : { ...drafts, [`${place}/${to}`]: { place, to, text, at: fact.at } } };
    }
    case 'social.noted':
      return { note: fact.data.text };
    case 'social.filed':
      return { ...fact.data, filedAt: fact.at, acts: act(context, fact, 'filed', '') };
    case 'customer.opened':
      return { opened: true };
    case 'task.workBegun':
      return { work: { begun: true, since: fact.at, before: 0 } };
    case 'task.resumed':
      return going(context, fact.at);
    case 'task.paused':
    case 'customer.stopped':
    case 'task.ended':
    case 'exam.endedEarly':
    case 'exam.quit':
      return stood(context, fact.at);
  }
}
