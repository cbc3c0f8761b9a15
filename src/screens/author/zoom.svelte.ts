/** How large a diagram is drawn: as wide as its place, or by a factor of its own size. Knows no diagram. */

const step = 1.25;
const least = 0.3;
const most = 3;
/** Smaller than this its words cannot be read; it scrolls instead. */
const leastFitted = 0.6;

export class Zoom {
  /** Undefined: as wide as its place, never larger than its own size. */
  factor: number | undefined = $state();
  readonly leastFitted = leastFitted;
  #fitted = () => 1;

  /** How large it is while it fits, is known to whoever draws it. */
  measuredBy(fitted: () => number): void {
    this.#fitted = fitted;
  }
  get fits(): boolean {
    return this.factor === undefined;
  }
  get isActual(): boolean {
    return this.factor === 1;
  }
  fit = (): void => void (this.factor = undefined);
  actual = (): void => void (this.factor = 1);
  larger = (): void => void (this.factor = Math.min(most, (this.factor ?? this.#fitted()) * step));
  smaller = (): void => void (this.factor = Math.max(least, (this.factor ?? this.#fitted()) / step));
}
