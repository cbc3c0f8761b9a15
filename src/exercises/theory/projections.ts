/** Who sees what of a theory test: the candidate the drawn items once it is begun, with letters for options, and own
 *  answers; points only where the case says so; the key, the bank and the score whoever marks. An allow-list: a new field is
 *  seen by nobody until named here. */
import type { StateFrom } from 'xstate';
import { leftMs } from '../../exam/clock.ts';
import type { Role } from '../../exam/roles.ts';
import type { Phase } from '../handing-in.ts';
import type { Bank } from './drawing.ts';
import type { TheoryContext, theoryMachine } from './machine.ts';
import { type Points, type Score, pointsOf, scoreOf } from './score.ts';
import type { TestSheet } from './sheet.ts';

export interface ItemView {
  /** Its number in the test; what late work is told by, too. */
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly several: boolean;
  readonly options: readonly { readonly id: string; readonly title: string }[];
}

export interface TheoryView {
  readonly phase: Phase;
  readonly count: number;
  readonly percent: number;
  readonly clock: { readonly deadlineAt: number | null; readonly leftMs: number; readonly limitMs: number };
  /** Empty for candidate and observer until the test is begun. */
  readonly items: readonly ItemView[];
  readonly sheet: TestSheet;
  readonly submitted: TheoryContext['submitted'] | null;
  readonly frozen: TheoryContext['closed'] | null;
  /** For the candidate after the end, where the case shows it. */
  readonly result: Points | null;
  /** Only for whoever marks. */
  readonly marking: {
    readonly score: Score;
    readonly changes: Readonly<Record<string, number>>;
    readonly paper: (Points & { readonly filed: string; readonly at: number }) | null;
    /** To print tests of this and other draw numbers. */
    readonly bank: Bank;
    readonly seed: string | null;
  } | null;
}

export function projectTheory(state: StateFrom<typeof theoryMachine>, role: Role): TheoryView {
  const { stimulus, seed, drawn, clock, sheet, changes, submitted, closed, paper } = state.context;
  const marks = role === 'examiner' || role === 'figurant';
  const { percent } = stimulus.pass;
  const score = scoreOf(drawn, sheet, percent);
  const { items: _, ...points } = score;
  const over = state.value !== 'waiting' && state.value !== 'working';
  return {
    phase: state.value,
    count: drawn.length,
    percent,
    clock: {
      deadlineAt: clock.state === 'running' ? clock.deadlineAt : null,
      leftMs: leftMs(clock, clock.state === 'running' ? clock.deadlineAt : 0),
      limitMs: clock.limitMs,
    },
    items:
      marks || clock.state !== 'idle'
        ? drawn.map(({ label, text, several, options }) => ({
            id: label,
            label,
            title: text,
            several,
            options: options.map(({ letter, text: title }) => ({ id: letter, title })),
          }))
        : [],
    sheet,
    submitted: submitted ?? null,
    frozen: closed ?? null,
    result: role === 'candidate' && over && stimulus.showResult ? points : null,
    marking: marks
      ? {
          score,
          changes,
          paper: paper ? { ...pointsOf(paper.points, drawn.length, percent), filed: paper.filed, at: paper.at } : null,
          bank: { items: stimulus.items, draw: stimulus.draw },
          seed: seed ?? null,
        }
      : null,
  };
}
