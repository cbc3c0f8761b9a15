/** The text of a printed page, as a reader of the PDF gets it. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The PDF's words in reading order, white space folded. */
export async function pdfText(data: Buffer): Promise<string> {
  const file = await getDocument({ data: new Uint8Array(data), useSystemFonts: true }).promise;
  const pages = await Promise.all(
    Array.from({ length: file.numPages }, async (_, index) => (await file.getPage(index + 1)).getTextContent()),
  );
  const words = pages.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : '')));
  return words.join(' ').replace(/\s+/g, ' ');
}
