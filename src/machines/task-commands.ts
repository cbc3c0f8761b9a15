/** Who may ask for what about a task's life and clock. */
import * as z from 'zod/mini';
import type { CommandSpec } from '../channels/channel.ts';
import { discTypes } from '../exam/disc.ts';
import { identifier, maxNoteLength, written } from '../exam/text.ts';

const nothing = z.strictObject({});
/** An hour: more is another task. */
const maxAddedMs = 3_600_000;

export const taskCommands: Readonly<Record<string, CommandSpec>> = {
  'task.start': { by: ['lead'], data: nothing, event: 'task.started' },
  'task.skip': { by: ['lead'], data: z.strictObject({ reason: written(maxNoteLength) }), event: 'task.skipped' },
  'task.beginWork': { by: ['candidate', 'lead'], data: nothing, event: 'task.workBegun' },
  'task.pause': {
    by: ['lead'],
    data: z.strictObject({ reason: written(maxNoteLength) }),
    event: 'task.paused',
  },
  'task.resume': { by: ['lead'], data: nothing, event: 'task.resumed' },
  'task.addTime': {
    by: ['lead'],
    data: z.strictObject({
      ms: z.number().check(z.int(), z.minimum(1000), z.maximum(maxAddedMs)),
      why: z.enum(['credit', 'extra']),
      reason: written(maxNoteLength),
    }),
    event: 'task.timeAdded',
  },
  'task.guessType': { by: ['candidate'], data: z.strictObject({ type: z.enum(discTypes) }), event: 'task.typeGuessed' },
  'task.handIn': {
    by: ['candidate'],
    data: nothing,
    event: 'task.ended',
    complete: () => ({ why: 'handed-in' }),
  },
  'task.end': { by: ['lead'], data: nothing, event: 'task.ended', complete: () => ({ why: 'examiner' }) },
  'task.decideLate': {
    by: ['lead'],
    data: z.strictObject({ work: identifier, accepted: z.boolean(), reason: written(maxNoteLength) }),
    event: 'task.lateDecided',
  },
};
