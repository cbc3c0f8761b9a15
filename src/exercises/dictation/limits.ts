/** Limits of what is typed in a dictation, shared by schemas and fields. */

/** A field of the card holds a name, a number or a day. */
export const maxFieldLength = 200;
