/** A day of the world as people read it: „čtvrtek 14. 5. 2026“. Pure. */
export const dayWords = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
