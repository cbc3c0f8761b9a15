import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { fromSeat, protocolVersion, toSeat } from './messages.ts';

// If this fails, pages of an older build no longer understand this one: bump `protocolVersion`, then the hash.
it('W-4 the messages do not change by accident', () => {
  const shape = JSON.stringify([z.toJSONSchema(fromSeat), z.toJSONSchema(toSeat)]);
  expect({ version: protocolVersion, hash: createHash('sha256').update(shape).digest('hex').slice(0, 16) }).toEqual({
    version: 2,
    hash: '4f99a9dfff209c7f',
  });
});
