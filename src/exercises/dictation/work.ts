/** What the record says of a dictation: how it was heard, how many of the words stand there, the card's code, and speed and
 *  errors of the copy beside what the case asks for. */
import type { StateFrom } from 'xstate';
import { type Countdown, leftMs } from '../../exam/clock.ts';
import type { WorkNote } from '../../exam/work-note.ts';
import type { DictationContext } from './context.ts';
import type { dictationMachine } from './machine.ts';
import { compared, errorPercent, perMinute, shownPercent, shownSpeed } from './typing.ts';
import { wordDifferences } from './words.ts';

const usedMs = (clock: Countdown): number =>
  clock.limitMs - leftMs(clock, clock.state === 'running' ? clock.deadlineAt : 0);

function transcriptNotes({ stimulus, heard, draft, closed }: DictationContext): WorkNote[] {
  const { shown, same, spoken } = wordDifferences(stimulus.message.spoken, draft.text);
  const code = stimulus.card.codes.find(({ id }) => id === draft.code)?.title;
  return [
    { key: 'dictation.heard', values: { whole: heard.whole.length, plays: heard.plays, rewinds: heard.rewinds } },
    {
      key: 'dictation.words',
      values: { percent: shown, same, spoken, least: stimulus.transcript.wordsPercent.least },
    },
    code === undefined ? { key: 'dictation.noCode' } : { key: 'dictation.code', values: { code } },
    closed ? { key: `dictation.closed.${closed.why}`, values: { at: closed.at } } : { key: 'dictation.notClosed' },
  ];
}

function copyNotes({ stimulus: { copy }, copyClock, typing }: DictationContext): WorkNote[] {
  if (copyClock.state === 'idle') return [{ key: 'dictation.notCopied' }];
  const counted = compared(copy.text, typing.text);
  return [
    {
      key: 'dictation.speed',
      values: { speed: shownSpeed(perMinute(counted.right, usedMs(copyClock))), least: copy.strokesPerMinute.least },
    },
    {
      key: 'dictation.errors',
      values: {
        ...{ percent: shownPercent(errorPercent(counted)), errors: counted.errors, written: counted.written },
        most: copy.errorPercent.most,
      },
    },
  ];
}

export function dictationWork({ context }: StateFrom<typeof dictationMachine>): WorkNote[] {
  if (context.clock.state === 'idle') return [{ key: 'dictation.notBegun' }];
  return [...transcriptNotes(context), ...copyNotes(context)];
}
