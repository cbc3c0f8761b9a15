/** The moment that is shown, and how it moves: played at a speed, moved by a hand, brought to a place. Knows neither log nor
 *  screen. Wall time is asked through a function, so that a test plays hours in no time. */
import type { Span } from './timeLine.ts';

export const speeds = [0.5, 1, 1.5, 2, 4] as const;
const drawEveryMs = 100;

export class Playhead {
  at = $state(0);
  speed = $state(1);
  playing = $state(false);
  readonly span: Span;
  readonly #wall: () => number;
  #from = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(span: Span, at: number = span.start, wall: () => number = () => performance.now()) {
    this.span = span;
    this.#wall = wall;
    this.at = this.#within(at);
  }

  toggle = (): void => {
    if (this.playing) this.stop();
    else this.play();
  };
  play = (): void => {
    if (this.playing) return;
    if (this.at >= this.span.end) this.at = this.span.start;
    this.playing = true;
    this.#from = this.#wall();
    this.#timer = setInterval(this.#move, drawEveryMs);
  };
  stop = (): void => {
    if (this.playing) this.#move();
    this.playing = false;
    clearInterval(this.#timer);
  };
  /** Playing goes on from there. */
  seek = (at: number): void => {
    this.#from = this.#wall();
    this.at = this.#within(at);
  };
  skip = (ms: number): void => this.seek(this.at + ms);
  setSpeed = (speed: number): void => {
    if (this.playing) this.#move();
    this.speed = speed;
  };
  /** @param by steps along the speeds. */
  shift = (by: number): void => {
    const index = speeds.findIndex((speed) => speed === this.speed) + by;
    this.setSpeed(speeds[Math.min(speeds.length - 1, Math.max(0, index))] ?? 1);
  };

  #move = (): void => {
    const now = this.#wall();
    this.at = this.#within(this.at + (now - this.#from) * this.speed);
    this.#from = now;
    if (this.at < this.span.end) return;
    this.playing = false;
    clearInterval(this.#timer);
  };
  #within(at: number): number {
    return Math.min(this.span.end, Math.max(this.span.start, at));
  }
}
