/** How long a public text is, and whether it may be published. Counted in signs as people see them, not in their bytes;
 *  the same on the screen and at the host. Pure. */

export const lengthOf = (text: string): number => [...text.trim()].length;

/** By how much a text is too long; 0 when it fits. */
export const surplus = (text: string, limit: number): number => Math.max(0, lengthOf(text) - limit);

export const isPublishable = (text: string, limit: number): boolean => lengthOf(text) > 0 && surplus(text, limit) === 0;
