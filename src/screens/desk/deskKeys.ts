/** Which key does what on the candidate's desk. Always with Alt alone: a bare letter never fires, AltGr writes letters. */

import { flushSync } from 'svelte';
import { openTab } from './deskTabs.svelte.ts';

export type Asked = 'keys' | 'quit' | 'hand-in';

/** Parts of the page that a key goes to, by their id. */
export const places = { Digit1: 'desk-work', KeyZ: 'desk-brief', KeyP: 'desk-materials' } as const;

/** In the order in which the dialog lists them; the combination and its sentence in `desk.keys`. */
export const keyList = [
  ['Alt + 1', 'work'],
  ['Alt + Z', 'brief'],
  ['Alt + P', 'materials'],
  ['Alt + K', 'list'],
  ['Alt + A', 'answer'],
  ['Alt + M', 'mute'],
  ['Alt + D', 'hold'],
  ['Alt + R', 'transfer'],
  ['Alt + H', 'hangUp'],
  ['Alt + V', 'camera'],
  ['Alt + S', 'screen'],
  ['Ctrl + Enter', 'email'],
  ['Enter', 'chat'],
  ['Shift + Enter', 'line'],
  ['Esc', 'close'],
] as const;

type Keys = Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'code'>;

const isPlace = (code: string): code is keyof typeof places => Object.hasOwn(places, code);

/** True when the key meant something here. While a dialog is open the page behind it does not answer. */
export function pressKey({ altKey, ctrlKey, metaKey, shiftKey, code }: Keys, ask: (what: Asked) => void): boolean {
  if (!altKey || ctrlKey || metaKey || shiftKey || document.querySelector('dialog[open]')) return false;
  if (code === 'KeyK') {
    ask('keys');
    return true;
  }
  return isPlace(code) && goTo(places[code]);
}

/** Opens what is folded and puts the focus there. */
export function goTo(id: string): boolean {
  // a sheet that lies below comes to the top first
  flushSync(() => openTab(id));
  const place = document.getElementById(id);
  if (place instanceof HTMLDetailsElement) place.open = true;
  const target = place?.querySelector<HTMLElement>('summary, textarea, button') ?? place;
  target?.focus();
  target?.scrollIntoView?.({ block: 'nearest' });
  return target != null;
}
