/** How much each side said in one conversation, as far as it can be measured: milliseconds of voice, or characters. Pure;
 *  the two sides are compared with each other, never voice with writing. */

export interface Talk {
  readonly candidate: number;
  readonly customer: number;
}

/** The candidate's part, 0 to 1; undefined while nobody has said anything. */
export function talkShare(talk: Talk | undefined): number | undefined {
  const all = talk ? talk.candidate + talk.customer : 0;
  return talk && all > 0 ? talk.candidate / all : undefined;
}
