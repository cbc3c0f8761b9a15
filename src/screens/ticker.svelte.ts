/** Time is drawn, not counted: this only says when to draw again. */
import { createSubscriber } from 'svelte/reactivity';

const everyMs = 250;
let count = 0;
const track = createSubscriber((update) => {
  const timer = setInterval(() => {
    count += 1;
    update();
  }, everyMs);
  return () => clearInterval(timer);
});

export const ticker = {
  /** Read it in a derived value to have it computed again four times a second. */
  get current(): number {
    track();
    return count;
  },
};
