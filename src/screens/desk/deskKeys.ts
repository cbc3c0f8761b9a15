/** Which key does what on the candidate's desk. Always with Alt alone, and Ctrl+K for the commands: a bare letter never
 *  fires, AltGr writes letters. */

import { flushSync } from 'svelte';
import { openTab } from './deskTabs.svelte.ts';

export type Asked = 'keys' | 'quit' | 'hand-in' | 'commands';

/** Parts of the page that a key goes to, by their id. */
export const places = {
  Digit1: 'desk-work',
  Digit2: 'desk-register',
  Digit3: 'desk-knowledge',
  Digit4: 'desk-contact',
  KeyZ: 'desk-brief',
  KeyP: 'desk-materials',
} as const;

/** In the order in which the dialog lists them; the combination and its sentence in `desk.keys`. */
export const keyList = [
  ['Ctrl + K', 'commands'],
  ['Alt + 1', 'work'],
  ['Alt + 2', 'register'],
  ['Alt + 3', 'knowledge'],
  ['Alt + 4', 'contact'],
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
  if (shiftKey || document.querySelector('dialog[open]')) return false;
  if (code === 'KeyK' && !altKey && (ctrlKey || metaKey)) {
    ask('commands');
    return true;
  }
  if (!altKey || ctrlKey || metaKey) return false;
  if (code === 'KeyK') {
    ask('keys');
    return true;
  }
  return isPlace(code) && goTo(places[code]);
}

/** Where work in this place begins. */
export const firstField = (place: HTMLElement): HTMLElement | null =>
  place.querySelector<HTMLElement>('[type="search"]') ??
  place.querySelector<HTMLElement>('summary, select, textarea, button');

/** Opens what is folded and puts the focus there. */
export function goTo(id: string): boolean {
  // a sheet that lies below comes to the top first
  flushSync(() => openTab(id));
  const place = document.getElementById(id);
  if (place instanceof HTMLDetailsElement) place.open = true;
  const target = place && (firstField(place) ?? place);
  target?.focus();
  target?.scrollIntoView?.({ block: 'nearest' });
  return target != null;
}
