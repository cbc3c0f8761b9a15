/** What the record says of a candidate's work in one task, a line each: the key of a sentence with its values, and own
 *  words that stand below it. Plain data; knows no exercise and no language. */

export interface WorkNote {
  /** Of a sentence below `work`. */
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Values that are said in the reader's language: keys of translations by the value's name. */
  readonly words?: Readonly<Record<string, string>>;
  /** The candidate's or the examiner's own words. */
  readonly text?: string;
}

/** What fits on two pages. The whole text is in the log; the record has to fit into one message. */
export const maxNoteText = 6_000;

export function shortened(note: WorkNote): WorkNote {
  const { text } = note;
  return text === undefined || text.length <= maxNoteText ? note : { ...note, text: `${text.slice(0, maxNoteText)} …` };
}
