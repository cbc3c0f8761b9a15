/** One act on an order or for a customer while it is filled in. What is above the limit is asked for instead of done. Knows
 *  what is missing, no markup. */
import type { Desk, Send } from '../../channels/channel.ts';
import type { Governed } from '../../exam/world.ts';
import { ActDraft } from '../forms/actDraft.svelte.ts';
import type { Remedy } from './done.ts';
import type { OrderView, SalesView } from './view.ts';

/** `change` has a form of its own. */
export const saleKinds = ['change', 'cancel', 'return', 'complaint', 'refund', 'voucher'] as const;
export type SaleKind = (typeof saleKinds)[number];
export type SaleField = 'amount' | 'reason' | 'product' | 'defect' | 'remedy' | 'contact';

const fieldsOf: Readonly<Record<SaleKind, readonly SaleField[]>> = {
  change: [],
  cancel: ['reason'],
  return: ['reason'],
  complaint: ['product', 'defect', 'remedy', 'contact'],
  refund: ['amount', 'reason'],
  voucher: ['amount', 'reason'],
};
const blank: Readonly<Record<SaleField, string>> = {
  ...{ amount: '', reason: '', product: '', defect: '', remedy: '', contact: '' },
};

export class SaleForm extends ActDraft<SaleField> {
  kind: SaleKind | undefined = $state();
  /** The order, or the customer of a voucher. */
  of = $state('');
  readonly #send: Send;
  readonly #view: () => SalesView;

  constructor(view: () => SalesView, send: Send, desk: Desk) {
    super(blank, desk);
    this.#view = view;
    this.#send = send;
  }

  begin(kind: SaleKind, of: string, order?: OrderView): void {
    this.kind = kind;
    this.of = of;
    const only = order?.items?.length === 1 ? (order.items[0]?.product ?? '') : '';
    this.open(`sale.${kind}.${of}`, { product: only });
  }
  leave(): void {
    this.forget();
    this.kind = undefined;
  }

  get fields(): readonly SaleField[] {
    return this.kind === undefined ? [] : fieldsOf[this.kind];
  }
  get missing(): readonly SaleField[] {
    return this.fields.filter((field) => (field === 'amount' ? this.amount <= 0 : this.values[field].trim() === ''));
  }
  /** Whole crowns as people write them: „13 239 Kč“. */
  get amount(): number {
    const digits = this.values.amount.replaceAll(/[\s\u00a0.]|Kč/g, '');
    return /^\d{1,7}$/.test(digits) ? Number(digits) : 0;
  }
  get #governed(): Governed | undefined {
    return this.kind === 'refund' || this.kind === 'voucher' ? this.kind : undefined;
  }
  /** Above what one decides alone, and nobody has granted it yet. */
  get needsApproval(): boolean {
    const what = this.#governed;
    if (what === undefined) return false;
    const { limits, approvals } = this.#view();
    const sum = this.#allInAll;
    const granted = approvals.some(
      (one) => one.granted === true && one.what === what && one.of === this.of && one.amount >= sum,
    );
    return sum > limits[what] && !granted;
  }

  /** @param byRight may the goods go back without an agreement? */
  async done(byRight: boolean): Promise<boolean> {
    this.tried = true;
    if (this.missing.length > 0) return false;
    const asks = this.needsApproval;
    const answer = asks
      ? await this.#send('approval.ask', {
          what: this.#governed ?? 'refund',
          of: this.of,
          ...this.#sum,
          amount: this.#allInAll,
        })
      : await this.#send(...this.#command(byRight));
    this.said = answer.ok ? (asks ? 'asked' : 'done') : 'refused';
    if (answer.ok && !asks) this.leave();
    return answer.ok;
  }

  /** With what has gone back before: so much is to be granted. */
  get #allInAll(): number {
    const before = this.#view().refunds.filter((one) => this.kind === 'refund' && one.order === this.of);
    return before.reduce((all, { amount }) => all + amount, this.amount);
  }
  get #sum() {
    return { amount: this.amount, reason: this.values.reason.trim() };
  }
  #command(byRight: boolean): Parameters<Send> {
    const { reason, product, defect, contact, remedy } = this.values;
    switch (this.kind) {
      case 'cancel':
        return ['order.cancel', { order: this.of, reason }];
      case 'return':
        return ['order.return', { order: this.of, reason, byAgreement: !byRight }];
      case 'complaint':
        return ['complaint.file', { order: this.of, product, defect, remedy: remedy as Remedy, contact }];
      case 'voucher':
        return ['voucher.issue', { customer: this.of, ...this.#sum }];
      default:
        return ['refund.issue', { order: this.of, ...this.#sum }];
    }
  }
}
