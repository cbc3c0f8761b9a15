/** A payer or holder being changed while it is filled in. Knows what is missing, no markup. */
import type { Desk, Send } from '../../channels/channel.ts';
import type { Party } from '../../exam/world.ts';
import { ActDraft } from '../forms/actDraft.svelte.ts';
import type { PartyRole } from './parties.ts';

export type PartyField = 'name' | 'address' | 'email' | 'reason';
export const partyFields: readonly PartyField[] = ['name', 'address', 'email', 'reason'];

export class PartyForm extends ActDraft<PartyField> {
  isOpen = $state(false);
  #before: Party = $state.raw({ name: '', address: '', email: '' });
  readonly #of: string;
  readonly #as: PartyRole;
  readonly #send: Send;

  constructor(of: string, as: PartyRole, send: Send, desk: Desk) {
    super({ name: '', address: '', email: '', reason: '' }, desk);
    this.#of = of;
    this.#as = as;
    this.#send = send;
  }

  begin(now: Party): void {
    this.#before = now;
    this.isOpen = true;
    this.open(`party.${this.#as}.${this.#of}`, { ...now });
  }
  leave(): void {
    this.forget();
    this.isOpen = false;
  }

  get missing(): readonly PartyField[] {
    const { email } = this.values;
    const isAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim());
    return partyFields.filter((field) => (field === 'email' ? !isAddress : this.values[field].trim() === ''));
  }

  async save(): Promise<boolean> {
    this.tried = true;
    if (this.missing.length > 0) return false;
    const { name, address, email, reason } = this.values;
    const party = { name: name.trim(), address: address.trim(), email: email.trim() };
    const same = (['name', 'address', 'email'] as const).every((field) => party[field] === this.#before[field]);
    if (same) {
      this.leave();
      return true;
    }
    const answer = await this.#send('party.change', { of: this.#of, as: this.#as, ...party, reason });
    this.said = answer.ok ? 'done' : 'refused';
    if (answer.ok) this.leave();
    return answer.ok;
  }
}
