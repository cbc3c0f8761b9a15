/** The note about a contact as it is filed: some words and a code of the case, both needed (PL-38). A channel may ask for
 *  more beside them. Knows no channel and no screen. */
import { identifier, maxNoteLength, written } from '../exam/text.ts';

export const contactNote = { note: written(maxNoteLength), code: identifier };

export interface ContactNote {
  readonly note: string;
  readonly code: string;
}

/** While it is being written. */
export interface UnfinishedNote {
  readonly text: string;
  readonly code: string;
}

export const missingOf = ({ text, code }: UnfinishedNote): readonly (keyof UnfinishedNote)[] => [
  ...(text.trim() === '' ? (['text'] as const) : []),
  ...(code === '' ? (['code'] as const) : []),
];
