/** The exercise with transcripts: calls side by side in a drawn order, marks with comments, one choice that is locked,
 *  reasons typed or spoken, what is spoken recorded in the examiner's room (CZ-16, CZ-19). */
import * as z from 'zod/mini';
import type { StateFrom } from 'xstate';
import type { Channel } from '../../channels/channel.ts';
import type { Json } from '../../exam/events.ts';
import { identifier, maxLetterLength, maxNoteLength, typed } from '../../exam/text.ts';
import { courseOf } from './defence.ts';
import { transcriptsMachine } from './machine.ts';
import { type TranscriptsView, projectTranscripts } from './projections.ts';
import { maxCommentLength } from './sheet.ts';
import { transcriptsStimulus } from './stimulus.ts';
import { transcriptsWork } from './work.ts';

const count = z.int().check(z.nonnegative());
const place = { call: identifier, line: count, revision: count };

const kept = z.strictObject({
  recording: identifier,
  chunks: z.int().check(z.nonnegative(), z.maximum(100_000)),
  bytes: count,
  /** Empty where the storage could not be read. */
  sha256: z.string().check(z.regex(/^([0-9a-f]{64})?$/)),
});
/** Whoever leads sits in the room; what a recording is like does not wait for the task's clock. */
const ofRecording = { by: ['lead'], anytime: true } as const;

type State = StateFrom<typeof transcriptsMachine>;

/** The log can be read without drawing the order again: the call's id in the case stands beside its label. */
function withId(data: Json, { context: { calls } }: State): Json {
  if (typeof data !== 'object' || data === null || !('call' in data)) return data;
  const call = calls.find(({ label }) => label === data.call);
  return call ? { ...data, id: call.id } : data;
}

export const transcripts: Channel<typeof transcriptsMachine, TranscriptsView> = {
  id: 'transcripts',
  machine: transcriptsMachine,
  stimulus: transcriptsStimulus,
  commands: {
    'transcripts.highlight': {
      by: ['candidate'],
      data: z.strictObject({ ...place, text: typed(maxCommentLength) }),
      event: 'transcripts.highlighted',
      late: 'keep',
      complete: withId,
    },
    'transcripts.unhighlight': {
      by: ['candidate'],
      data: z.strictObject(place),
      event: 'transcripts.unhighlighted',
      complete: withId,
    },
    'transcripts.choose': {
      by: ['candidate'],
      data: z.strictObject({ call: identifier, revision: count }),
      event: 'transcripts.chosen',
      complete: withId,
    },
    // unfinished reasons, as they are typed
    'transcripts.draft': {
      by: ['candidate'],
      data: z.strictObject({ text: typed(maxLetterLength), revision: count }),
      event: 'transcripts.justified',
      late: 'newest',
    },
    'transcripts.lock': {
      by: ['candidate'],
      data: z.strictObject({ call: identifier, text: typed(maxLetterLength) }),
      event: 'transcripts.locked',
      late: 'keep',
      complete: withId,
    },
    // in a pause and after the end none begins
    'transcripts.startRecording': {
      by: ['lead'],
      data: z.strictObject({ recording: identifier, mime: z.string().check(z.maxLength(100)) }),
      event: 'transcripts.recordingStarted',
    },
    'transcripts.keepRecording': { ...ofRecording, data: kept, event: 'transcripts.recordingKept' },
    'transcripts.endRecording': { ...ofRecording, data: kept, event: 'transcripts.recordingEnded' },
    'transcripts.failRecording': {
      ...ofRecording,
      data: z.strictObject({ why: typed(maxNoteLength) }),
      event: 'transcripts.recordingFailed',
    },
  },
  deadlines: () => [],
  happens: [],
  project: projectTranscripts,
  work: transcriptsWork,
  course: ({ context: { defence } }) => courseOf(defence),
  views: {
    candidate: () => import('./Candidate.svelte'),
    figurant: () => import('./Examiner.svelte'),
    examiner: () => import('./Examiner.svelte'),
    observer: () => import('./Examiner.svelte'),
  },
};
