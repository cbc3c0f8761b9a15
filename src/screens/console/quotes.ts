/** What can be put into a reason with one click: what has shown of a criterion, and what was measured of the task, each
 *  with its moment. Nothing of it is a mark. Knows no channel: it reads the few fields that several of them share. */
import { t } from '../../i18n/i18n.svelte.ts';
import { duration } from '../../ui/duration.ts';
import { intoWork } from '../figurant/intoWork.ts';
import type { Sign } from './shownBy.ts';
import { signWords } from './signWords.ts';

interface Line {
  readonly rangAt: number;
  readonly answeredAt: number;
  readonly longestHoldMs: number;
}
interface Written {
  readonly at: number;
  readonly side?: string;
}

const listIn = <T>(view: object | undefined, name: string): readonly T[] => {
  const value = view && (view as Record<string, unknown>)[name];
  return Array.isArray(value) ? (value as readonly T[]) : [];
};

/** A text and when it was so; 0: no moment belongs to it. */
type Measured = readonly [text: string, at: number];

function ofCalls(view: object | undefined): Measured[] {
  return listIn<Line>(view, 'lines').flatMap(({ rangAt, answeredAt, longestHoldMs }): Measured[] => [
    ...(answeredAt > 0 && rangAt > 0
      ? [[t('console.evidence.answered', { length: duration(answeredAt - rangAt) }), answeredAt] as const]
      : []),
    ...(longestHoldMs > 0
      ? [[t('console.evidence.longestHold', { length: duration(longestHoldMs) }), 0] as const]
      : []),
  ]);
}

function ofMessages(view: object | undefined, begunAt: number): Measured[] {
  const first = listIn<Written>(view, 'messages').find(({ side }) => side === 'candidate');
  if (!first || begunAt === 0) return [];
  return [[t('console.evidence.firstReply', { length: duration(first.at - begunAt) }), first.at]];
}

const quote = ([text, at]: Measured, begunAt: number): string =>
  at > 0 && begunAt > 0
    ? t('console.evidence.at', { text, length: intoWork(at, begunAt) })
    : t('console.evidence.plain', { text });

export function quotesOf(signs: readonly Sign[], view: object | undefined, begunAt: number): readonly string[] {
  const measured = [...ofCalls(view), ...ofMessages(view, begunAt)];
  const shown = signs.map((sign): Measured => [signWords(sign), sign.at]);
  return [...new Set([...shown, ...measured].map((one) => quote(one, begunAt)))];
}

/** Where the cursor stands, set off by spaces; what no longer fits is not put in. */
export function putAt(text: string, quoted: string, from: number, until: number, room: number): string {
  const before = text.slice(0, from).trimEnd();
  const after = text.slice(until).trimStart();
  const whole = [before, quoted, after].filter(Boolean).join(' ');
  return whole.length > room ? text : whole;
}
