/** Small facts about letters as text: subject of an answer, the quoted original, counts, the world's dates. Pure. */
import type { Letter } from './stimulus.ts';

export const replySubject = (subject: string): string => (/^re\s*:/i.test(subject) ? subject : `Re: ${subject}`);

/** The original under an answer, as mail programs quote it. */
export const quoted = (body: string): string =>
  body
    .trimEnd()
    .split('\n')
    .map((line) => (line ? `> ${line}` : '>'))
    .join('\n');

export const countCharacters = (text: string): number => [...text].length;
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** 14. 5. 2026 8:42: a moment of the scenario's world, the same in every time zone. */
export const worldMoment = (at: Letter['receivedAt'], language: 'cs' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'cs' ? 'cs-CZ' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(Date.parse(`${at}Z`));
