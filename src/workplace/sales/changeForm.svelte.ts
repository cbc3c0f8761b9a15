/** An order while it is changed: pieces of what stands in it, goods to be added, delivery, address and telephone. Knows what
 *  it would cost by the house's lists and what is missing; no markup. */
import type { Desk, Send } from '../../channels/channel.ts';
import { ActDraft } from '../forms/actDraft.svelte.ts';
import type { HouseView } from '../house.ts';
import type { OrderView } from './view.ts';

export type ChangeField = 'add' | 'addPieces' | 'shipping' | 'address' | 'phone' | 'reason' | `pieces.${string}`;

const blank = { add: '', addPieces: '1', shipping: '', address: '', phone: '', reason: '' };
const count = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,2}$/.test(text.trim()) ? Number(text) : undefined;

export class ChangeForm extends ActDraft<ChangeField> {
  readonly #order: OrderView;
  readonly #house: () => HouseView;
  readonly #send: Send;
  readonly #done: () => void;

  /** @param done when it has been changed. */
  constructor(order: OrderView, house: () => HouseView, send: Send, desk: Desk, done: () => void) {
    super(blank as Record<ChangeField, string>, desk);
    this.#order = order;
    this.#house = house;
    this.#send = send;
    this.#done = done;
    const lines = Object.fromEntries(
      this.products.map((product) => [`pieces.${product}`, String(this.#ordered(product))]),
    );
    this.open(`change.${order.id}`, lines as Partial<Record<ChangeField, string>>);
  }

  /** Those in the order, each once. */
  get products(): readonly string[] {
    const all = (this.#order.items ?? []).map(({ product }) => product);
    return all.filter((product, index) => all.indexOf(product) === index);
  }
  #ordered(product: string): number {
    const lines = (this.#order.items ?? []).filter((item) => item.product === product);
    return lines.reduce((sum, { pieces }) => sum + pieces, 0);
  }

  /** All goods as they are to be. */
  get items(): readonly { readonly product: string; readonly pieces: number }[] {
    const { add, addPieces } = this.values;
    const kept = this.products.map((product) => {
      const more = product === add ? (count(addPieces) ?? 0) : 0;
      return { product, pieces: (count(this.values[`pieces.${product}`]) ?? 0) + more };
    });
    const added = add && !this.products.includes(add) ? [{ product: add, pieces: count(addPieces) ?? 0 }] : [];
    return [...kept, ...added].filter(({ pieces }) => pieces > 0);
  }

  /** Crowns; more pieces of something cost what they cost today. */
  get total(): number {
    const { products, shipping } = this.#house();
    const way = shipping.find(({ id }) => id === this.values.shipping);
    const goods = this.items.map(({ product, pieces }) => {
      let left = pieces;
      const kept = (this.#order.items ?? [])
        .filter((item) => item.product === product)
        .reduce((sum, item) => {
          const some = Math.min(left, item.pieces);
          left -= some;
          return sum + some * item.price;
        }, 0);
      return kept + left * (products.find(({ code }) => code === product)?.price ?? 0);
    });
    return goods.reduce((sum, price) => sum + price, way?.price ?? this.#order.shipping?.price ?? 0);
  }

  get missing(): readonly ChangeField[] {
    const wrong = this.products
      .map((product): ChangeField => `pieces.${product}`)
      .filter((field) => count(this.values[field]) === undefined);
    const added: ChangeField[] = this.values.add && !count(this.values.addPieces) ? ['addPieces'] : [];
    // an order of nothing is cancelled instead
    const empty: ChangeField[] = this.items.length === 0 ? ['add'] : [];
    return [...wrong, ...added, ...empty, ...(this.values.reason.trim() === '' ? (['reason'] as const) : [])];
  }

  async save(): Promise<boolean> {
    this.tried = true;
    if (this.missing.length > 0) return false;
    const { shipping, address, phone, reason } = this.values;
    const answer = await this.#send('order.change', {
      ...{ order: this.#order.id, items: this.items.map((item) => ({ ...item })), address, phone, reason },
      ...(shipping !== '' && { shipping }),
    });
    this.said = answer.ok ? 'done' : 'refused';
    if (answer.ok) this.leave();
    return answer.ok;
  }
  leave(): void {
    this.forget();
    this.#done();
  }
}
