/** A formula as its parts: read in Czech or in English, moved to another cell, written for the parser, which knows
 *  English alone. Czech: names as in office programs, `;` between arguments, a decimal comma. English: `,` and a point.
 *  Both may be mixed as long as it is clear what a comma means:
 *
 *      =SUMA(A1:A3;1,5)   =PRŮMĚR(A1,A2)   =ROUND(A1,2)   =A1*1,5
 *
 *  Between digits a comma is a decimal one, except inside the brackets of an English function in a formula without any
 *  semicolon. Pure; computes nothing. */
import { type Area, type Place, areaBetween, columnName, columnNumber, columnCount, rowCount } from './address.ts';
import { commaSeparates, englishName } from './function-names.ts';

interface Part {
  readonly kind: 'space' | 'text' | 'cell' | 'columns' | 'name' | 'number' | 'sign' | 'lost' | 'unknown';
  readonly text: string;
}

const shapes: readonly [Part['kind'], RegExp][] = [
  ['space', /[\s\u00A0]+/y],
  ['text', /"(?:""|[^"])*"/y],
  ['columns', /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\d_.(])/uy],
  ['cell', /\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?![\p{L}\d_.(])/uy],
  ['name', /[\p{L}_][\p{L}\d_.]*/uy],
  ['number', /(?:\d+(?:[.,]\d+)?|[.]\d+)(?:[eE][+-]?\d+)?/y],
  ['lost', /#(?:REF|ODKAZ)!/y],
  ['sign', /<=|>=|<>|[-+*/^&=<>%();,:−]/y],
  ['unknown', /[\s\S]/y],
];

export const isFormula = (text: string): boolean => /^[=]./.test(text);

function partsOf(formula: string): Part[] {
  const parts: Part[] = [];
  for (let at = 1; at < formula.length;) {
    for (const [kind, shape] of shapes) {
      shape.lastIndex = at;
      const text = shape.exec(formula)?.[0];
      if (text === undefined) continue;
      // 12,5 may be two arguments: decided when it is written for the parser
      parts.push({ kind, text });
      at += text.length;
      break;
    }
  }
  return parts;
}

export type Written =
  | { readonly ok: true; readonly text: string; readonly reads: readonly Area[] }
  /** `name`: a function or word that the sheet does not know. */
  | { readonly ok: false; readonly error: 'name' | 'syntax' };

/** A formula for the parser, with the areas that it reads. */
export function written(formula: string): Written {
  const parts = partsOf(formula);
  const semicolons = parts.some(({ kind, text }) => kind === 'sign' && text === ';');
  const open: boolean[] = []; // for each bracket: does a comma stand between arguments in it?
  const reads: Area[] = [];
  let text = '';
  for (const [index, part] of parts.entries()) {
    const next = parts.slice(index + 1).find(({ kind }) => kind !== 'space');
    switch (part.kind) {
      case 'space':
        text += ' ';
        break;
      case 'text':
        text += part.text;
        break;
      case 'lost':
        text += '#REF!';
        break;
      case 'name': {
        const name = englishName(part.text);
        if (!name) return { ok: false, error: 'name' };
        const called = next?.text === '(';
        if (!called && name !== 'TRUE' && name !== 'FALSE') return { ok: false, error: 'name' };
        text += called && (name === 'TRUE' || name === 'FALSE') ? `${name}` : name;
        break;
      }
      case 'number':
        text += numberFor(part.text, open.at(-1) === true && !semicolons);
        break;
      case 'columns': {
        const [first = '', last = ''] = part.text.replaceAll('$', '').toUpperCase().split(':');
        const [from, to] = [columnNumber(first), columnNumber(last)];
        text += `${columnName(Math.min(from, to))}1:${columnName(Math.max(from, to))}${rowCount}`;
        reads.push(areaBetween({ row: 1, column: from }, { row: rowCount, column: to }));
        break;
      }
      case 'cell':
        text += part.text.replaceAll('$', '').toUpperCase();
        break;
      case 'sign': {
        if (part.text === '(') {
          const before = parts.slice(0, index).findLast(({ kind }) => kind !== 'space');
          open.push(before?.kind === 'name' && commaSeparates(before.text));
        }
        if (part.text === ')') open.pop();
        text += part.text === ';' ? ',' : part.text === '−' ? '-' : part.text;
        break;
      }
      case 'unknown':
        return { ok: false, error: 'syntax' };
    }
  }
  text = text.replaceAll(/\b(TRUE|FALSE)\(\)/g, '$1');
  return { ok: true, text, reads: [...reads, ...areasIn(parts)] };
}

/** `1e5` and `.5` are written out: the parser does not know them. */
function numberFor(text: string, separates: boolean): string {
  if (separates && text.includes(',')) return text;
  return plainNumber(Number(text.replace(',', '.')));
}
function plainNumber(value: number): string {
  const text = String(value);
  return /e/.test(text) ? value.toFixed(Math.abs(value) < 1 ? 20 : 0) : text;
}

const cellPlace = (text: string): Place => {
  const [, column = '', row = ''] = /^\$?([A-Za-z]+)\$?(\d+)$/.exec(text) ?? [];
  return { row: Number(row), column: columnNumber(column) };
};

function areasIn(parts: readonly Part[]): Area[] {
  const dense = parts.filter(({ kind }) => kind !== 'space');
  return dense.flatMap((part, index) => {
    if (part.kind !== 'cell' || dense[index - 1]?.text === ':') return [];
    const other = dense[index + 1]?.text === ':' ? dense[index + 2] : undefined;
    const from = cellPlace(part.text);
    return [areaBetween(from, other?.kind === 'cell' ? cellPlace(other.text) : from)];
  });
}

/** What a text becomes in a cell so many rows down and columns right; only formulas change, and not behind a `$`. */
export function shifted(text: string, rows: number, columns: number): string {
  if (!isFormula(text) || (rows === 0 && columns === 0)) return text;
  return `=${partsOf(text)
    .map((part) => (part.kind === 'cell' ? shiftedCell(part.text, rows, columns) : part.text))
    .join('')}`;
}

function shiftedCell(text: string, rows: number, columns: number): string {
  const [, fixedColumn = '', column = '', fixedRow = '', row = ''] = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(text) ?? [];
  const newColumn = columnNumber(column) + (fixedColumn ? 0 : columns);
  const newRow = Number(row) + (fixedRow ? 0 : rows);
  if (newColumn < 1 || newColumn > columnCount || newRow < 1 || newRow > rowCount) return '#REF!';
  return `${fixedColumn}${columnName(newColumn)}${fixedRow}${newRow}`;
}
