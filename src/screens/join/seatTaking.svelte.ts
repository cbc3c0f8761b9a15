/** Taking an invited seat: a name if none is known, one tab of this browser, then the seat's life. Knows no markup. */
import { LiveSeat } from '../liveSeat.svelte.ts';
import type { Invitation, Ports } from '../ports.ts';

export type Taking =
  | { readonly at: 'name' }
  | { readonly at: 'opening' }
  | { readonly at: 'elsewhere' }
  | { readonly at: 'failed' }
  | { readonly at: 'seated'; readonly live: LiveSeat };

export class SeatTaking {
  stage: Taking = $state.raw({ at: 'name' });
  name = $state('');
  readonly #ports: Ports;
  readonly #invitation: Invitation;
  #left = false;

  constructor(ports: Ports, invitation: Invitation) {
    this.#ports = ports;
    this.#invitation = invitation;
    this.name = ports.rememberedName;
    if (this.name !== '') void this.open();
  }

  async open(): Promise<void> {
    const name = this.name.trim();
    if (name === '') return;
    this.stage = { at: 'opening' };
    try {
      const seat = await this.#ports.join(this.#invitation, name);
      if ('refused' in seat) this.stage = { at: seat.refused };
      else if (this.#left) seat.close();
      else this.stage = { at: 'seated', live: new LiveSeat(seat) };
    } catch {
      this.stage = { at: 'failed' };
    }
  }

  leave(): void {
    this.#left = true;
    if (this.stage.at === 'seated') this.stage.live.seat.close();
  }
}
