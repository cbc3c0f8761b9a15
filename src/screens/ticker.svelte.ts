/** Time is drawn, not counted: this only says when to draw again. */
import { createSubscriber } from 'svelte/reactivity';

interface Ticker {
  /** Read it in a derived value to have it computed again at every beat. */
  readonly current: number;
}

function tickerOf(everyMs: number): Ticker {
  let count = 0;
  const track = createSubscriber((update) => {
    const timer = setInterval(() => {
      count += 1;
      update();
    }, everyMs);
    return () => clearInterval(timer);
  });
  return {
    get current() {
      track();
      return count;
    },
  };
}

/** Four times a second: clocks. */
export const ticker = tickerOf(250);
/** Ten times a second: levels of sound. */
export const levelTicker = tickerOf(100);
