/** Who may move the customer: the figurant, and whoever leads the session. */
import * as z from 'zod/mini';
import type { CommandSpec } from '../channels/channel.ts';
import { identifier } from '../exam/text.ts';

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
  'customer.complicate': { by, data: nothing, event: 'customer.complicated' },
  'customer.leave': { by, data: nothing, event: 'customer.farewell' },
  'customer.stop': { by, data: nothing, event: 'customer.stopped' },
};
