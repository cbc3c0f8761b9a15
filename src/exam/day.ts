/** A day as it is written everywhere: `YYYY-MM-DD`. Pure; needs no time zone. */

/** Is it one that the calendar knows? */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}
