/** Which key does what with the cards. By the key's place on the keyboard: on a Czech one the digits in the upper row are
 *  letters. Pure; nothing fires while somebody types, nor with Alt, Ctrl or Meta. */

export type KeyAct =
  | { readonly act: 'choose'; readonly number: number }
  | { readonly act: 'card'; readonly by: -1 | 1 }
  | { readonly act: 'dimension'; readonly by: -1 | 1 };

/** What has the focus: a text, a choice that arrows belong to, or something else. */
export type Where = 'text' | 'choice' | 'else';

type Keys = Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'code'>;

const arrows: Readonly<Record<string, KeyAct>> = {
  ArrowLeft: { act: 'card', by: -1 },
  ArrowRight: { act: 'card', by: 1 },
  ArrowUp: { act: 'dimension', by: -1 },
  ArrowDown: { act: 'dimension', by: 1 },
};

export function actOf({ altKey, ctrlKey, metaKey, code }: Keys, where: Where): KeyAct | undefined {
  if (where === 'text' || altKey || ctrlKey || metaKey) return undefined;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  if (digit) return { act: 'choose', number: Number(digit) };
  const arrow = Object.hasOwn(arrows, code) ? arrows[code] : undefined;
  // up and down go through the choices of a group, as everywhere
  return arrow?.act === 'dimension' && where === 'choice' ? undefined : arrow;
}

export function whereIs(target: EventTarget | null): Where {
  if (!(target instanceof HTMLElement)) return 'else';
  if (target instanceof HTMLInputElement) return target.type === 'radio' ? 'choice' : 'text';
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
    ? 'text'
    : 'else';
}
