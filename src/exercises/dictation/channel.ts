/** The dictation: a message that is heard, written down and sorted into a card, and a text that is copied for speed (HU-7,
 *  HU-8). */
import * as z from 'zod/mini';
import type { StateFrom } from 'xstate';
import type { Channel } from '../../channels/channel.ts';
import type { Countdown } from '../../exam/clock.ts';
import type { Deadline } from '../../exam/events.ts';
import { identifier, maxLetterLength, typed } from '../../exam/text.ts';
import { ways } from './context.ts';
import { maxFieldLength } from './limits.ts';
import { dictationMachine } from './machine.ts';
import { positionAt } from './player.ts';
import { type DictationView, projectDictation } from './projections.ts';
import { type DictationStimulus, dictationStimulus } from './stimulus.ts';
import { dictationWork } from './work.ts';

const nothing = z.strictObject({});
const count = z.int().check(z.nonnegative());
const text = typed(maxLetterLength);
const card = { fields: z.record(identifier, typed(maxFieldLength)), code: z.nullable(identifier) };
const chosen = z.strictObject({ how: z.enum(ways) });
const given = z.strictObject({ how: z.enum(['voice', 'person']) });

type State = StateFrom<typeof dictationMachine>;

/** The log says where in the message it was, in milliseconds. */
const withPlace = (_: unknown, { context: { player, stimulus } }: State, at: number) => ({
  position: positionAt(player, at, stimulus.message.seconds * 1_000),
});
const ending = (clock: Countdown, type: string, data: Deadline['data']): Deadline[] =>
  clock.state === 'running' ? [{ at: clock.deadlineAt, type, data }] : [];

export const dictation: Channel<typeof dictationMachine, DictationView> = {
  id: 'dictation',
  machine: dictationMachine,
  stimulus: dictationStimulus,
  sound: (stimulus) => {
    const { recording } = (stimulus as DictationStimulus).message;
    return recording === undefined ? undefined : { file: recording, field: ['message', 'recording'] };
  },
  commands: {
    'dictation.open': {
      by: ['candidate'],
      data: nothing,
      event: 'dictation.opened',
      complete: (_, { context }: State, at) => ({ deadlineAt: at + context.clock.limitMs }),
    },
    'dictation.play': { by: ['candidate'], data: nothing, event: 'dictation.played', complete: withPlace },
    'dictation.pause': { by: ['candidate'], data: nothing, event: 'dictation.paused', complete: withPlace },
    'dictation.rewind': { by: ['candidate'], data: nothing, event: 'dictation.rewound', complete: withPlace },
    'dictation.chooseReader': { by: ['examiner', 'figurant'], data: chosen, event: 'dictation.readerChosen' },
    'dictation.finishReading': { by: ['examiner', 'figurant'], data: given, event: 'dictation.read' },
    /** The recording has come to its end on the candidate's page. */
    'dictation.hearOut': {
      by: ['candidate'],
      data: nothing,
      event: 'dictation.read',
      complete: () => ({ how: 'recording' }),
    },
    'dictation.draft': {
      by: ['candidate'],
      data: z.strictObject({ text, ...card, revision: count }),
      event: 'dictation.drafted',
      late: 'newest',
    },
    'dictation.transcribe': {
      by: ['candidate'],
      data: z.strictObject({ text }),
      event: 'dictation.transcribed',
      late: 'keep',
    },
    'dictation.file': { by: ['candidate'], data: z.strictObject(card), event: 'dictation.filed', late: 'keep' },
    'dictation.startCopy': {
      by: ['candidate'],
      data: nothing,
      event: 'dictation.copyStarted',
      complete: (_, { context }: State, at) => ({ deadlineAt: at + context.copyClock.limitMs }),
    },
    'dictation.keep': {
      by: ['candidate'],
      data: z.strictObject({ text, strokes: count, corrections: count, revision: count }),
      event: 'dictation.typed',
      late: 'newest',
    },
    'dictation.finishCopy': {
      by: ['candidate'],
      data: nothing,
      event: 'dictation.copied',
      complete: () => ({ why: 'candidate' }),
    },
    'dictation.paste': {
      by: ['candidate'],
      data: z.strictObject({ part: z.enum(['transcript', 'copy']), length: count, allowed: z.boolean() }),
      event: 'dictation.pasted',
    },
  },
  deadlines: ({ context: { clock, copyClock } }) => [
    ...ending(clock, 'dictation.transcriptExpired', {}),
    ...ending(copyClock, 'dictation.copied', { why: 'time' }),
  ],
  happens: ['dictation.transcriptExpired', 'dictation.copied'],
  project: projectDictation,
  work: dictationWork,
  views: {
    candidate: () => import('./Candidate.svelte'),
    figurant: () => import('./Figurant.svelte'),
    examiner: () => import('./Examiner.svelte'),
    observer: () => import('./Observer.svelte'),
  },
};
