/** While a call rings, the page's title says so every other second, for whoever looks at another window. Knows no
 *  channel: the words are the channel's. */
const everyMs = 1_000;

/** To be called while a component is being made. @param words undefined: nothing rings. */
export function ringInTitle(words: () => string | undefined): void {
  $effect(() => {
    const ringing = words();
    if (ringing === undefined) return;
    const before = document.title;
    const flash = setInterval(() => (document.title = document.title === ringing ? before : ringing), everyMs);
    document.title = ringing;
    return () => {
      clearInterval(flash);
      document.title = before;
    };
  });
}
