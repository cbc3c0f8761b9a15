/** Does a person look at this page? It is shown and has the keyboard. Reactive. */
import { createSubscriber } from 'svelte/reactivity';

const track = createSubscriber((update) => {
  document.addEventListener('visibilitychange', update);
  window.addEventListener('focus', update);
  window.addEventListener('blur', update);
  return () => {
    document.removeEventListener('visibilitychange', update);
    window.removeEventListener('focus', update);
    window.removeEventListener('blur', update);
  };
});

export const attention = {
  get here(): boolean {
    track();
    return document.visibilityState === 'visible' && document.hasFocus();
  },
};
