/** The functions that a sheet knows, by their English names, with the Czech ones of office programs. A closed list: what
 *  asks for the time, for chance or for another computer is not in it. Knows no arguments. */

const czech: Readonly<Record<string, readonly string[]>> = {
  SUM: ['SUMA'],
  AVERAGE: ['PRŮMĚR'],
  COUNT: ['POČET'],
  COUNTA: ['POČET2'],
  COUNTBLANK: [],
  COUNTIF: ['POČET.KDYŽ'],
  SUMIF: ['SUMA.KDYŽ'],
  AVERAGEIF: ['PRŮMĚR.KDYŽ'],
  MIN: [],
  MAX: [],
  MEDIAN: [],
  LARGE: [],
  SMALL: [],
  RANK: [],
  STDEV: ['SMODCH.VÝBĚR'],
  PRODUCT: ['SOUČIN'],
  SUMPRODUCT: ['SOUČIN.SKALÁRNÍ'],
  ROUND: ['ZAOKROUHLIT'],
  ROUNDUP: [],
  ROUNDDOWN: [],
  INT: ['CELÁ.ČÁST'],
  TRUNC: ['USEKNOUT'],
  ABS: [],
  MOD: [],
  POWER: [],
  SQRT: ['ODMOCNINA'],
  IF: ['KDYŽ'],
  IFERROR: ['CHYBHODN'],
  AND: ['A'],
  OR: ['NEBO'],
  NOT: ['NE'],
  TRUE: ['PRAVDA'],
  FALSE: ['NEPRAVDA'],
  VLOOKUP: ['SVYHLEDAT'],
  INDEX: [],
  LEFT: ['ZLEVA'],
  RIGHT: ['ZPRAVA'],
  MID: ['ČÁST'],
  LEN: ['DÉLKA'],
  TRIM: ['PROČISTIT'],
  CONCATENATE: [],
  ISERROR: ['JE.CHYBHODN'],
  ISNUMBER: ['JE.ČISLO', 'JE.ČÍSLO'],
  ISBLANK: ['JE.PRÁZDNÉ'],
};

/** Written in haste: without accents, in small letters. */
const plain = (name: string): string => name.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase();

const english = new Map(
  Object.entries(czech).flatMap(([name, others]) => [name, ...others].map((one) => [plain(one), name] as const)),
);
const onlyCzech = new Set(
  Object.values(czech)
    .flat()
    .map(plain)
    .filter((name) => !Object.hasOwn(czech, name)),
);

/** The English name of a function, or undefined if there is none. */
export const englishName = (name: string): string | undefined => english.get(plain(name));
/** With one argument there is nothing to separate. */
const one = ['INT', 'ABS', 'SQRT', 'NOT', 'LEN', 'TRIM', 'ISERROR', 'ISNUMBER', 'ISBLANK'];
/** In the brackets of this function a comma stands between arguments, unless the formula has semicolons. */
export const commaSeparates = (name: string): boolean =>
  !onlyCzech.has(plain(name)) && !one.includes(englishName(name) ?? '');
/** Of all functions, as an office program in that language calls them, in alphabetical order. For the help beside the
 *  sheet. */
export const namesIn = (language: 'cs' | 'en'): readonly string[] =>
  Object.entries(czech)
    .map(([name, [first]]) => (language === 'cs' ? (first ?? name) : name))
    .sort((a, b) => a.localeCompare(b));
