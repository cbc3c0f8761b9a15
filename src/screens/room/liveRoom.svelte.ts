/** An open room as reactive state: its seats on this console, who knocks, how the broker is. Knows no phase of the exam
 *  and no screen. */
import { createSubscriber } from 'svelte/reactivity';
import type { Seat } from '../../seat/seat.ts';
import type { RelayTrouble } from '../../wire/relay-watch.ts';
import { LiveSeat } from '../liveSeat.svelte.ts';
import type { BrokerState, Knock, Room } from '../ports.ts';

export class LiveRoom {
  readonly room: Room;
  /** The seat that leads: the examiner's, in a training session the figurant's. */
  readonly lead: LiveSeat;
  readonly #track: () => void;
  readonly #lives = new WeakMap<Seat, LiveSeat>();

  constructor(room: Room) {
    this.room = room;
    this.lead = new LiveSeat(room.lead);
    this.#track = createSubscriber((update) => room.onChange(update));
  }

  /** The figurant's seat while this console plays it. */
  get figurant(): LiveSeat | undefined {
    this.#track();
    return this.room.figurant && this.#live(this.room.figurant);
  }
  /** Further assessors who mark on this console, one after the other. */
  get assessors(): readonly LiveSeat[] {
    this.#track();
    return (this.room.assessors ?? []).map((seat) => this.#live(seat));
  }
  get knocks(): readonly Knock[] {
    this.#track();
    return this.room.knocks;
  }
  get broker(): BrokerState {
    this.#track();
    return this.room.broker;
  }
  get relay(): RelayTrouble | undefined {
    this.#track();
    return this.room.relay;
  }

  #live(seat: Seat): LiveSeat {
    const live = this.#lives.get(seat) ?? new LiveSeat(seat);
    this.#lives.set(seat, live);
    return live;
  }
}
