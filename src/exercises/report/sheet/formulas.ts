/** The only door to the formula parser; loaded when a sheet is opened. Computes one formula over values that are known
 *  already, never asks for another formula. Knows no order and no screen. */
import FormulaParser from 'fast-formula-parser';
import { isInside } from './address.ts';
import { aggregates } from './aggregates.ts';
import { CellError, type CellValue, type ErrorKind } from './cell-value.ts';

export interface Engine {
  /** @param text as `written` makes it: English, with a comma between arguments */
  compute(text: string): CellValue;
}
export type ReadCell = (row: number, column: number) => CellValue | undefined;

interface Failure extends Error {
  readonly error: string;
  readonly details?: unknown;
}
const { FormulaError } = FormulaParser;
const isFailure = (value: unknown): value is Failure => value instanceof FormulaError;

const kinds: Readonly<Record<string, ErrorKind>> = {
  '#DIV/0!': 'div0',
  '#NAME?': 'name',
  '#VALUE!': 'value',
  '#N/A': 'na',
  '#REF!': 'ref',
  '#NUM!': 'num',
  '#NULL!': 'null',
};
const signOf = (kind: ErrorKind): string => Object.keys(kinds).find((sign) => kinds[sign] === kind) ?? '#VALUE!';

/** An error of a cell that is read keeps its kind through other formulas, also the kinds that the parser lacks. */
const carried = new Map<ErrorKind, Failure>();
function failureOf({ kind }: CellError): Failure {
  const known = carried.get(kind) ?? (new FormulaError(signOf(kind), `cell:${kind}`) as Failure);
  carried.set(kind, known);
  return known;
}

function kindOf(failure: Failure): ErrorKind {
  const cell = /^cell:(\w+)$/.exec(failure.message)?.[1];
  if (cell) return cell as ErrorKind;
  if (failure.error === '#ERROR!') return isFailure(failure.details) ? kindOf(failure.details) : 'syntax';
  if (failure.error === '#N/A' && failure.message) return 'arguments';
  return kinds[failure.error] ?? 'value';
}

export function createEngine(readCell: ReadCell): Engine {
  const read = (row: number, column: number): unknown => {
    if (!isInside({ row, column })) return FormulaError.REF;
    const value = readCell(row, column);
    return value instanceof CellError ? failureOf(value) : (value ?? null);
  };
  const parser = new FormulaParser({
    onCell: ({ row, col }) => read(row, col),
    onRange: ({ from, to }) => {
      if (!isInside({ row: to.row, column: to.col })) return [[FormulaError.REF]];
      return Array.from({ length: to.row - from.row + 1 }, (_, down) =>
        Array.from({ length: to.col - from.col + 1 }, (_, right) => read(from.row + down, from.col + right)),
      );
    },
    functions: aggregates({
      isError: isFailure,
      div0: FormulaError.DIV0,
      value: FormulaError.VALUE,
      na: FormulaError.NA,
      num: FormulaError.NUM,
    }),
  });

  function compute(text: string): CellValue {
    let result: unknown;
    try {
      result = parser.parse(text, { row: 1, col: 1, sheet: 'sheet' });
    } catch (failure) {
      return new CellError(isFailure(failure) ? kindOf(failure) : 'syntax');
    }
    if (isFailure(result)) return new CellError(kindOf(result));
    if (typeof result === 'number' || typeof result === 'string' || typeof result === 'boolean') return result;
    return result === null || result === undefined ? 0 : new CellError('value');
  }
  return { compute };
}
