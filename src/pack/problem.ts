/** What can be wrong with a pack as a file, as data. Knows no wording (see sentences) and neither ZIP nor ciphers. */

/** Each kind of problem with what its sentence needs. */
export interface PackProblemParams {
  'archive-too-large': { readonly bytes: number; readonly max: number };
  'not-a-zip': NoParams;
  'zip-damaged': NoParams;
  'zip-locked': { readonly file: string };
  'zip-method': { readonly file: string };
  'too-many-files': { readonly count: number; readonly max: number };
  'file-too-large': { readonly file: string; readonly bytes: number; readonly max: number };
  'unpacked-too-large': { readonly bytes: number; readonly max: number };
  'bad-path': { readonly file: string };
  'bad-kind': { readonly file: string };
  'same-name': { readonly file: string };
  'not-text': { readonly file: string };
  'no-manifest': NoParams;
  'not-sealed': NoParams;
  'sealed-truncated': { readonly bytes: number; readonly expected: number };
  'sealed-damaged': NoParams;
  'sealed-newer': { readonly version: number; readonly known: number };
  'wrong-passphrase': NoParams;
}
type NoParams = Readonly<Record<never, never>>;

export type PackProblemCode = keyof PackProblemParams;
export type PackProblemOf<C extends PackProblemCode> = { readonly code: C; readonly params: PackProblemParams[C] };
export type PackProblem = { [C in PackProblemCode]: PackProblemOf<C> }[PackProblemCode];

export const packProblem = <C extends PackProblemCode>(code: C, params: PackProblemParams[C]): PackProblemOf<C> => ({
  code,
  params,
});
