/** Which key does what in the test. By the key's place on the keyboard: on a Czech one the digits in the upper row are
 *  letters. Pure; nothing fires with Alt, Ctrl or Meta. Arrows stay with the options, as everywhere. */

export type KeyAct =
  | { readonly act: 'choose'; readonly number: number }
  | { readonly act: 'go'; readonly by: -1 | 1 }
  | { readonly act: 'mark' };

type Keys = Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'code'>;

export function actOf({ altKey, ctrlKey, metaKey, code }: Keys): KeyAct | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  const digit = /^(?:Digit|Numpad)([1-6])$/.exec(code)?.[1];
  if (digit) return { act: 'choose', number: Number(digit) };
  if (code === 'PageDown' || code === 'PageUp') return { act: 'go', by: code === 'PageDown' ? 1 : -1 };
  return code === 'KeyF' ? { act: 'mark' } : undefined;
}
