/** The host's time as this seat knows it: the offset from the ping with the shortest round trip. Kept over a reload by
 *  its distance from the wall clock, until the host answers again. */

interface Sample {
  readonly roundTripMs: number;
  readonly offsetMs: number;
}

/** Newer samples than this replace an older, better one: clocks drift. */
const samplesKept = 8;

export class HostTime {
  #samples: Sample[] = [];
  #fallback: number;

  /** @param ahead host time minus wall clock, as it was kept before a reload. */
  constructor(
    private readonly steady: () => number = () => performance.now(),
    private readonly wall: () => number = () => Date.now(),
    ahead = 0,
  ) {
    this.#fallback = wall() + ahead - steady();
  }

  /** Epoch milliseconds on the host's clock. */
  now(): number {
    return Math.round(this.steady() + this.#offset());
  }

  /** Host time minus this computer's wall clock. */
  get ahead(): number {
    return this.now() - this.wall();
  }

  /** After another host page took over, or sleep: what was measured before is worth nothing. */
  forget(): void {
    this.#fallback = this.#offset();
    this.#samples = [];
  }

  /** The first guess, before any round trip is known: the message was under way for some unknown time. */
  guess(hostNow: number): void {
    if (this.#samples.length === 0) this.#fallback = hostNow - this.steady();
  }

  /** @param sent own steady time at which the ping left. */
  answer(sent: number, hostNow: number): void {
    const received = this.steady();
    const roundTripMs = received - sent;
    if (roundTripMs < 0) return;
    this.#samples = [
      ...this.#samples.slice(1 - samplesKept),
      { roundTripMs, offsetMs: hostNow - (sent + received) / 2 },
    ];
  }

  #offset(): number {
    const [first, ...rest] = this.#samples;
    if (!first) return this.#fallback;
    return rest.reduce((best, sample) => (sample.roundTripMs < best.roundTripMs ? sample : best), first).offsetMs;
  }
}
