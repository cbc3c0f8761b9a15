/** The life of one dictation: the message is heard, written down and sorted into a card while one clock runs, then a text
 *  is copied while another one does. A pure fold; knows neither a voice nor which words are right.
 *
 *      unopened → listening → between → copying → done
 *           └─────────┴──────────┴─────────┴────→ frozen
 */
import { assign, setup } from 'xstate';
import type { ChannelInput } from '../../channels/channel.ts';
import { finish, idle, start } from '../../exam/clock.ts';
import { type Card, type DictationContext, type DictationFact, type Draft, blankDraft, howOf } from './context.ts';
import { atTheBeginning, rewound, started, stopped } from './player.ts';
import type { DictationStimulus } from './stimulus.ts';
import { nothingTyped } from './typing.ts';
import { type TimeFact, followed, whenTaskEnds, whileTimeRuns, wasOnItsWay } from '../../channels/around-task.ts';

const lengthOf = ({ stimulus }: DictationContext): number => stimulus.message.seconds * 1_000;

/** The clock that time belongs to: the first until it is over, then the second. */
const onClock = ({ clock, copyClock }: DictationContext, fact: TimeFact): Partial<DictationContext> =>
  clock.state === 'over' ? { copyClock: followed(copyClock, fact) } : { clock: followed(clock, fact) };

/** Hearing and writing down end together. */
const closed = (context: DictationContext, at: number, why: 'filed' | 'time' | 'task'): Partial<DictationContext> => ({
  clock: finish(context.clock, at),
  player: stopped(context.player, at, lengthOf(context)),
  closed: context.closed ?? { at, why },
});

const newer = (draft: Draft, next: Draft): Draft => (next.revision >= draft.revision ? next : draft);
const onCard = (draft: Draft, { fields, code }: Card): Draft => ({ ...draft, fields, code });

function apply(context: DictationContext, fact: DictationFact): Partial<DictationContext> {
  const { at, writtenAt } = fact;
  const { player, heard } = context;
  switch (fact.type) {
    case 'dictation.opened':
      return { clock: start(context.clock, at, fact.data.deadlineAt) };
    case 'dictation.played':
      return { player: started(player, at, lengthOf(context)), heard: { ...heard, plays: heard.plays + 1 } };
    case 'dictation.paused':
      return { player: stopped(player, at, lengthOf(context)) };
    case 'dictation.rewound':
      return { player: rewound(player, at, lengthOf(context)), heard: { ...heard, rewinds: heard.rewinds + 1 } };
    case 'dictation.readerChosen':
      return { reader: { how: fact.data.how, role: fact.by.role } };
    case 'dictation.read':
      return { player: atTheBeginning, heard: { ...heard, whole: [...heard.whole, { at, how: fact.data.how }] } };
    case 'dictation.drafted':
      return { draft: newer(context.draft, fact.data) };
    case 'dictation.transcribed':
      return { draft: { ...context.draft, text: fact.data.text }, transcribed: { at, writtenAt } };
    case 'dictation.filed':
      return {
        ...closed(context, at, 'filed'),
        draft: onCard(context.draft, fact.data),
        filed: { at, writtenAt },
      };
    case 'dictation.transcriptExpired':
      return closed(context, at, 'time');
    case 'dictation.copyStarted':
      return { copyClock: start(context.copyClock, at, fact.data.deadlineAt) };
    case 'dictation.typed':
      return fact.data.revision >= context.typing.revision ? { typing: fact.data } : {};
    case 'dictation.copied':
      return { copyClock: finish(context.copyClock, at), copied: { at, why: fact.data.why } };
    case 'dictation.pasted':
      return { pastes: [...context.pastes, { at, ...fact.data }] };
    case 'task.paused':
    case 'customer.stopped':
      return { ...onClock(context, fact), player: stopped(player, at, lengthOf(context)) };
    case 'task.resumed':
    case 'task.timeAdded':
      return onClock(context, fact);
    case 'task.ended':
    case 'exam.endedEarly':
    case 'exam.quit':
      return {
        ...closed(context, at, 'task'),
        copyClock: finish(context.copyClock, at),
        frozen: { at },
      };
  }
}

const chosen = { guard: 'mayGive', actions: 'apply' } as const;
const take = { actions: 'apply' } as const;
const ends = whenTaskEnds('frozen');
/** The last keystrokes before 0:00 are still on their way when the host closes a part. */
const lastKeys = (of: 'closed' | 'copied') => ({
  guard: ({ context, event }: { context: DictationContext; event: DictationFact }) => {
    const over = context[of];
    return over?.why === 'time' && wasOnItsWay(over.at, event);
  },
  actions: 'apply' as const,
});

export const dictationMachine = setup({
  types: {
    context: {} as DictationContext,
    events: {} as DictationFact,
    input: {} as ChannelInput<DictationStimulus>,
  },
  actions: { apply: assign(({ context, event }) => apply(context, event)) },
  guards: {
    isPlaying: ({ context }) => context.player.state === 'playing',
    /** Only the way that is chosen can come to its end. */
    isGiven: ({ context, event }) =>
      context.player.state === 'playing' &&
      event.type === 'dictation.read' &&
      (event.data.how === 'recording') === (howOf(context) === 'recording'),
    mayGive: ({ context, event }) =>
      event.type === 'dictation.readerChosen' && (event.data.how !== 'recording' || context.recorded),
    isStopped: ({ context }) => context.player.state === 'stopped',
    knownCode: ({ context, event }) =>
      event.type === 'dictation.filed' &&
      (event.data.code === null || context.stimulus.card.codes.some(({ id }) => id === event.data.code)),
  },
}).createMachine({
  id: 'dictation',
  context: ({ input: { stimulus, sounds } }) => ({
    stimulus,
    recorded: sounds === true && stimulus.message.recording !== undefined,
    clock: idle(stimulus.transcript.time.seconds * 1_000),
    copyClock: idle(stimulus.copy.time.seconds * 1_000),
    player: atTheBeginning,
    heard: { plays: 0, rewinds: 0, whole: [] },
    reader: undefined,
    draft: blankDraft,
    transcribed: undefined,
    filed: undefined,
    closed: undefined,
    typing: { ...nothingTyped, revision: 0 },
    copied: undefined,
    pastes: [],
    frozen: undefined,
  }),
  initial: 'unopened',
  states: {
    unopened: {
      on: {
        ...ends,
        ...whileTimeRuns,
        'dictation.opened': { target: 'listening', actions: 'apply' },
        'dictation.readerChosen': chosen,
      },
    },
    listening: {
      on: {
        ...ends,
        ...whileTimeRuns,
        'dictation.readerChosen': chosen,
        'dictation.played': { guard: 'isStopped', actions: 'apply' },
        'dictation.paused': { guard: 'isPlaying', actions: 'apply' },
        'dictation.rewound': take,
        'dictation.read': { guard: 'isGiven', actions: 'apply' },
        'dictation.drafted': take,
        'dictation.pasted': take,
        'dictation.transcribed': take,
        'dictation.filed': { guard: 'knownCode', target: 'between', actions: 'apply' },
        'dictation.transcriptExpired': { target: 'between', actions: 'apply' },
      },
    },
    between: {
      on: {
        ...ends,
        ...whileTimeRuns,
        'dictation.drafted': lastKeys('closed'),
        'dictation.copyStarted': { target: 'copying', actions: 'apply' },
      },
    },
    copying: {
      on: {
        ...ends,
        ...whileTimeRuns,
        'dictation.typed': take,
        'dictation.pasted': take,
        'dictation.copied': { target: 'done', actions: 'apply' },
      },
    },
    done: { on: { 'dictation.typed': lastKeys('copied') } },
    frozen: {},
  },
});
