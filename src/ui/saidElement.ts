/** Where a jump to something that was written lands: the id of its element. */
export const saidElement = (message: string): string => `said-${message}`;
