/** Undo that never loses a version. Linear and append-only: going back and then typing writes the version one went back
 *  to behind the ones that were undone, so that further steps back pass through all of them. Pure.
 *
 *      A B C   undo ⟶ A [B] C   typing D ⟶ A B C B [D]   undo ⟶ B, undo ⟶ C …
 */

export interface History {
  readonly versions: readonly string[];
  /** Which of them is on the screen. */
  readonly at: number;
  /** Does the newest version still grow with what is typed? */
  readonly open: 'longer' | 'shorter' | undefined;
  readonly changedAt: number;
}

/** Signs typed without a break longer than this are one step … */
const breakMs = 1_000;
/** … but no step is longer than this. */
const maxStep = 40;

export const newHistory = (text: string): History => ({ versions: [text], at: 0, open: undefined, changedAt: 0 });

export const current = ({ versions, at }: History): string => versions[at] ?? '';

export function typed(history: History, text: string, now: number): History {
  const before = current(history);
  if (text === before) return history;
  const kind = text.length > before.length ? 'longer' : 'shorter';
  const small = Math.abs(text.length - before.length) === 1;
  const last = history.versions.length - 1;
  const start = history.versions[last - 1] ?? '';
  const grows =
    small &&
    history.open === kind &&
    history.at === last &&
    now - history.changedAt < breakMs &&
    Math.abs(text.length - start.length) <= maxStep;
  const kept = history.at === last ? history.versions : [...history.versions, before];
  const versions = grows ? [...kept.slice(0, -1), text] : [...kept, text];
  return { versions, at: versions.length - 1, open: small ? kind : undefined, changedAt: now };
}

export const canUndo = ({ at }: History): boolean => at > 0;
export const canRedo = ({ at, versions }: History): boolean => at < versions.length - 1;

const moveTo = (history: History, at: number): History => ({ ...history, at, open: undefined });
export const undo = (history: History): History => (canUndo(history) ? moveTo(history, history.at - 1) : history);
export const redo = (history: History): History => (canRedo(history) ? moveTo(history, history.at + 1) : history);
