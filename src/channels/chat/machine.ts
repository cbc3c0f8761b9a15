/** One chat: who wrote what, what has arrived and been read on the other side, who is typing, how long the customer has
 *  been waiting. A pure fold. The silence clock stops while the task is paused.
 *
 *      waiting → talking → over
 */
import { assign, setup } from 'xstate';
import { type Countdown, idle, leftMs, pause, resume, start } from '../../exam/clock.ts';
import type { Fact } from '../../exam/events.ts';
import type { ChatStimulus } from './stimulus.ts';
import { type EndFact, whenTaskEnds } from '../around-task.ts';

export type Side = 'candidate' | 'customer';

export interface ChatMessage {
  readonly id: string;
  readonly side: Side;
  readonly text: string;
  readonly at: number;
  readonly writtenAt: number;
  /** Moments told by the other side's screen; 0 while it has not. */
  readonly deliveredAt: number;
  readonly readAt: number;
  /** A card number was masked in it. */
  readonly masked: boolean;
}

export interface ChatContext {
  readonly stimulus: ChatStimulus;
  readonly messages: readonly ChatMessage[];
  readonly drafts: Readonly<Record<Side, { readonly text: string; readonly at: number }>>;
  /** From the customer's first unanswered message to the silence limit; undefined while nobody waits. */
  readonly silence: Countdown | undefined;
  /** Whole silence limits that have passed since the customer began to wait. */
  readonly silentRounds: number;
  /** What the customer waited for the first reply, pauses left out; undefined until there was one. */
  readonly firstReplyMs: number | undefined;
  readonly silences: readonly { readonly at: number }[];
  readonly longestWaitMs: number;
}

interface Text {
  readonly text: string;
  readonly side: Side;
  readonly masked: boolean;
}
export type ChatFact =
  | Fact<'chat.sent', Text>
  | Fact<'chat.drafted', Text>
  | Fact<'chat.delivered', { message: string; side: Side }>
  | Fact<'chat.read', { message: string; side: Side }>
  | Fact<'chat.fellSilent'>
  | Fact<'task.paused'>
  | Fact<'task.resumed'>
  | EndFact
  | Fact<'customer.stopped'>;

export const other: Record<Side, Side> = { candidate: 'customer', customer: 'candidate' };

/** Everything the other side wrote up to a message has come (or been read) when that message has. */
const stamp = (
  messages: readonly ChatMessage[],
  upTo: string,
  side: Side,
  at: number,
  which: 'deliveredAt' | 'readAt',
): readonly ChatMessage[] => {
  const last = messages.findIndex(({ id }) => id === upTo);
  return messages.map((message, index) => {
    if (index > last || message.side === side || message[which] > 0) return message;
    return { ...message, deliveredAt: message.deliveredAt || at, [which]: at };
  });
};

/** How long the customer has been waiting, pauses left out; undefined while nobody waits. */
export function waitedMs({ silence, silentRounds }: ChatContext, now: number): number | undefined {
  return silence && silentRounds * silence.limitMs + silence.limitMs - leftMs(silence, now);
}

function sent(context: ChatContext, fact: Fact<'chat.sent', Text>): Partial<ChatContext> {
  const { side, text, masked } = fact.data;
  const message: ChatMessage = {
    id: fact.id,
    side,
    text,
    at: fact.at,
    writtenAt: fact.writtenAt,
    deliveredAt: 0,
    readAt: 0,
    masked,
  };
  const messages = [...context.messages, message];
  const drafts = { ...context.drafts, [side]: { text: '', at: fact.at } };
  const limitMs = context.stimulus.silenceSeconds.seconds * 1000;
  if (side === 'customer') return { messages, drafts, silence: context.silence ?? start(idle(limitMs), fact.at) };
  const waited = waitedMs(context, fact.at);
  return {
    messages,
    drafts,
    silence: undefined,
    silentRounds: 0,
    longestWaitMs: Math.max(context.longestWaitMs, waited ?? 0),
    firstReplyMs: context.firstReplyMs ?? waited,
  };
}

function apply(context: ChatContext, fact: ChatFact): Partial<ChatContext> {
  switch (fact.type) {
    case 'chat.sent':
      return sent(context, fact);
    case 'chat.drafted':
      return { drafts: { ...context.drafts, [fact.data.side]: { text: fact.data.text, at: fact.at } } };
    case 'chat.delivered':
      return { messages: stamp(context.messages, fact.data.message, fact.data.side, fact.at, 'deliveredAt') };
    case 'chat.read':
      return { messages: stamp(context.messages, fact.data.message, fact.data.side, fact.at, 'readAt') };
    case 'chat.fellSilent':
      // the customer goes on waiting; the next silence is counted from here
      return {
        silences: [...context.silences, { at: fact.at }],
        silence: start(idle(context.stimulus.silenceSeconds.seconds * 1000), fact.at),
        silentRounds: context.silentRounds + 1,
      };
    case 'task.paused':
    case 'customer.stopped':
      return { silence: context.silence && pause(context.silence, fact.at) };
    case 'task.resumed':
      return { silence: context.silence && resume(context.silence, fact.at) };
    case 'task.ended':
    case 'exam.endedEarly':
    case 'exam.quit':
      return { silence: undefined };
  }
}

export const chatMachine = setup({
  types: { context: {} as ChatContext, events: {} as ChatFact, input: {} as { stimulus: ChatStimulus } },
  actions: { apply: assign(({ context, event }) => apply(context, event)) },
  guards: {
    othersMessage: ({ context, event }) =>
      (event.type === 'chat.delivered' || event.type === 'chat.read') &&
      context.messages.some(({ id, side }) => id === event.data.message && side !== event.data.side),
  },
}).createMachine({
  id: 'chat',
  context: ({ input: { stimulus } }) => ({
    stimulus,
    messages: [],
    drafts: { candidate: { text: '', at: 0 }, customer: { text: '', at: 0 } },
    silence: undefined,
    silentRounds: 0,
    firstReplyMs: undefined,
    silences: [],
    longestWaitMs: 0,
  }),
  initial: 'talking',
  states: {
    talking: {
      on: {
        'chat.sent': { actions: 'apply' },
        'chat.drafted': { actions: 'apply' },
        'chat.delivered': { guard: 'othersMessage', actions: 'apply' },
        'chat.read': { guard: 'othersMessage', actions: 'apply' },
        'chat.fellSilent': { actions: 'apply' },
        'task.paused': { actions: 'apply' },
        'customer.stopped': { actions: 'apply' },
        'task.resumed': { actions: 'apply' },
        ...whenTaskEnds('over'),
      },
    },
    over: {},
  },
});
