/** A party in one line; what is not known, or hidden, is left out. Pure. */
import type { Party } from '../../exam/world.ts';

export const partyText = ({ name, address, email }: Party): string =>
  [name, address, email].filter((part) => part !== '').join(', ') || '–';
