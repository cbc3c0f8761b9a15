/** Numbers as people write them here: `1 234,5`, `−8,17`, `74,14 %`, `337 s`; a decimal point is understood as well.
 *  Pure. */

export interface ReadNumber {
  /** As it stands: 74.14 of `74,14 %`. */
  readonly value: number;
  readonly percent: boolean;
}

const shape = /^([-−–]?)\s*(\d{1,3}(?:[ \u00A0\u202F]\d{3})+|\d+)(?:[.,](\d+))?\s*(%|s|b\.)?$/u;

export function readNumber(text: string): ReadNumber | undefined {
  const found = shape.exec(text.replaceAll('\u00A0', ' ').trim());
  if (!found) return undefined;
  const [, sign = '', whole = '', part = '', unit] = found;
  const size = Number(`${whole.replaceAll(/\D/g, '')}${part && `.${part}`}`);
  return { value: /[-−–]/.test(sign) ? -size : size, percent: unit === '%' };
}
