/** What comes from the clipboard, judged before anything is changed: rows of texts, or the reason why not. A refusal
 *  loses nothing, for nothing has been touched. Pure. */
import { readDelimited } from '../../../tables/delimited.ts';
import { type Place, addressOf, columnCount, rowCount } from './address.ts';
import { type Block, fits, maxCellLength, maxSheetLength } from './blocks.ts';

/** `image`: a picture or a file, no text; `long-cell`: one of the texts is too long for a cell. */
export type PasteProblem = 'image' | 'empty' | 'too-long' | 'too-many' | 'long-cell' | 'invisible';
export type Pasted =
  { readonly ok: true; readonly block: Block } | { readonly ok: false; readonly problem: PasteProblem };

const refused = (problem: PasteProblem): Pasted => ({ ok: false, problem });

export function blockAt(rows: readonly (readonly string[])[], at: Place): Pasted {
  const block = { at: addressOf(at), rows };
  if (rows.length === 0) return refused('empty');
  if (rows.length > rowCount || rows.some((row) => row.length > columnCount) || !fits(block))
    return refused('too-many');
  if (rows.some((row) => row.some((text) => text.length > maxCellLength))) return refused('long-cell');
  if (rows.some((row) => row.some((text) => /\p{Cc}/u.test(text)))) return refused('invisible');
  return { ok: true, block };
}

/** @param files how many files and pictures came along */
export function pastedAt(text: string, files: number, at: Place): Pasted {
  if (text === '') return refused(files > 0 ? 'image' : 'empty');
  // before anything looks into it: ten megabytes would stop the page
  if (text.length > maxSheetLength) return refused('too-long');
  return blockAt(readDelimited(text, '\t').rows, at);
}
