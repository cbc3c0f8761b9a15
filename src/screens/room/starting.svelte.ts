/** Going through the gates and starting. Asked too early it says what is missing and starts nothing. */
import { type IdentityDocument, identityDocuments } from '../../machines/exam-state.ts';
import type { LiveSeat } from '../liveSeat.svelte.ts';
import { gateRows } from './gates.ts';

export class Starting {
  document: IdentityDocument = $state(identityDocuments[0]);
  /** Somebody has asked to start while something was missing. */
  asked = $state(false);
  /** The check of this screen's own devices is open. */
  checking = $state(false);
  /** The protocol stands in place of the lobby, so that nothing but it is printed and nobody leaves the room. */
  readonly #onprotocol: () => void;
  readonly #live: LiveSeat;
  readonly exam = $derived.by(() => this.#live.exam);
  readonly rows = $derived(this.exam ? gateRows(this.exam) : []);
  readonly missing = $derived(this.rows.filter(({ done }) => !done).map(({ gate }) => gate));

  constructor(live: LiveSeat, onprotocol = (): void => undefined) {
    this.#live = live;
    this.#onprotocol = onprotocol;
  }

  checkIdentity = () => this.#live.send('exam.checkIdentity', { document: this.document });
  confirmMedical = () => this.#live.send('exam.confirmMedical');
  checkDevices = () => (this.checking = true);
  waiveDevices = (reason: string) => void this.#live.send('exam.waiveDevices', { reason });
  showProtocol = () => this.#onprotocol();
  giveBriefing = () => this.#live.send('exam.giveBriefing');

  async start(): Promise<void> {
    this.asked = true;
    if (this.missing.length === 0) await this.#live.send('exam.start');
  }
}
