/** Keys of the console, always with a modifier: a bare letter never fires anything, AltGr writes letters. Pure. */

export interface Shortcut {
  readonly combo: string;
  readonly label: ShortcutLabel;
  readonly run: () => void;
}
export const shortcutLabels = [
  'say',
  'other',
  'stage',
  'beginWork',
  'pause',
  'addTime',
  'tasks',
  'incident',
  'announce',
  'note',
  'later',
  'paraphrase',
  'openQuestion',
  'empathy',
  'technique',
  'stop',
  'keys',
] as const;
export type ShortcutLabel = (typeof shortcutLabels)[number];

type Keys = Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'code'>;

/** "Alt+1", "Alt+Shift+1", "Alt+N" by the key's place on the keyboard; undefined without Alt alone. */
export function comboOf({ altKey, ctrlKey, metaKey, shiftKey, code }: Keys): string | undefined {
  if (!altKey || ctrlKey || metaKey) return undefined;
  const key = /^(?:Digit|Key)(\w)$/.exec(code)?.[1];
  return key && `Alt+${shiftKey ? 'Shift+' : ''}${key}`;
}

/** The nth criterion, counted from 0, and what the key says about it. */
export function criterionKey(
  combo: string,
): { readonly index: number; readonly verdict: 'met' | 'not-met' } | undefined {
  const found = /^Alt\+(Shift\+)?([1-9])$/.exec(combo);
  return found ? { index: Number(found[2]) - 1, verdict: found[1] ? 'not-met' : 'met' } : undefined;
}
