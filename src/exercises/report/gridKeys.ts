/** Keys of the sheet, as in spreadsheets; nothing of them works while a cell is being typed in but the four that end it.
 *  Pure. */

export type GridAction =
  | { readonly do: 'move'; readonly rows: number; readonly columns: number; readonly extend: boolean }
  /** To the edge of the sheet. */
  | { readonly do: 'home' | 'end' | 'start'; readonly extend: boolean }
  /** `text`: typing began with it and replaces what is there. */
  | { readonly do: 'edit'; readonly text?: string }
  | { readonly do: 'clear' | 'undo' | 'redo' | 'fill' | 'all' };

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>;

const page = 15;
const moves: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-page, 0],
  PageDown: [page, 0],
};

export function gridAction({ key, ctrlKey, metaKey, altKey, shiftKey, isComposing }: Key): GridAction | undefined {
  if (isComposing || altKey) return undefined;
  const move = moves[key];
  const extend = shiftKey;
  if (ctrlKey || metaKey) {
    if (key === 'Home') return { do: 'start', extend };
    if (key.toLowerCase() === 'z') return { do: shiftKey ? 'redo' : 'undo' };
    const letters: Readonly<Record<string, GridAction>> = { y: { do: 'redo' }, d: { do: 'fill' }, a: { do: 'all' } };
    return letters[key.toLowerCase()];
  }
  if (move) return { do: 'move', rows: move[0], columns: move[1], extend };
  if (key === 'Enter') return { do: 'edit' };
  if (key === 'F2') return { do: 'edit' };
  if (key === 'Delete' || key === 'Backspace') return { do: 'clear' };
  if (key === 'Home') return { do: 'home', extend };
  if (key === 'End') return { do: 'end', extend };
  // Tab goes on to the next control of the page; a letter begins to type
  return [...key].length === 1 ? { do: 'edit', text: key } : undefined;
}

/** How typing in a cell ends, and where to go then. */
export type TypingEnd = { readonly keep: boolean; readonly rows: number; readonly columns: number };

export function typingEnd({ key, shiftKey, isComposing }: Key): TypingEnd | undefined {
  if (isComposing) return undefined;
  const back = shiftKey ? -1 : 1;
  if (key === 'Enter') return { keep: true, rows: back, columns: 0 };
  if (key === 'Tab') return { keep: true, rows: 0, columns: back };
  if (key === 'Escape') return { keep: false, rows: 0, columns: 0 };
  return undefined;
}
