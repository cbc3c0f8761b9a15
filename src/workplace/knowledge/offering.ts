/** What of a text of the house goes into a reply: the text alone; of a product its name, code and price above its sheet, so
 *  that the customer knows what is meant (IT-11). Pure. */
import { type Attachment, maxAttachmentLength } from '../../exam/attachment.ts';
import type { LibraryText } from './library.ts';
import { asPlainText } from './plainText.ts';

/** 11 990 Kč, with spaces that do not break. The world's money. */
export const crowns = (amount: number): string =>
  new Intl.NumberFormat('cs', { style: 'currency', currency: 'CZK', maximumFractionDigits: 0 }).format(amount);

/** A product's sheet as an attachment: its name, and the same words as in a reply. */
export function attachmentOf(text: LibraryText): Attachment {
  const words = plainTextOf(text);
  const whole = words.length <= maxAttachmentLength;
  return { id: text.id, title: text.title, text: whole ? words : `${words.slice(0, maxAttachmentLength - 1)}…` };
}

export function plainTextOf({ text, product }: LibraryText): string {
  const words = asPlainText(text);
  if (!product) return words;
  const head = `${product.name} (${product.code}), ${crowns(product.price)}`;
  return words === '' ? head : `${head}\n${words}`;
}
