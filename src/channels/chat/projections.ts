/** Who sees what of a chat. Each side sees only that the other is typing, never the unfinished text; the examiner sees
 *  it (the live mirror of the desk). An allow-list: a new field is seen by nobody until named here. */
import type { StateFrom } from 'xstate';
import type { Role } from '../../exam/roles.ts';
import type { ChatContext, ChatMessage, Side, chatMachine } from './machine.ts';
import type { ChatStimulus } from './stimulus.ts';

export interface ChatView {
  readonly customer: { readonly name: string; readonly handle: string };
  readonly greeting: string;
  readonly over: boolean;
  readonly messages: readonly ChatMessage[];
  readonly typing: { readonly candidate: boolean; readonly customer: boolean };
  /** Own unfinished text as the host knows it; the examiner sees both. */
  readonly drafts: { readonly candidate: string | null; readonly customer: string | null };
  readonly replies: ChatStimulus['replies'] | null;
  readonly firstReply: { readonly limitMs: number; readonly tookMs: number | null };
  /** Since when the customer waits, as the moment at which the limit passes; null while nobody waits or time stands. */
  readonly silence: {
    readonly limitMs: number;
    readonly deadlineAt: number | null;
    readonly rounds: number;
    readonly times: number;
    readonly longestMs: number;
  };
}

const own = (role: Role): readonly Side[] => {
  switch (role) {
    case 'candidate':
      return ['candidate'];
    case 'figurant':
      return ['customer'];
    case 'examiner':
      return ['candidate', 'customer'];
    case 'observer':
      return [];
  }
};

const draft = (context: ChatContext, role: Role, side: Side): string | null =>
  own(role).includes(side) ? context.drafts[side].text : null;

export function projectChat(state: StateFrom<typeof chatMachine>, role: Role): ChatView {
  const { context } = state;
  const { stimulus, messages, silence } = context;
  return {
    customer: { name: stimulus.customer.name, handle: stimulus.customer.handle },
    greeting: stimulus.greeting ?? '',
    over: state.matches('over'),
    messages,
    typing: {
      candidate: context.drafts.candidate.text !== '',
      customer: context.drafts.customer.text !== '',
    },
    drafts: { candidate: draft(context, role, 'candidate'), customer: draft(context, role, 'customer') },
    replies: role === 'candidate' || role === 'examiner' ? stimulus.replies : null,
    firstReply: { limitMs: stimulus.firstReplySeconds.seconds * 1000, tookMs: context.firstReplyMs ?? null },
    silence: {
      limitMs: stimulus.silenceSeconds.seconds * 1000,
      deadlineAt: silence?.state === 'running' ? silence.deadlineAt : null,
      rounds: context.silentRounds,
      times: context.silences.length,
      longestMs: context.longestWaitMs,
    },
  };
}
