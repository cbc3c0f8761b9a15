/** The mood in words and what moves it. Pure. */
import type { MoodRule } from '../../exam/scenario.ts';

export type MoodWord = 'calm' | 'tense' | 'angry' | 'furious';

export function moodWord(mood: number): MoodWord {
  if (mood <= 2) return 'calm';
  if (mood <= 5) return 'tense';
  return mood <= 7 ? 'angry' : 'furious';
}

export type Effect = { readonly to: number } | { readonly by: string };

/** "+2", "−1", or the number where the rule leads. */
export const effectOf = ({ to, by }: MoodRule, way: 'up' | 'down'): Effect =>
  to === undefined ? { by: `${way === 'up' ? '+' : '−'}${Math.abs(by ?? 1)}` } : { to };
