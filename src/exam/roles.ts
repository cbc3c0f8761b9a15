/** Who takes part. A role belongs to a seat, never to a browser or to a command. */

export const roles = ['candidate', 'figurant', 'examiner', 'observer'] as const;
export type Role = (typeof roles)[number];

/** The seat that leads the session: the examiner's in an exam, the figurant's in a training session without one. */
export type Actor = Role | 'lead';

/** Who a fact comes from. The host itself speaks for deadlines and presence. */
export interface Author {
  readonly seat: string;
  readonly role: Role | 'host';
  readonly lead: boolean;
}

export const hostAuthor: Author = { seat: 'host', role: 'host', lead: false };

export const mayAct = (by: readonly Actor[], author: Author): boolean =>
  by.some((actor) => (actor === 'lead' ? author.lead : actor === author.role));
