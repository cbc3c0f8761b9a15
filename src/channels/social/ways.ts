/** The ways of a candidate's texts out of their fields: a public reply, a change of one, a private message. Knows commands
 *  and views, no screen. */
import type { Send } from '../channel.ts';
import type { SocialView } from './projections.ts';
import type { Way } from './writing.svelte.ts';

/** Host and page may differ by this much about one moment. */
const sameMomentMs = 1_500;

interface Written {
  readonly text: string | null;
  readonly writtenAt: number;
  readonly masked: boolean;
}
const isOne = (text: string, sentAt: number) => (one: Written) =>
  (one.text === text || one.masked) && one.writtenAt >= sentAt - sameMomentMs;

type Ends = Pick<Way, 'ontaken'>;

export const replyTo = (to: string, view: () => SocialView, send: Send, ends: Ends): Way => ({
  name: `reply/${to}`,
  put: (text) => send('social.reply', { to, text }),
  isThere: (text, sentAt) => view().comments.some((one) => one.by === 'company' && isOne(text, sentAt)(one)),
  tell: (text) => send('social.draft', { place: 'reply', to, text }),
  ...ends,
});

export const changeOf = (reply: string, view: () => SocialView, send: Send, ends: Ends): Way => {
  const own = () => view().comments.find(({ id }) => id === reply);
  return {
    name: `edit/${reply}`,
    first: own()?.text ?? '',
    put: (text) => send('social.edit', { reply, text }),
    isThere: (text) => own()?.text === text || own()?.masked === true,
    tell: (text) => send('social.draft', { place: 'edit', to: reply, text }),
    ...ends,
  };
};

export const messageTo = (to: string, view: () => SocialView, send: Send): Way => ({
  name: `message/${to}`,
  put: (text) => send('social.message', { to, text }),
  isThere: (text, sentAt) =>
    view().threads.some((thread) => thread.to === to && thread.messages.some(isOne(text, sentAt))),
  tell: (text) => send('social.draft', { place: 'message', to, text }),
});
