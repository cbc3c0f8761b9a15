/** Views and messages for tests of the chat's screens. */
import type { ChatMessage, Side } from './machine.ts';
import type { ChatView } from './projections.ts';

export const chatView = (part: Partial<ChatView> = {}): ChatView => ({
  customer: { name: 'Filip Urban', handle: 'filip.u' },
  greeting: 'Zákazník se připojil z košíku.',
  over: false,
  messages: [],
  typing: { candidate: false, customer: false },
  drafts: { candidate: '', customer: null },
  replies: [{ id: 'pozdrav', title: 'Pozdrav', text: 'Dobrý den, s čím mohu pomoci?' }],
  firstReply: { limitMs: 30_000, tookMs: null },
  silence: { limitMs: 120_000, deadlineAt: null, rounds: 0, times: 0, longestMs: 0 },
  ...part,
});

export const message = (id: string, side: Side, part: Partial<ChatMessage> = {}): ChatMessage => ({
  id,
  side,
  text: `zpráva ${id}`,
  at: 1_000_000,
  writtenAt: 1_000_000,
  deliveredAt: 0,
  readAt: 0,
  masked: false,
  ...part,
});
