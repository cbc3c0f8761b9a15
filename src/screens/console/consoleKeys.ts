/** Which key does what on the console. Knows the actions, not the drawing; nothing fires without its modifier. */
import type { TallyKind } from '../../exam/tallies.ts';
import type { ConsoleState } from './consoleState.svelte.ts';
import { hasFocus } from './jump.ts';
import { criterionElement } from './marking.ts';
import { type Shortcut, comboOf, criterionKey } from './shortcuts.ts';
import { countTally, isConversation } from './tallying.ts';

export const shortcutsOf = (console: ConsoleState, focusNote: () => void): readonly Shortcut[] => [
  { combo: 'Alt+N', label: 'say', run: () => void console.player?.sayNext() },
  { combo: 'Alt+Shift+N', label: 'other', run: () => console.player?.skip() },
  { combo: 'Alt+G', label: 'stage', run: () => void console.player?.beginNext() },
  { combo: 'Alt+B', label: 'beginWork', run: () => void beginWork(console) },
  { combo: 'Alt+P', label: 'pause', run: () => pauseOrResume(console) },
  { combo: 'Alt+T', label: 'addTime', run: () => console.task && console.ask('add-time') },
  { combo: 'Alt+U', label: 'tasks', run: () => console.ask('tasks') },
  { combo: 'Alt+I', label: 'incident', run: () => console.ask('incident') },
  { combo: 'Alt+M', label: 'announce', run: () => console.ask('announce') },
  { combo: 'Alt+O', label: 'note', run: focusNote },
  { combo: 'Alt+L', label: 'later', run: () => deferFocused(console) },
  { combo: 'Alt+Shift+P', label: 'paraphrase', run: () => count(console, 'paraphrase') },
  { combo: 'Alt+Shift+O', label: 'openQuestion', run: () => count(console, 'openQuestion') },
  { combo: 'Alt+Shift+E', label: 'empathy', run: () => count(console, 'empathy') },
  { combo: 'Alt+Shift+T', label: 'technique', run: () => count(console, 'technique') },
  { combo: 'Alt+Shift+S', label: 'stop', run: () => void console.player?.stop() },
  { combo: 'Alt+K', label: 'keys', run: () => console.ask('keys') },
];

async function beginWork({ active, task, commands }: ConsoleState): Promise<void> {
  if (active !== null && task?.phase === 'reading') await commands.beginWork(active);
}

function pauseOrResume(console: ConsoleState): void {
  const { active, task, commands } = console;
  if (active === null || !task) return;
  if (task.phase === 'paused') void commands.resume(active);
  else console.ask('pause');
}

/** Only where somebody is spoken with now. */
function count({ active, live }: ConsoleState, kind: TallyKind): void {
  if (active !== null && isConversation(live, active)) void countTally(live, active, kind);
}

/** The criterion in which the focus is. */
function deferFocused({ shown, live, marking }: ConsoleState): void {
  if (shown === undefined) return;
  const criterion = live.case(shown)?.criteria?.find(({ id }) => hasFocus(criterionElement(shown, id)));
  if (criterion) void marking.form(shown, criterion.id).later();
}

function markByKey({ shown, live, marking }: ConsoleState, combo: string): boolean {
  const key = criterionKey(combo);
  if (!key || shown === undefined) return false;
  const criterion = live.case(shown)?.criteria?.[key.index];
  if (!criterion) return false;
  const form = marking.form(shown, criterion.id);
  if (key.verdict === 'met') void form.met();
  else form.ask('not-met');
  return true;
}

/** True when the key meant something here. While a dialog is open the page behind it does not answer. */
export function pressKey(console: ConsoleState, shortcuts: readonly Shortcut[], event: KeyboardEvent): boolean {
  const combo = comboOf(event);
  if (combo === undefined || console.asked !== undefined) return false;
  const shortcut = shortcuts.find((known) => known.combo === combo);
  if (shortcut) shortcut.run();
  return shortcut !== undefined || markByKey(console, combo);
}
