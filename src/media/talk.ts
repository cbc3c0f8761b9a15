/** Who talks how long, from the levels of both sides ten times a second: pure, with a clock that is handed in. Facts
 *  beside the criteria, never marks (PL-26). A voice is what stands out of its own quiet; a breath between two words
 *  belongs to the talk, so a stretch is counted only once it is known whether the voice goes on. */

export interface TalkShare {
  /** Each side's whole talk, with what was said at the same time. */
  readonly candidateMs: number;
  readonly customerMs: number;
  readonly bothMs: number;
  /** The longest stretch without any voice that ended in or reached into this one, with what went before. */
  readonly longestSilenceMs: number;
}

/** Pauses shorter than this are part of the talk. */
export const breathMs = 400;
/** A longer time without levels is no part of the talk: the line was on hold or down. */
const longestStepMs = 1_500;
/** A voice is this much louder than the quiet around it… */
const aboveQuietDb = 12;
/** …and the limit stays within these bounds, however noisy or clean the line is. */
const [lowestDbfs, highestDbfs] = [-55, -38];
const quietRisesDbPerSecond = 3;

class Voice {
  #quietDbfs = lowestDbfs - aboveQuietDb;
  hears(dbfs: number, stepMs: number): boolean {
    const risen = this.#quietDbfs + (quietRisesDbPerSecond * stepMs) / 1000;
    this.#quietDbfs = Math.min(risen, dbfs, highestDbfs - aboveQuietDb);
    return dbfs > Math.max(lowestDbfs, this.#quietDbfs + aboveQuietDb);
  }
}

type Side = 'candidate' | 'customer';
interface Step {
  readonly ms: number;
  readonly talks: Record<Side, boolean>;
}

export class TalkTally {
  readonly #voices: Record<Side, Voice> = { candidate: new Voice(), customer: new Voice() };
  /** Not counted yet, oldest first: a breath or the end of a talk? */
  #open: Step[] = [];
  #lastAt: number | undefined;
  #candidateMs = 0;
  #customerMs = 0;
  #bothMs = 0;
  #silenceMs = 0;
  #longestSilenceMs = 0;

  /** @param at any steady clock, milliseconds. */
  feed(candidateDbfs: number, customerDbfs: number, at: number): void {
    const ms = this.#lastAt === undefined ? 0 : at - this.#lastAt;
    this.#lastAt = at;
    if (ms <= 0 || ms > longestStepMs) return this.#interrupt();
    const candidate = this.#voices.candidate.hears(candidateDbfs, ms);
    const customer = this.#voices.customer.hears(customerDbfs, ms);
    this.#bridge('candidate', candidate);
    this.#bridge('customer', customer);
    this.#open.push({ ms, talks: { candidate, customer } });
    while (this.#openMs() > breathMs) this.#count();
  }

  /** What has been counted since the last call. */
  take(): TalkShare {
    const share = {
      candidateMs: this.#candidateMs,
      customerMs: this.#customerMs,
      bothMs: this.#bothMs,
      longestSilenceMs: Math.max(this.#longestSilenceMs, this.#silenceMs),
    };
    this.#candidateMs = this.#customerMs = this.#bothMs = this.#longestSilenceMs = 0;
    return share;
  }

  /** The end of the call: what is still open is counted as it stands. */
  finish(): TalkShare {
    this.#interrupt();
    return this.take();
  }

  #openMs(): number {
    return this.#open.reduce((sum, { ms }) => sum + ms, 0);
  }

  /** A voice that goes on within a breath has not paused. */
  #bridge(side: Side, talksNow: boolean): void {
    const last = this.#open.findLastIndex(({ talks }) => talks[side]);
    if (talksNow && last >= 0) for (const { talks } of this.#open.slice(last + 1)) talks[side] = true;
  }

  #count(): void {
    const step = this.#open.shift();
    if (!step) return;
    const { ms, talks } = step;
    if (talks.candidate) this.#candidateMs += ms;
    if (talks.customer) this.#customerMs += ms;
    if (talks.candidate && talks.customer) this.#bothMs += ms;
    this.#silenceMs = talks.candidate || talks.customer ? 0 : this.#silenceMs + ms;
    this.#longestSilenceMs = Math.max(this.#longestSilenceMs, this.#silenceMs);
  }

  #interrupt(): void {
    while (this.#open.length > 0) this.#count();
    this.#longestSilenceMs = Math.max(this.#longestSilenceMs, this.#silenceMs);
    this.#silenceMs = 0;
  }
}
