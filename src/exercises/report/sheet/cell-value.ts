/** What a cell holds after its text has been read or its formula computed. Knows no formulas. Pure. */
import { numberText } from '../../../tables/numberText.ts';
import { readNumber } from '../readNumber.ts';

/** `arguments`: a function got too few or too many; `cycle`: the formula waits for itself. */
export const errorKinds = [
  'div0',
  'name',
  'value',
  'na',
  'ref',
  'num',
  'null',
  'syntax',
  'arguments',
  'cycle',
] as const;
export type ErrorKind = (typeof errorKinds)[number];

export class CellError {
  readonly kind: ErrorKind;
  constructor(kind: ErrorKind) {
    this.kind = kind;
  }
}
export type CellValue = number | string | boolean | CellError;

/** A text that is no formula: a number where it is one, `12 %` as 0.12. */
export function plainValue(text: string): number | string {
  const number = readNumber(text);
  if (!number) return text;
  return number.percent ? number.value / 100 : number.value;
}

/** As the signs that office programs show; the words beside them are the screen's business. */
const signs: Readonly<Record<ErrorKind, readonly [cs: string, en: string]>> = {
  div0: ['#DĚLENÍ_NULOU!', '#DIV/0!'],
  name: ['#NÁZEV?', '#NAME?'],
  value: ['#HODNOTA!', '#VALUE!'],
  na: ['#NENÍ!', '#N/A'],
  ref: ['#ODKAZ!', '#REF!'],
  num: ['#ČÍSLO!', '#NUM!'],
  null: ['#PRŮNIK!', '#NULL!'],
  syntax: ['#CHYBA!', '#ERROR!'],
  arguments: ['#CHYBA!', '#ERROR!'],
  cycle: ['#KRUH!', '#CYCLE!'],
};

export function shownValue(value: CellValue | undefined, language: 'cs' | 'en' = 'cs'): string {
  if (value === undefined) return '';
  if (value instanceof CellError) return signs[value.kind][language === 'cs' ? 0 : 1];
  if (typeof value === 'number') return numberText(value, language);
  if (typeof value === 'boolean') return (language === 'cs' ? ['NEPRAVDA', 'PRAVDA'] : ['FALSE', 'TRUE'])[+value] ?? '';
  return value;
}
