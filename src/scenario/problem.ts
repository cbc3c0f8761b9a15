/** What can be wrong with a file of the scenario folder, as data. Knows no wording (see sentences) and no YAML. */

/** A place in a file's data, as zod writes it: names of fields and positions in lists. */
export type Path = readonly PropertyKey[];

/** Where in the text a path begins; lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What a field asks for, so that the sentence can say what to write there. */
export interface Expectation {
  readonly kind:
    | 'text'
    | 'integer'
    | 'number'
    | 'boolean'
    | 'list'
    | 'fields'
    | 'choice'
    | 'id'
    | 'letter'
    | 'row'
    | 'event'
    | 'file'
    | 'date'
    | 'time'
    | 'date-time'
    | 'email'
    | 'anything';
  readonly min?: number;
  readonly max?: number;
  readonly values?: readonly string[];
}

/** What stands there instead. */
export interface Found {
  readonly kind: 'text' | 'number' | 'boolean' | 'list' | 'fields' | 'nothing';
  /** Shortened to what fits into a sentence. */
  readonly text: string;
}

/** Each kind of problem with what its sentence needs. */
export interface ProblemParams {
  'file-too-large': { readonly bytes: number; readonly max: number };
  'file-empty': NoParams;
  'not-fields': NoParams;
  'yaml-tab': NoParams;
  'yaml-indent': NoParams;
  'yaml-quote': { readonly quote: string };
  'yaml-duplicate': { readonly name: string; readonly firstLine: number };
  'yaml-alias': { readonly sign: string };
  'yaml-tag': { readonly tag: string };
  'yaml-start': { readonly sign: string };
  'yaml-escape': { readonly escape: string };
  'yaml-colon': NoParams;
  'yaml-no-colon': NoParams;
  'yaml-bracket': { readonly bracket: string };
  'yaml-documents': NoParams;
  'yaml-depth': NoParams;
  'yaml-syntax': { readonly detail: string };
  missing: { readonly expected: Expectation };
  empty: { readonly expected: Expectation };
  'wrong-value': { readonly expected: Expectation; readonly found: Found };
  'too-long': { readonly length: number; readonly max: number };
  'too-many': { readonly count: number; readonly max: number };
  'too-few': { readonly count: number; readonly min: number };
  'unknown-field': { readonly name: string; readonly nearest: string; readonly known: readonly string[] };
  'unknown-channel': { readonly name: string; readonly nearest: string; readonly known: readonly string[] };
  other: { readonly detail: string };
  'duplicate-id': { readonly id: string; readonly firstLine: number };
  'other-qualification': { readonly name: string; readonly known: string };
  'other-date': { readonly scenario: string; readonly name: string; readonly known: string };
  'unknown-competence': { readonly name: string; readonly known: readonly string[] };
  'unknown-letter': { readonly competence: string; readonly name: string; readonly known: readonly string[] };
  'by-or-to': { readonly both: boolean };
  'complication-late': { readonly at: number; readonly working: number };
  leak: { readonly excerpt: string; readonly where: string };
}
type NoParams = Readonly<Record<never, never>>;

export type ProblemCode = keyof ProblemParams;

/** `field` is the path as the author reads it, list positions counted from 1: `criteria[2].letter`; empty for the file. */
export type ProblemOf<C extends ProblemCode> = Place & {
  readonly file: string;
  readonly field: string;
  readonly code: C;
  readonly params: ProblemParams[C];
};
export type Problem = { [C in ProblemCode]: ProblemOf<C> }[ProblemCode];

/** A path as the author reads it. */
export const fieldName = (path: Path): string =>
  path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${key + 1}]`;
    return name ? `${name}.${String(key)}` : String(key);
  }, '');
