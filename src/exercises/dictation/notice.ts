/** What the candidate has to know of where the dictation stands, as a key of the translations. Pure. */
import type { DictationContext } from './context.ts';
import type { DictationView } from './projections.ts';

type Why<T> = NonNullable<T> extends { readonly why: infer W extends string } ? W : never;
export type Notice =
  'paused' | `closed.${Why<DictationContext['closed']>}` | `copied.${Why<DictationContext['copied']>}`;

export function noticeOf({ phase, closed, copied }: DictationView, working: boolean): Notice | undefined {
  if ((phase === 'listening' || phase === 'copying') && !working) return 'paused';
  if (phase === 'between') return `closed.${closed?.why ?? 'time'}`;
  if (phase === 'done') return `copied.${copied?.why ?? 'time'}`;
  return phase === 'frozen' ? 'closed.task' : undefined;
}
