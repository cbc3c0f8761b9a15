/** The exercise with transcripts: calls side by side in a drawn order, marks with comments, one choice that is locked,
 *  reasons typed or spoken (CZ-16, CZ-19). */
import * as z from 'zod/mini';
import type { StateFrom } from 'xstate';
import type { Channel } from '../../channels/channel.ts';
import type { Json } from '../../exam/events.ts';
import { identifier, maxLetterLength, typed } from '../../exam/text.ts';
import { transcriptsMachine } from './machine.ts';
import { type TranscriptsView, projectTranscripts } from './projections.ts';
import { maxCommentLength } from './sheet.ts';
import { transcriptsStimulus } from './stimulus.ts';
import { transcriptsWork } from './work.ts';

const count = z.int().check(z.nonnegative());
const place = { call: identifier, line: count, revision: count };

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
  },
  deadlines: () => [],
  happens: [],
  project: projectTranscripts,
  work: transcriptsWork,
  views: {
    candidate: () => import('./Candidate.svelte'),
    figurant: () => import('./Examiner.svelte'),
    examiner: () => import('./Examiner.svelte'),
    observer: () => import('./Examiner.svelte'),
  },
};
