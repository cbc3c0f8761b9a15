/** One candidate's customer beside those of the others with the same case: the middle and the range of the others, and
 *  what differs so much that it should be thought about. It decides nothing. Pure. */
import type { FairnessNote } from './fairness.ts';

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  /** Of how many others. */
  readonly of: number;
}

/** `complication-…`: played more than half a minute from the others' middle, not at all, or only here. */
export const differences = [
  'more-unasked',
  'hotter',
  'complication-apart',
  'complication-missing',
  'complication-alone',
] as const;
export type Difference = (typeof differences)[number];

export interface Comparison {
  readonly others: number;
  readonly unasked: Spread;
  readonly asked: Spread;
  readonly moodSteps: Spread;
  readonly heat: Spread;
  /** Null where none of the others has any. */
  readonly talkShare: Spread | null;
  readonly complicationAtMs: Spread | null;
  readonly differences: readonly Difference[];
}

const apartMs = 30_000;

export const hottest = ({ cues }: FairnessNote): number => Math.max(0, ...cues.map(({ level }) => level));

function spreadOf(values: readonly (number | null | undefined)[]): Spread | null {
  const sorted = values.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  const [least] = sorted;
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) return null;
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] ?? least) + (sorted[Math.ceil(middle)] ?? most)) / 2;
  return { median, least, most, of: sorted.length };
}

function complicationDiffers(own: number | null, others: Spread | null, count: number): Difference[] {
  if (own === null) return others?.of === count ? ['complication-missing'] : [];
  if (!others) return ['complication-alone'];
  return Math.abs(own - others.median) > apartMs ? ['complication-apart'] : [];
}

/** Undefined for the first candidate of a case: there is nobody to compare with. */
export function compareNotes(own: FairnessNote, others: readonly FairnessNote[]): Comparison | undefined {
  const unasked = spreadOf(others.map((note) => note.unasked.length));
  const asked = spreadOf(others.map((note) => note.asked));
  const moodSteps = spreadOf(others.map(({ moods }) => moods.length));
  const heat = spreadOf(others.map(hottest));
  if (!unasked || !asked || !moodSteps || !heat) return undefined;
  const complicationAtMs = spreadOf(others.map((note) => note.complicationAtMs));
  return {
    others: others.length,
    unasked,
    asked,
    moodSteps,
    heat,
    talkShare: spreadOf(others.map((note) => note.talkShare)),
    complicationAtMs,
    differences: [
      ...(own.unasked.length > unasked.most ? (['more-unasked'] as const) : []),
      ...(hottest(own) > heat.most ? (['hotter'] as const) : []),
      ...complicationDiffers(own.complicationAtMs, complicationAtMs, others.length),
    ],
  };
}
