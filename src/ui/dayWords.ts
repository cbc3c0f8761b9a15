/** A day of the world as people read it: „čtvrtek 14. 5. 2026“, and „14. 5. 2026“ where a preposition stands before it and
 *  the weekday would have to be declined. Pure. */
const numeric = { day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'UTC' } as const;
const at = (day: string): Date => new Date(`${day}T00:00:00Z`);

export const dayWords = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', ...numeric }).format(at(day));

export const dateWords = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, numeric).format(at(day));
