/** One field of a record being changed. Knows no markup and no meaning of fields. */
import type { Send } from '../../channels/channel.ts';
import type { EditableField } from './register.ts';

export class FieldEdit {
  field: EditableField | undefined = $state();
  value = $state('');
  #before = '';
  readonly #customer: string;
  readonly #send: Send;

  constructor(customer: string, send: Send) {
    this.#customer = customer;
    this.#send = send;
  }

  begin(field: EditableField, value: string): void {
    this.field = field;
    this.value = this.#before = value;
  }
  leave(): void {
    this.field = undefined;
  }
  /** What is the same needs no entry in the log. What the host refuses stays to be changed. */
  async save(): Promise<void> {
    const { field, value } = this;
    if (field === undefined) return;
    if (value.trim() === this.#before) return this.leave();
    const answer = await this.#send('register.edit', { customer: this.#customer, field, value });
    if (answer.ok) this.leave();
  }
}
