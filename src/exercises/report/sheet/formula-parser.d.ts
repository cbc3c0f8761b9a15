/** What we use of the formula parser, which has no types of its own. */
declare module 'fast-formula-parser' {
  interface CellRef {
    readonly row: number;
    readonly col: number;
  }
  interface Config {
    readonly onCell: (ref: CellRef) => unknown;
    readonly onRange: (ref: { readonly from: CellRef; readonly to: CellRef }) => unknown[][];
    readonly functions: Readonly<Record<string, (...args: never[]) => unknown>>;
  }
  class FormulaError extends Error {
    constructor(error: string, message?: string);
    readonly error: string;
    readonly details?: unknown;
    static readonly DIV0: FormulaError;
    static readonly VALUE: FormulaError;
    static readonly NA: FormulaError;
    static readonly NUM: FormulaError;
    static readonly REF: FormulaError;
  }
  export default class FormulaParser {
    static readonly FormulaError: typeof FormulaError;
    constructor(config: Config);
    parse(text: string, position: { row: number; col: number; sheet: string }): unknown;
  }
}
