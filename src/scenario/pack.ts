/** A pack as data: whose cases these are, when and where they happen. Knows the files' names, not their content. */

export interface Pack {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly publisher: string;
  /** Language that the cases are written in, for example `cs`. */
  readonly language: string;
  /** Training cases that anyone may read; exam cases stay in a file that only the examiner has. */
  readonly public: boolean;
  /** „Today“ in all cases of the pack, so that periods stay right for ever. */
  readonly world: { readonly date: string; readonly time: string; readonly note?: string };
  readonly company: {
    readonly name: string;
    readonly address: string;
    readonly phone: string;
    readonly hours: string;
    readonly email: string;
    readonly about: string;
  };
  /** Names of the qualification's and the scenarios' files; scenarios lie beside the pack. */
  readonly qualification: string;
  readonly scenarios: readonly string[];
}
