/** How hot a cue is, against the exam's cap: what is hotter is neither shown nor proposed. Pure. */
import { maxHeat } from '../../scenario/customer.ts';

interface Hot {
  readonly level?: number | undefined;
}

export const capOf = (settings: { readonly cap?: number } | undefined): number => settings?.cap ?? maxHeat;

/** Two points of mood a level, as the cap counts. */
export const heatOfMood = (mood: number): number => Math.min(maxHeat, Math.max(1, Math.ceil(mood / 2)));

/** A cue without a level fits into every exam. */
export const isWithin = ({ level }: Hot, cap: number): boolean => (level ?? 1) <= cap;
