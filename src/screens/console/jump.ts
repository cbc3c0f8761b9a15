/** Brings an element into sight and gives it the focus; addresses in the page belong to the router. */
export function jumpTo(id: string): void {
  const target = document.getElementById(id);
  target?.scrollIntoView({ block: 'start' });
  target?.focus({ preventScroll: true });
}

export const hasFocus = (id: string): boolean => document.getElementById(id)?.contains(document.activeElement) ?? false;
