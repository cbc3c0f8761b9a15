/** Which key does what in a call, always with Alt alone: a bare letter never fires, AltGr writes letters. The telephone
 *  has the same keys for the same things. Pure. */

export const callKeys = { KeyA: 'answer', KeyM: 'mute', KeyV: 'camera', KeyS: 'screen', KeyH: 'hangUp' } as const;
export type CallKey = (typeof callKeys)[keyof typeof callKeys];
/** For `aria-keyshortcuts` and the words beside a button. */
export const combo: Record<CallKey, string> = {
  answer: 'Alt+A',
  mute: 'Alt+M',
  camera: 'Alt+V',
  screen: 'Alt+S',
  hangUp: 'Alt+H',
};

type Keys = Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'code' | 'defaultPrevented'>;

const isKnown = (code: string): code is keyof typeof callKeys => Object.hasOwn(callKeys, code);

/** Of two views of one part on a page the first one answers. */
export function callKey({ altKey, ctrlKey, metaKey, shiftKey, code, defaultPrevented }: Keys): CallKey | undefined {
  if (defaultPrevented || !altKey || ctrlKey || metaKey || shiftKey) return undefined;
  return isKnown(code) ? callKeys[code] : undefined;
}
