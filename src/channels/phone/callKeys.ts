/** Which key does what in a call: always with Alt alone, so nothing fires while somebody types, and AltGr writes letters.
 *  While a dialog is open the page behind it does not answer. */

const keys = { KeyA: 'answer', KeyH: 'hangUp', KeyM: 'mute', KeyD: 'hold', KeyR: 'transfer' } as const;
export type CallKey = (typeof keys)[keyof typeof keys];
export type Switches = Readonly<Partial<Record<CallKey, () => void>>>;

/** For `aria-keyshortcuts` and the words on a button. */
export const combo: Readonly<Record<CallKey, string>> = {
  answer: 'Alt+A',
  hangUp: 'Alt+H',
  mute: 'Alt+M',
  hold: 'Alt+D',
  transfer: 'Alt+R',
};

const isKnown = (code: string): code is keyof typeof keys => Object.hasOwn(keys, code);

function keyOf(event: KeyboardEvent): CallKey | undefined {
  const { altKey, ctrlKey, metaKey, shiftKey, code } = event;
  // Windows reports AltGr as Ctrl and Alt together, others by its own name
  if (!altKey || ctrlKey || metaKey || shiftKey || event.getModifierState('AltGraph')) return undefined;
  return isKnown(code) ? keys[code] : undefined;
}

/** Of two telephones on one page the first one answers; a key that is kept down counts once. */
export function pressCallKey(event: KeyboardEvent, switches: Switches): void {
  const key = event.defaultPrevented ? undefined : keyOf(event);
  const run = key && switches[key];
  if (!run || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  if (!event.repeat) run();
}
