/** The keys of the replay. They leave fields that are written in alone, and space leaves what it presses. */
export interface KeyDeeds {
  readonly toggle: () => void;
  readonly skip: (ms: number) => void;
  readonly step: (by: -1 | 1) => void;
  readonly faster: (by: -1 | 1) => void;
}

const skipMs = 5_000;

const isIn = (target: EventTarget | null, what: string): boolean => target instanceof Element && !!target.closest(what);

/** Bracket keys give other signs on other keyboards: the place of the key counts as well. */
export function pressReplayKey(event: KeyboardEvent, { toggle, skip, step, faster }: KeyDeeds): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (isIn(event.target, 'input:not([type=range], [type=checkbox]), textarea, select, dialog')) return;
  const way = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
  if (way !== 0) {
    if (event.shiftKey) step(way);
    else skip(way * skipMs);
  } else if (event.key === ' ') {
    if (isIn(event.target, 'button, summary, a, input[type=checkbox]')) return;
    toggle();
  } else if (event.key === '[' || event.code === 'BracketLeft') faster(-1);
  else if (event.key === ']' || event.code === 'BracketRight') faster(1);
  else return;
  event.preventDefault();
}
