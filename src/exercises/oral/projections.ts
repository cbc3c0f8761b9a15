/** Who sees what of oral questions: candidate and observer the number of the one that was asked last, and its text where
 *  the case shows it; the list, keys, verdicts and notes only whoever asks. An allow-list: a new field is seen by nobody
 *  until named here. */
import type { StateFrom } from 'xstate';
import { leftMs } from '../../exam/clock.ts';
import type { Role } from '../../exam/roles.ts';
import type { OralContext, oralMachine } from './machine.ts';
import { type OralQuestion, gapsOf, nextOf, numberOf } from './questions.ts';

export interface OralView {
  readonly phase: 'waiting' | 'asking' | 'closed' | 'frozen';
  /** How many questions the case has; added ones are not among them. */
  readonly of: number;
  readonly current: {
    readonly number: string;
    /** Null where the case has it asked aloud only. */
    readonly text: string | null;
    readonly clock: { readonly deadlineAt: number | null; readonly leftMs: number } | null;
  } | null;
  /** Only for whoever asks. */
  readonly asking: {
    readonly questions: readonly (OralQuestion & { readonly number: string })[];
    readonly current: string | null;
    readonly next: string | null;
    /** Numbers of questions without a verdict, as it stands now. */
    readonly gaps: readonly string[];
    readonly closed: OralContext['closed'] | null;
  } | null;
}

export function projectOral(state: StateFrom<typeof oralMachine>, role: Role): OralView {
  const { stimulus, questions, current, clock, closed, kind } = state.context;
  const question = questions.find(({ id }) => id === current);
  // in training the figurant leads; in an exam only the examiner asks, whoever sits in the figurant's seat
  const asks = role === 'examiner' || (role === 'figurant' && kind === 'training');
  const number = (id: string) => numberOf(questions, id);
  return {
    phase: state.value,
    of: stimulus.questions.length,
    current: question
      ? {
          number: number(question.id),
          text: asks || stimulus.shows === 'text' ? question.text : null,
          clock: clock
            ? {
                deadlineAt: clock.state === 'running' ? clock.deadlineAt : null,
                leftMs: leftMs(clock, clock.state === 'running' ? clock.deadlineAt : 0),
              }
            : null,
        }
      : null,
    asking: asks
      ? {
          questions: questions.map(({ id, text, key, seconds, reason, askedAt, verdict, note }) => ({
            id,
            text,
            key,
            seconds,
            reason,
            askedAt,
            verdict,
            note,
            number: number(id),
          })),
          current: current ?? null,
          next: nextOf(questions)?.id ?? null,
          gaps: gapsOf(questions).map(number),
          closed: closed ?? null,
        }
      : null,
  };
}
