/** An order while it is taken: goods, delivery, payment, address, what was read back. Knows prices from the house's lists
 *  and what is missing; no markup. */
import type { Desk, Send } from '../../channels/channel.ts';
import { type PaidBy, waysToPay } from '../../exam/world.ts';
import { ActDraft } from '../forms/actDraft.svelte.ts';
import type { HouseView } from '../house.ts';
import { type ToldPoint, toldPoints, wish } from './take.ts';

export type TakeField = 'product' | 'pieces' | 'shipping' | 'payment' | 'address';
export const takeFields: readonly TakeField[] = ['product', 'pieces', 'shipping', 'payment', 'address'];
const blank: Readonly<Record<TakeField, string>> = { product: '', pieces: '1', shipping: '', payment: '', address: '' };

export class TakeForm extends ActDraft<TakeField> {
  told: readonly ToldPoint[] = $state.raw([]);
  readonly #customer: string;
  readonly #house: () => HouseView;
  readonly #send: Send;

  constructor(customer: string, house: () => HouseView, send: Send, desk: Desk) {
    super(blank, desk);
    this.#customer = customer;
    this.#house = house;
    this.#send = send;
    this.open(`take.${customer}`);
  }

  get pieces(): number {
    return /^\d{1,2}$/.test(this.values.pieces.trim()) ? Number(this.values.pieces) : 0;
  }
  /** Undefined while goods or delivery are open. */
  get total(): number | undefined {
    const { products, shipping } = this.#house();
    const product = products.find(({ code }) => code === this.values.product);
    const way = shipping.find(({ id }) => id === this.values.shipping);
    return product && way && this.pieces > 0 ? this.pieces * product.price + way.price : undefined;
  }
  get missing(): readonly TakeField[] {
    return takeFields.filter((field) => (field === 'pieces' ? this.pieces < 1 : this.values[field].trim() === ''));
  }

  tell(point: ToldPoint, is: boolean): void {
    this.told = toldPoints.filter((one) => (one === point ? is : this.told.includes(one)));
  }

  async take(): Promise<boolean> {
    this.tried = true;
    if (this.missing.length > 0) return false;
    const { product, shipping, payment, address } = this.values;
    const asked = wish.safeParse({
      ...{ customer: this.#customer, shipping, address, told: [...this.told] },
      items: [{ product, pieces: this.pieces }],
      payment: waysToPay.find((one): one is PaidBy => one === payment),
    });
    const answer = asked.success ? await this.#send('order.take', { ...asked.data }) : undefined;
    this.said = answer?.ok ? 'done' : 'refused';
    if (!answer?.ok) return false;
    this.forget();
    this.told = [];
    return true;
  }
}
