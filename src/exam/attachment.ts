/** A text of the house that goes with a letter under its own name (IT-11): what the desk hands over and a channel takes. Whole,
 *  because whoever gets the letter has no house to look it up in. Pure. */
import * as z from 'zod/mini';
import { identifier, written } from './text.ts';

export const maxAttachments = 5;
/** Five of them and a letter fit into one command. */
export const maxAttachmentLength = 4_000;

export const attachment = z.strictObject({ id: identifier, title: written(300), text: written(maxAttachmentLength) });
export type Attachment = z.infer<typeof attachment>;

/** What came of handing one over: `full` when there are five already. */
export type Attached = 'taken' | 'there' | 'full';
