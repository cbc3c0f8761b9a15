/** A moment of the scenario's world in words. Scenarios have local time without a zone, so no computer's zone may move it. */

/** „13. 5. 2026 18:42“ */
export const worldMoment = (moment: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'cs' ? 'cs-CZ' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${moment}Z`));
