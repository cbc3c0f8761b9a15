/** One field of a form of the desk as data: a text, a day, or a choice. */
export interface FormField<F extends string> {
  readonly name: F;
  readonly label: string;
  /** A select with these, value and words, in their order; absent: an input. */
  readonly choices?: readonly (readonly [string, string])[];
  readonly type?: 'date' | 'email';
  readonly numeric?: boolean;
  /** Most signs. */
  readonly max?: number;
  /** The first day. */
  readonly min?: string;
}
