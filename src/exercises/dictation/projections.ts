/** Who sees what of a dictation: the candidate the own work and where the message is, never its words; an observer the
 *  same; whoever gives the message or marks also its words and the limits that the case sets. The text to copy is shown
 *  when its time begins. An allow-list: a new field is seen by nobody until named here. */
import type { StateFrom } from 'xstate';
import { type Countdown, leftMs } from '../../exam/clock.ts';
import type { Role } from '../../exam/roles.ts';
import { type DictationContext, type How, howOf } from './context.ts';
import type { dictationMachine } from './machine.ts';
import type { DictationStimulus } from './stimulus.ts';

export interface ClockView {
  /** Absolute host time of its end; null while it does not run. */
  readonly deadlineAt: number | null;
  readonly leftMs: number;
  readonly limitMs: number;
}

export interface DictationView {
  readonly phase: 'unopened' | 'listening' | 'between' | 'copying' | 'done' | 'frozen';
  readonly receivedAt: string;
  readonly lengthMs: number;
  readonly clock: ClockView;
  readonly copyClock: ClockView;
  readonly player: DictationContext['player'];
  readonly heard: DictationContext['heard'];
  readonly reader: DictationContext['reader'] | null;
  readonly recorded: boolean;
  readonly how: How;
  readonly fields: DictationStimulus['card']['fields'];
  readonly codes: DictationStimulus['card']['codes'];
  readonly draft: DictationContext['draft'];
  readonly closed: DictationContext['closed'] | null;
  /** What is copied; null until its time begins. */
  readonly original: string | null;
  readonly typing: DictationContext['typing'];
  readonly copied: DictationContext['copied'] | null;
  readonly frozen: DictationContext['frozen'] | null;
  /** Only for whoever gives the message or marks. */
  readonly key: {
    readonly spoken: string;
    readonly wordsPercent: number;
    readonly strokesPerMinute: number;
    readonly errorPercent: number;
  } | null;
  readonly pastes: DictationContext['pastes'] | null;
}

const clockView = (clock: Countdown): ClockView => ({
  deadlineAt: clock.state === 'running' ? clock.deadlineAt : null,
  leftMs: leftMs(clock, clock.state === 'running' ? clock.deadlineAt : 0),
  limitMs: clock.limitMs,
});

const keyOf = ({ message, transcript, copy }: DictationStimulus): NonNullable<DictationView['key']> => ({
  spoken: message.spoken,
  wordsPercent: transcript.wordsPercent.least,
  strokesPerMinute: copy.strokesPerMinute.least,
  errorPercent: copy.errorPercent.most,
});

export function projectDictation(state: StateFrom<typeof dictationMachine>, role: Role): DictationView {
  const { context } = state;
  const { stimulus } = context;
  const knows = role === 'examiner' || role === 'figurant';
  const copies = context.copyClock.state !== 'idle';
  return {
    phase: state.value,
    receivedAt: stimulus.message.receivedAt,
    lengthMs: stimulus.message.seconds * 1_000,
    clock: clockView(context.clock),
    copyClock: clockView(context.copyClock),
    player: context.player,
    heard: context.heard,
    reader: context.reader ?? null,
    recorded: context.recorded,
    how: howOf(context),
    fields: stimulus.card.fields,
    codes: stimulus.card.codes,
    draft: context.draft,
    closed: context.closed ?? null,
    original: copies || knows ? stimulus.copy.text : null,
    typing: context.typing,
    copied: context.copied ?? null,
    frozen: context.frozen ?? null,
    key: knows ? keyOf(stimulus) : null,
    pastes: knows ? context.pastes : null,
  };
}

/** How long has been copied, pauses left out. */
export const copiedMs = ({ limitMs, deadlineAt, leftMs: left }: ClockView, now: number): number =>
  limitMs - (deadlineAt === null ? left : Math.max(0, deadlineAt - now));
