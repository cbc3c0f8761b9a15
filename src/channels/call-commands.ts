/** Who may tell which fact of a call (call.ts), and in which shape. `phone` and `video` put these commands beside their
 *  own. What comes of media does not wait for the task's clock (`anytime`). */
import * as z from 'zod/mini';
import type { Json } from '../exam/events.ts';
import { lineFaults } from '../exam/media.ts';
import type { Author, Role } from '../exam/roles.ts';
import { identifier, maxNoteLength, typed } from '../exam/text.ts';
import type { CommandSpec } from './channel.ts';

const role = z.enum(['candidate', 'figurant', 'examiner', 'observer']);
const count = (max: number) => z.number().check(z.nonnegative(), z.maximum(max));
const hourMs = 3_600_000;

const sampleSchema = z.strictObject({
  at: count(1e15),
  loss: count(1),
  jitterMs: count(60_000),
  rttMs: count(60_000),
  level: z.number().check(z.minimum(-100), z.maximum(0)),
});

const tallySchema = z.strictObject({
  candidateMs: count(hourMs),
  customerMs: count(hourMs),
  bothMs: count(hourMs),
  longestSilenceMs: count(hourMs),
});

const recordingSchema = z.strictObject({
  recording: identifier,
  /** As the browser names it; never assumed. */
  mime: z.string().check(z.maxLength(100)),
});
const keptSchema = z.strictObject({
  recording: identifier,
  chunks: z.int().check(z.nonnegative(), z.maximum(100_000)),
  bytes: z.int().check(z.nonnegative()),
  /** SHA-256 over all chunks so far, hexadecimal. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

const nothing = z.strictObject({});
const pair = (a: Role, b: Role): readonly [Role, Role] => (a < b ? [a, b] : [b, a]);
const asRole = ({ role: who }: Author): Role => (who === 'host' ? 'examiner' : who);
const fields = (data: Json) => data as { readonly [key: string]: Json };

/** @param pauses does a lost path stop the task's clock (the exam's rule)? Asked of the channel's state. */
export function callCommands<S>(pauses: (state: S) => boolean): Readonly<Record<string, CommandSpec<S>>> {
  const between = (data: Json, by: Author) => pair(asRole(by), (data as { with: Role }).with);
  // a coach who whispers may drop out without anybody's time standing
  const stops = (data: Json, by: Author) => !between(data, by).includes('observer');
  return {
    'call.losePath': {
      by: ['candidate', 'figurant', 'lead'],
      data: z.strictObject({ with: role, silentMs: count(120_000) }),
      event: 'call.pathLost',
      anytime: true,
      complete: (data, state, _at, by, writtenAt) => ({
        between: between(data, by),
        lostAt: writtenAt - (data as { silentMs: number }).silentMs,
        pauses: stops(data, by) && pauses(state),
      }),
    },
    'call.restorePath': {
      by: ['candidate', 'figurant', 'lead'],
      data: z.strictObject({ with: role }),
      event: 'call.pathBack',
      anytime: true,
      complete: (data, _state, _at, by) => ({ between: between(data, by) }),
    },
    'call.measure': {
      by: ['candidate', 'figurant', 'lead'],
      data: z.strictObject({ of: role, samples: z.array(sampleSchema).check(z.minLength(1), z.maxLength(60)) }),
      event: 'call.measured',
      anytime: true,
      complete: (data, _state, _at, by) => ({ ...fields(data), by: asRole(by) }),
    },
    'call.tally': { by: ['lead'], data: tallySchema, event: 'call.tallied', anytime: true },
    'call.startRecording': { by: ['lead'], data: recordingSchema, event: 'call.recordingStarted', anytime: true },
    'call.keepRecording': { by: ['lead'], data: keptSchema, event: 'call.recordingKept', anytime: true },
    'call.stopRecording': {
      by: ['lead'],
      data: z.strictObject({ recording: identifier }),
      event: 'call.recordingStopped',
      anytime: true,
    },
    'call.pauseRecording': { by: ['lead'], data: nothing, event: 'call.recordingPaused', anytime: true },
    'call.resumeRecording': { by: ['lead'], data: nothing, event: 'call.recordingResumed', anytime: true },
    'call.failRecording': {
      by: ['lead'],
      data: z.strictObject({ why: typed(maxNoteLength) }),
      event: 'call.recordingFailed',
      anytime: true,
    },
    'call.switchFault': {
      by: ['lead'],
      data: z.strictObject({ fault: z.enum(lineFaults), on: z.boolean() }),
      event: 'call.faultSwitched',
    },
    'call.whisper': {
      by: ['observer', 'examiner'],
      data: z.strictObject({ to: z.enum(['candidate', 'both', 'nobody']) }),
      event: 'call.whispered',
      complete: (data, _state, _at, by) => ({ ...fields(data), role: asRole(by) }),
    },
  };
}
