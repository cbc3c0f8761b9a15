/** Who may move the customer: the figurant, and whoever leads the session. */
import * as z from 'zod/mini';
import type { CommandSpec } from '../channels/channel.ts';
import { identifier, maxNoteLength, typed } from '../exam/text.ts';

const nothing = z.strictObject({});
const by = ['figurant', 'lead'] as const;

export const customerCommands: Readonly<Record<string, CommandSpec>> = {
  'customer.open': { by, data: nothing, event: 'customer.opened' },
  'customer.reveal': {
    by,
    data: z.strictObject({ fact: identifier, asked: z.boolean() }),
    event: 'customer.revealed',
  },
  'customer.move': { by, data: z.strictObject({ rule: identifier }), event: 'customer.moved' },
  'customer.say': { by, data: z.strictObject({ line: identifier }), event: 'customer.said' },
  'customer.hear': {
    by,
    data: z.strictObject({ question: identifier, right: z.boolean() }),
    event: 'customer.answered',
  },
  'customer.stage': { by, data: z.strictObject({ stage: identifier }), event: 'customer.staged' },
  'customer.complicate': { by, data: nothing, event: 'customer.complicated' },
  'customer.leave': { by, data: nothing, event: 'customer.farewell' },
  // how it ended is often said after the bell
  'customer.conclude': {
    by,
    data: z.strictObject({ outcome: identifier }),
    event: 'customer.concluded',
    anytime: true,
  },
  'customer.portray': {
    by,
    data: z.strictObject({
      verbatim: z.boolean(),
      unasked: z.boolean(),
      inTime: z.boolean(),
      note: typed(maxNoteLength),
    }),
    event: 'customer.portrayed',
    anytime: true,
  },
  'customer.stop': { by, data: nothing, event: 'customer.stopped' },
};
