/** How texts write days: as a language does, and what in a text is one. Pure. */

export const dayForms = ['iso', 'short', 'long'] as const;
export type DayForm = (typeof dayForms)[number];

/** As a text of this language writes it: `11. 5. 2026`, `11. 5.`, `pondělí 11. května 2026`. */
export function wordDay(day: string, language: string, form?: DayForm): string {
  if (form === 'iso') return day;
  const date = new Date(`${day}T00:00:00Z`);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options }).format(date);
  if (form === 'short') return format({ day: 'numeric', month: 'numeric' });
  if (form === 'long') return format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  return format({ day: 'numeric', month: 'numeric', year: 'numeric' });
}
