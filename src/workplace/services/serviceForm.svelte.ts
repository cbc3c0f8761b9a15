/** A service being activated, suspended or cancelled while it is filled in: from which day, why, confirmed by the customer.
 *  Knows what is missing, no markup. */
import type { Desk, Send } from '../../channels/channel.ts';
import { isDay } from '../../exam/day.ts';
import { ActDraft } from '../forms/actDraft.svelte.ts';
import type { ServiceAct } from './life.ts';
import type { ServiceView } from './view.ts';

export type ServiceField = 'from' | 'reason' | 'confirmed';

export class ServiceForm extends ActDraft<ServiceField> {
  act: ServiceAct | undefined = $state();
  #service: ServiceView | undefined = $state.raw();
  readonly #send: Send;

  constructor(send: Send, desk: Desk) {
    super({ from: '', reason: '', confirmed: '' }, desk);
    this.#send = send;
  }

  /** Of which service. */
  get of(): string | undefined {
    return this.#service?.id;
  }
  begin(act: ServiceAct, service: ServiceView): void {
    this.act = act;
    this.#service = service;
    this.open(`service.${act}.${service.id}`, { from: service.earliest });
  }
  leave(): void {
    this.forget();
    this.act = undefined;
  }

  get missing(): readonly ServiceField[] {
    const { from, reason, confirmed } = this.values;
    const inTime = isDay(from) && from >= (this.#service?.earliest ?? '');
    return [
      ...(inTime ? [] : (['from'] as const)),
      ...(reason.trim() === '' ? (['reason'] as const) : []),
      ...(confirmed === '' ? (['confirmed'] as const) : []),
    ];
  }

  async save(): Promise<boolean> {
    this.tried = true;
    if (this.missing.length > 0 || !this.act || !this.of) return false;
    const { from, reason } = this.values;
    const answer = await this.#send(`service.${this.act}`, { service: this.of, from, reason, confirmed: true });
    this.said = answer.ok ? 'done' : 'refused';
    if (answer.ok) this.leave();
    return answer.ok;
  }
}
