/** While something rings the page's title says so every other second, for whoever looks at another window. To be called
 *  while a component is being made. @param words undefined: nothing rings. */
export function flashTitle(words: () => string | undefined): void {
  $effect(() => {
    const ringing = words();
    if (ringing === undefined) return;
    const before = document.title;
    document.title = ringing;
    const flash = setInterval(() => (document.title = document.title === ringing ? before : ringing), 1_000);
    return () => {
      clearInterval(flash);
      document.title = before;
    };
  });
}
