/** What the caller says to prove who is calling, until it is asked of the host. Knows no markup. */
import type { Send } from '../../channels/channel.ts';
import type { IdentityItem } from './identity.ts';
import type { CustomerView } from './view.ts';

export class IdentityCheck {
  number = $state('');
  item: IdentityItem = $state('email');
  value = $state('');
  /** Asked with an item missing. */
  incomplete = $state(false);
  readonly #customer: () => CustomerView;
  readonly #send: Send;

  constructor(customer: () => CustomerView, send: Send) {
    this.#customer = customer;
    this.#send = send;
  }

  /** False when an item is missing or the two do not match. */
  async ask(): Promise<boolean> {
    const { number, item, value } = this;
    this.incomplete = number.trim() === '' || value.trim() === '';
    if (this.incomplete) return false;
    const customer = this.#customer().id;
    const answer = await this.#send('register.check', { customer, number, item, value });
    if (!answer.ok) return false;
    this.value = '';
    return this.#customer().verified;
  }
}
