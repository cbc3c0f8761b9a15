/** Days and weeks of a case as they are said in a table: without a year. Pure. */

/** „18. 5.“ for 2026-05-18. */
export const shortDayOf = (day: string): string => `${Number(day.slice(8))}.\u00a0${Number(day.slice(5, 7))}.`;

/** „18.–22. 5.“, and over the end of a month „25. 5. – 5. 6.“. */
export const spanOf = (first: string, last: string): string =>
  first.slice(0, 7) === last.slice(0, 7)
    ? `${Number(first.slice(8))}.–${shortDayOf(last)}`
    : `${shortDayOf(first)}\u00a0– ${shortDayOf(last)}`;
