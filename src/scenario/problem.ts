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
    | 'counted-day'
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
  'unknown-competence': { readonly name: string; readonly known: readonly string[] };
  'unknown-letter': { readonly competence: string; readonly name: string; readonly known: readonly string[] };
  'by-or-to': { readonly both: boolean };
  'threshold-rule': { readonly rule: string };
  'complication-late': { readonly at: number; readonly working: number };
  leak: { readonly excerpt: string; readonly where: string };
  // what is heard (sound.ts)
  'no-sound': { readonly name: string; readonly nearest: string; readonly known: readonly string[] };
  'not-a-sound': { readonly name: string };
  'sound-too-large': { readonly name: string; readonly bytes: number; readonly max: number };
  // what may be written short (expand.ts)
  'missing-language': { readonly name: string; readonly known: readonly string[] };
  'unknown-placeholder': { readonly name: string; readonly nearest: string; readonly known: readonly string[] };
  'unknown-text': { readonly name: string; readonly nearest: string; readonly known: readonly string[] };
  'variant-values': { readonly name: string; readonly missing: readonly string[]; readonly extra: readonly string[] };
  // names inside a case
  'unknown-name': {
    readonly what: NameKind;
    readonly name: string;
    readonly nearest: string;
    readonly known: readonly string[];
  };
  'other-channel-event': { readonly name: string; readonly channel: string; readonly known: readonly string[] };
  'fact-twice': { readonly name: string; readonly firstLine: number };
  'needs-both': { readonly name: string };
  // ways through a case (reach.ts)
  unreachable: { readonly what: ReachKind; readonly name: string; readonly because: Obstacle };
  'no-way-out': { readonly mood: number };
  // against the world
  'other-world-date': { readonly name: string; readonly known: string };
  'unknown-record': { readonly name: string; readonly nearest: string };
  'record-not-listed': { readonly name: string };
  'other-price': { readonly product: string; readonly found: number; readonly known: number };
  'wrong-weekday': { readonly found: string; readonly right: string };
  'no-such-day': { readonly found: string };
  'wrong-sum': { readonly found: string; readonly right: number };
  'wrong-figure': { readonly name: string; readonly is: number; readonly right: number };
  'unused-figure': { readonly name: string; readonly text: string };
  'wrong-day': { readonly name: string; readonly is: string; readonly right: string };
  'not-a-day': { readonly name: string };
  'figure-name': { readonly name: string; readonly nearest: string };
  // what the case says to the desk
  'hidden-field': {
    readonly record: string;
    readonly name: string;
    readonly nearest: string;
    readonly known: readonly string[];
  };
  'code-not-offered': { readonly name: string; readonly known: readonly string[] };
  'truth-sum': { readonly is: number; readonly known: readonly number[] };
  'truth-day': { readonly is: string; readonly known: readonly string[] };
  'world-figure': { readonly name: string; readonly is: number; readonly where: string };
  'world-leak': { readonly excerpt: string; readonly where: string; readonly secret: string };
  // inside a world
  'chart-unreached': { readonly name: string };
  'world-total': { readonly name: string; readonly is: number; readonly right: number };
  'world-order': { readonly name: string; readonly first: string; readonly second: string };
  'world-future': { readonly name: string; readonly day: string; readonly today: string };
}
/** What a name in `needs`, `reveals`, `shownBy` and the like points to. */
export type NameKind =
  'fact' | 'question' | 'line' | 'stage' | 'sign' | 'customer' | 'order' | 'product' | 'code' | 'department' | 'step';
export type ReachKind = 'fact' | 'question' | 'line' | 'stage' | 'outcome';

/** Why something can never come: what it would need first, or how far the mood goes at most. */
export type Obstacle =
  | { readonly kind: 'needs'; readonly what: ReachKind; readonly name: string }
  | { readonly kind: 'too-few-facts'; readonly count: number; readonly there: number }
  | { readonly kind: 'mood-stays-above' | 'mood-stays-below'; readonly mood: number; readonly reached: number }
  | { readonly kind: 'no-complication' }
  | { readonly kind: 'together' };
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
