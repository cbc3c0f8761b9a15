/** Functions over many cells that the parser lacks, or takes too lightly: an error in an area is the result, an empty
 *  cell and a word in it are left out. Knows no parser. Pure. */

/** One argument as the parser hands it over. */
export interface Argument {
  readonly value: unknown;
  readonly isCellRef?: boolean;
}
export interface Errors {
  readonly isError: (value: unknown) => boolean;
  readonly div0: Error;
  readonly value: Error;
  readonly na: Error;
  readonly num: Error;
}

export function aggregates({ isError, div0, value: noNumber, na, num }: Errors) {
  const flat = ({ value }: Argument): unknown[] => (Array.isArray(value) ? value.flat(2) : [value]);

  function all(args: readonly Argument[]): unknown[] {
    const values = args.flatMap(flat);
    const error = values.find(isError);
    if (error !== undefined) throw error;
    return values;
  }
  /** Numbers of areas; what stands in the formula itself must be one. */
  function numbers(args: readonly Argument[]): number[] {
    all(args);
    return args.flatMap((arg) => {
      if (Array.isArray(arg.value) || arg.isCellRef)
        return flat(arg).filter((one): one is number => typeof one === 'number');
      const own = typeof arg.value === 'string' ? Number(arg.value.replace(',', '.') || NaN) : Number(arg.value);
      if (Number.isNaN(own)) throw noNumber;
      return [own];
    });
  }
  const some = (args: readonly Argument[], missing: Error): number[] => {
    const list = numbers(args);
    if (list.length === 0) throw missing;
    return list;
  };
  const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
  const isEmpty = (one: unknown) => one === null || one === undefined || one === '';
  const nth = (args: readonly Argument[], up: boolean): number => {
    const [list, place] = [numbers(args.slice(0, 1)), numbers(args.slice(1, 2))[0]];
    const found = list.toSorted((a, b) => (up ? a - b : b - a))[(place ?? 0) - 1];
    if (found === undefined) throw num;
    return found;
  };

  return {
    SUM: (...args: Argument[]) => sum(numbers(args)),
    AVERAGE: (...args: Argument[]) => {
      const list = some(args, div0);
      return sum(list) / list.length;
    },
    PRODUCT: (...args: Argument[]) => numbers(args).reduce((product, one) => product * one, 1),
    COUNT: (...args: Argument[]) => args.flatMap(flat).filter((one) => typeof one === 'number').length,
    COUNTA: (...args: Argument[]) => args.flatMap(flat).filter((one) => !isEmpty(one)).length,
    COUNTBLANK: (...args: Argument[]) => args.flatMap(flat).filter(isEmpty).length,
    MIN: (...args: Argument[]) => Math.min(...(numbers(args).length > 0 ? numbers(args) : [0])),
    MAX: (...args: Argument[]) => Math.max(...(numbers(args).length > 0 ? numbers(args) : [0])),
    MEDIAN: (...args: Argument[]) => {
      const list = some(args, num).toSorted((a, b) => a - b);
      const middle = list.length / 2;
      return ((list[Math.ceil(middle) - 1] ?? 0) + (list[Math.floor(middle)] ?? 0)) / 2;
    },
    STDEV: (...args: Argument[]) => {
      const list = some(args, div0);
      if (list.length < 2) throw div0;
      const mean = sum(list) / list.length;
      return Math.sqrt(sum(list.map((one) => (one - mean) ** 2)) / (list.length - 1));
    },
    LARGE: (...args: Argument[]) => nth(args, false),
    SMALL: (...args: Argument[]) => nth(args, true),
    RANK: (...args: Argument[]) => {
      const [own] = numbers(args.slice(0, 1));
      const list = numbers(args.slice(1, 2));
      const up = (numbers(args.slice(2, 3))[0] ?? 0) !== 0;
      if (own === undefined || !list.includes(own)) throw na;
      return list.filter((one) => (up ? one < own : one > own)).length + 1;
    },
  };
}
