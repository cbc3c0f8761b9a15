/** Unfinished text under the hands of a person, kept synchronously: a reload in the same moment loses nothing. The
 *  journal and the host follow within a second; this is only the bridge until then. Knows no fields. */

const prefix = 'hovorna.text.';

interface Place {
  readonly exam: string;
  readonly seat: string;
}

const keyOf = (place: Place | undefined, task: string, name: string) =>
  `${prefix}${place?.exam ?? ''}.${place?.seat ?? ''}.${task}.${name}`;

export const keptTexts = (place: Place | undefined, task: string) => ({
  recall: (name: string): string | undefined => localStorage.getItem(keyOf(place, task, name)) ?? undefined,
  keep(name: string, text: string | undefined): void {
    const key = keyOf(place, task, name);
    if (text === undefined) return localStorage.removeItem(key);
    try {
      localStorage.setItem(key, text);
    } catch {
      // no room here: the journal and the host still get it
    }
  },
});

/** Once an exam is closed its unfinished texts are nobody's business any more. */
export function forgetTexts({ exam, seat }: Place): void {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(`${prefix}${exam}.${seat}.`)) localStorage.removeItem(key);
}
