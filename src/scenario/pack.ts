/** A pack as data: whose cases these are, when and where they happen. Knows the files' names, not their content. */

export interface Pack {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly publisher: string;
  /** Under which the cases may be passed on. */
  readonly licence: string;
  /** Language that the cases are written in; other languages may stand beside it in single texts. */
  readonly language: 'cs' | 'en' | 'pl' | 'hu' | 'it';
  /** Training cases that anyone may read; exam cases stay in a file that only the examiner has. */
  readonly public: boolean;
  /** Name of the world's file beside the pack. */
  readonly world: string;
  readonly company: Company;
  /** Names of files: scenarios lie beside the pack, qualifications beside it or among the shipped ones. */
  readonly qualifications: readonly string[];
  readonly scenarios: readonly string[];
}

/** The invented firm that the candidate works for. */
export interface Company {
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly hours: string;
  readonly email: string;
  readonly about: string;
}
