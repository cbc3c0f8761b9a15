/** Orders, complaints, refunds and vouchers as the candidate changes them. */
import type { Order } from '../../exam/world.ts';
import type { Part } from '../part.ts';

export interface SalesState {
  /** Orders taken at this desk. */
  readonly taken: readonly Order[];
}

export const sales: Part<SalesState> = {
  start: () => ({ taken: [] }),
  rules: {},
  commands: {},
};
