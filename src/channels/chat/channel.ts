/** The chat channel: two sides, in real time. */
import * as z from 'zod/mini';
import type { Json } from '../../exam/events.ts';
import { maskCards } from '../../exam/card.ts';
import type { Author } from '../../exam/roles.ts';
import { identifier, maxMessageLength, typed, written } from '../../exam/text.ts';
import type { Channel, CommandSpec } from '../channel.ts';
import { type ChatMessage, type Side, chatMachine } from './machine.ts';
import { type ChatView, projectChat } from './projections.ts';
import { chatStimulus } from './stimulus.ts';

const by = ['candidate', 'figurant'] as const;
const sideOf = (author: Author): Side => (author.role === 'candidate' ? 'candidate' : 'customer');

/** Card numbers never reach the log, not even as unfinished text. */
const masked: NonNullable<CommandSpec['complete']> = (data, _state, _at, author) => {
  const { text } = data as { text: string };
  const safe = maskCards(text);
  return { text: safe, side: sideOf(author), masked: safe !== text };
};
const withSide: NonNullable<CommandSpec['complete']> = (data, _state, _at, author) => ({
  ...(data as { [key: string]: Json }),
  side: sideOf(author),
});
const lengthOf = (messages: readonly ChatMessage[], of: Side): number =>
  messages.reduce((sum, { side, text }) => (side === of ? sum + text.length : sum), 0);
const message = z.strictObject({ message: identifier });

export const chat: Channel<typeof chatMachine, ChatView> = {
  id: 'chat',
  machine: chatMachine,
  stimulus: chatStimulus,
  commands: {
    'chat.send': {
      by,
      data: z.strictObject({ text: written(maxMessageLength) }),
      event: 'chat.sent',
      late: 'keep',
      complete: masked,
    },
    'chat.draft': {
      by,
      data: z.strictObject({ text: typed(maxMessageLength) }),
      event: 'chat.drafted',
      complete: masked,
    },
    'chat.deliver': { by, data: message, event: 'chat.delivered', complete: withSide },
    'chat.see': { by, data: message, event: 'chat.read', complete: withSide },
  },
  deadlines: ({ context: { silence } }) =>
    silence?.state === 'running' ? [{ at: silence.deadlineAt, type: 'chat.fellSilent', data: {} }] : [],
  happens: ['chat.fellSilent'],
  talk: ({ context: { messages } }) => ({
    candidate: lengthOf(messages, 'candidate'),
    customer: lengthOf(messages, 'customer'),
  }),
  project: projectChat,
  views: {
    candidate: () => import('./Candidate.svelte'),
    figurant: () => import('./Figurant.svelte'),
    examiner: () => import('./Examiner.svelte'),
    observer: () => import('./Examiner.svelte'),
  },
};
