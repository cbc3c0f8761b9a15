/** The life of one choice among transcripts: they are shown when work begins, marked and chosen from, then locked for good
 *  or frozen as they stand at the end of the task. The order in which they are shown is drawn once, from the exam's draw
 *  number. What is locked is defended by word of mouth, which may be recorded (defence.ts). A pure fold; which call is right
 *  is known to nobody here (CZ-16, CZ-19).
 *
 *      waiting → deciding → locked → over
 *           └───────┴─────→ frozen
 */
import { assign, setup } from 'xstate';
import type { ChannelInput } from '../../channels/channel.ts';
import { shuffled } from '../../exam/draw.ts';
import type { Fact } from '../../exam/events.ts';
import { type Defence, type DefenceFact, defended, mayDefend, noDefence } from './defence.ts';
import { type Highlight, type Place, type Sheet, emptySheet, withHighlight, withoutHighlight } from './sheet.ts';
import type { Transcript, TranscriptsStimulus } from './stimulus.ts';
import { type EndFact, whenTaskEnds } from '../../channels/around-task.ts';

/** A call by the label of the place where it is shown. Its id in the case goes to no candidate: two of them could
 *  compare ids where they cannot compare places. */
export interface ShownCall extends Transcript {
  readonly label: string;
}

export interface TranscriptsContext {
  readonly situation: string;
  readonly calls: readonly ShownCall[];
  readonly sheet: Sheet;
  /** Every choice with its moment, the last one counts. */
  readonly choices: readonly { readonly at: number; readonly call: string }[];
  readonly textAt: number;
  readonly locked: { readonly at: number; readonly writtenAt: number } | undefined;
  readonly frozen: { readonly at: number } | undefined;
  /** Does the exam's plan say that speech is recorded? */
  readonly recorded: boolean;
  /** In training whoever plays may lead and mark. */
  readonly training: boolean;
  readonly defence: Defence;
}

interface Counted {
  readonly revision: number;
}
export type TranscriptsFact =
  | Fact<'transcripts.highlighted', Highlight & Counted>
  | Fact<'transcripts.unhighlighted', Place & Counted>
  | Fact<'transcripts.chosen', { call: string } & Counted>
  | Fact<'transcripts.justified', { text: string } & Counted>
  | Fact<'transcripts.locked', { call: string; text: string }>
  | DefenceFact
  | Fact<'task.workBegun'>
  | EndFact;

/** P, Q, R …: letters that nobody takes for marks or for an order. */
const labelAt = (place: number): string => String.fromCharCode('P'.charCodeAt(0) + place);

export function shownCalls({ situation, calls }: TranscriptsStimulus, seed: string | undefined): ShownCall[] {
  // the situation tells two exercises of one exam apart, so that they are shuffled apart
  const order = seed === undefined ? calls : shuffled(seed, situation, calls);
  return order.map((call, place) => ({ ...call, label: labelAt(place) }));
}

const counted = ({ sheet }: TranscriptsContext, { revision }: Counted, next: Sheet): Partial<TranscriptsContext> => ({
  sheet: { ...next, revision: Math.max(sheet.revision, revision) },
});

function apply(context: TranscriptsContext, fact: TranscriptsFact): Partial<TranscriptsContext> {
  const { sheet } = context;
  switch (fact.type) {
    case 'transcripts.highlighted':
      return counted(context, fact.data, withHighlight(sheet, fact.data));
    case 'transcripts.unhighlighted':
      return counted(context, fact.data, withoutHighlight(sheet, fact.data));
    case 'transcripts.chosen': {
      const { call } = fact.data;
      return {
        ...counted(context, fact.data, { ...sheet, choice: call }),
        choices: [...context.choices, { at: fact.at, call }],
      };
    }
    case 'transcripts.justified':
      return { ...counted(context, fact.data, { ...sheet, text: fact.data.text }), textAt: fact.at };
    case 'transcripts.locked': {
      const { call, text } = fact.data;
      return { sheet: { ...sheet, choice: call, text }, locked: { at: fact.at, writtenAt: fact.writtenAt } };
    }
    case 'transcripts.recordingStarted':
    case 'transcripts.recordingKept':
    case 'transcripts.recordingEnded':
    case 'transcripts.recordingFailed':
      return { defence: defended(context.defence, fact) };
    case 'task.workBegun':
      return {};
    case 'task.ended':
    case 'exam.endedEarly':
    case 'exam.quit':
      return { frozen: { at: fact.at } };
  }
}

const ends = whenTaskEnds('frozen');
const defends = { guard: 'defends', actions: 'apply' } as const;
/** A part that runs when the task ends is spoken to its end; another one does not begin. */
const goesOn = {
  'transcripts.recordingKept': defends,
  'transcripts.recordingEnded': defends,
  'transcripts.recordingFailed': defends,
};

export const transcriptsMachine = setup({
  types: {
    context: {} as TranscriptsContext,
    events: {} as TranscriptsFact,
    input: {} as ChannelInput<TranscriptsStimulus>,
  },
  actions: { apply: assign(({ context, event }) => apply(context, event)) },
  guards: {
    defends: ({ context, event }) =>
      event.type.startsWith('transcripts.recording') &&
      mayDefend(context.defence, event as DefenceFact, context.recorded),
    /** It names a call that is shown, and a line that this call has. */
    known: ({ context, event }) => {
      if (!('call' in event.data)) return false;
      const { data } = event;
      const call = context.calls.find(({ label }) => label === data.call);
      return call !== undefined && (!('line' in data) || data.line < call.lines.length);
    },
  },
}).createMachine({
  id: 'transcripts',
  context: ({ input: { stimulus, session } }) => ({
    situation: stimulus.situation,
    calls: shownCalls(stimulus, session.seed),
    sheet: emptySheet,
    choices: [],
    textAt: 0,
    locked: undefined,
    frozen: undefined,
    recorded: session.recording,
    training: session.kind === 'training',
    defence: noDefence,
  }),
  initial: 'waiting',
  states: {
    waiting: { on: { ...ends, 'task.workBegun': 'deciding' } },
    deciding: {
      on: {
        ...ends,
        'transcripts.highlighted': { guard: 'known', actions: 'apply' },
        'transcripts.unhighlighted': { guard: 'known', actions: 'apply' },
        'transcripts.chosen': { guard: 'known', actions: 'apply' },
        'transcripts.justified': { actions: 'apply' },
        'transcripts.locked': { guard: 'known', target: 'locked', actions: 'apply' },
      },
    },
    locked: {
      on: {
        'task.ended': 'over',
        'exam.endedEarly': 'over',
        'exam.quit': 'over',
        ...goesOn,
        'transcripts.recordingStarted': defends,
      },
    },
    over: { on: goesOn },
    frozen: {},
  },
});
