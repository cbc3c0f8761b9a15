/** A question of the case or one that the examiner added, as it is asked and judged. Plain data and pure functions; the
 *  verdicts are facts for the criteria and never their marks. */
import type { OralStimulus } from './stimulus.ts';

export type Verdict = 'met' | 'not-met';

export interface OralQuestion {
  readonly id: string;
  readonly text: string;
  /** Null for an added one. */
  readonly key: string | null;
  readonly seconds: number | null;
  /** Why it was added; null for one of the case. */
  readonly reason: string | null;
  readonly askedAt: number | null;
  readonly verdict: Verdict | null;
  readonly note: string;
}

export const asked = ({ askedAt }: OralQuestion): boolean => askedAt !== null;

export const ofCase = ({ questions }: OralStimulus): OralQuestion[] =>
  questions.map(({ id, text, key, time }) => ({
    id,
    text,
    key,
    seconds: time?.seconds ?? null,
    reason: null,
    askedAt: null,
    verdict: null,
    note: '',
  }));

/** The next one of the list; added ones are asked as they are added. */
export const nextOf = (questions: readonly OralQuestion[]): OralQuestion | undefined =>
  questions.find((question) => !asked(question));

/** What is left when the exercise ends now: questions without a verdict, asked or not. */
export const gapsOf = (questions: readonly OralQuestion[]): string[] =>
  questions.filter(({ verdict }) => verdict === null).map(({ id }) => id);

/** An added question follows what has been asked, so that the order of the others stays the same for everybody. */
export function withAdded(
  questions: readonly OralQuestion[],
  added: Pick<OralQuestion, 'id' | 'text' | 'reason'>,
  at: number,
): OralQuestion[] {
  const place = questions.filter(asked).length;
  const question = { ...added, key: null, seconds: null, askedAt: at, verdict: null, note: '' };
  return [...questions.slice(0, place), question, ...questions.slice(place)];
}

/** How people call it: those of the case by their place in it, added ones by their own. */
export function numberOf(questions: readonly OralQuestion[], id: string): string {
  const own = questions.find((question) => question.id === id)?.reason !== null;
  const same = questions.filter(({ reason }) => (reason !== null) === own);
  const number = same.findIndex((question) => question.id === id) + 1;
  return own ? `+${number}` : String(number);
}
