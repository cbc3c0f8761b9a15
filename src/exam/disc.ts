/** Types of customers by DISC, as a case tags its figurant and as a candidate may guess (PL-27). */
export const discTypes = ['D', 'I', 'S', 'C'] as const;
export type DiscType = (typeof discTypes)[number];

export interface TypeGuess {
  readonly at: number;
  readonly type: DiscType;
}
