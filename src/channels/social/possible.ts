/** Can this fact happen on the page as it is? What the statechart alone cannot say. Pure. */
import { type PageComment, type SocialContext, commentOf } from './context.ts';
import { partName } from './deadlines.ts';
import type { AnyFact } from './facts.ts';
import { isPublishable } from './replyLength.ts';

const ofPeople = (comment: PageComment | undefined): comment is PageComment =>
  comment !== undefined && comment.by !== 'company';
const own = (comment: PageComment | undefined): comment is PageComment =>
  comment?.by === 'company' && comment.state !== 'removed';
const standing = (comment: PageComment | undefined): boolean => ofPeople(comment) && comment.state !== 'removed';

export function possible(context: SocialContext, fact: AnyFact): boolean {
  const { stimulus, come } = context;
  const comment = (id: string) => commentOf(context, id);
  const fits = (text: string) => isPublishable(text, stimulus.reply.characters);
  switch (fact.type) {
    case 'social.replied':
      return standing(comment(fact.data.to)) && fits(fact.data.text);
    case 'social.edited': {
      const reply = comment(fact.data.reply);
      return own(reply) && reply.text !== fact.data.text && fits(fact.data.text);
    }
    case 'social.deleted':
      return own(comment(fact.data.reply));
    case 'social.messaged':
      return ofPeople(comment(fact.data.to));
    case 'social.hidden':
      return ofPeople(comment(fact.data.comment)) && comment(fact.data.comment)?.state === 'shown';
    case 'social.unhidden':
      return ofPeople(comment(fact.data.comment)) && comment(fact.data.comment)?.state === 'hidden';
    case 'social.removed':
      return standing(comment(fact.data.comment));
    case 'social.reported':
      return standing(comment(fact.data.comment)) && comment(fact.data.comment)?.reported === undefined;
    case 'social.followedUp':
      return !fact.data.script || (context.followUp === 'open' && context.firstReplyMs !== undefined);
    case 'social.commented':
      return 'step' in fact.data
        ? stimulus.ignored[fact.data.step]?.comment !== undefined && !come.includes(partName(fact.data.step, 'comment'))
        : comment(fact.data.as)?.by === 'other';
    case 'social.reacted':
      return !come.includes(partName(fact.data.step, 'reactions'));
    case 'social.wentViral':
      return !come.includes(partName(fact.data.step, 'viral'));
    case 'social.turned':
      return context.turn !== fact.data.to;
    case 'social.filed':
      return stimulus.codes.some(({ id }) => id === fact.data.code);
    default:
      return true;
  }
}
