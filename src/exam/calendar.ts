/** Whole days as a calendar file (RFC 5545). Own code because the libraries for it bring a schema validator of 60 kB for
 *  three whole-day entries. Pure. */

export interface CalendarDay {
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly title: string;
  readonly text: string;
}

const octets = new TextEncoder();
const maxOctets = 75;

const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

/** Continued lines begin with a space; a sign of several octets is never cut. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const sign of line) {
    if (octets.encode(current + sign).length > maxOctets) {
      lines.push(current);
      current = ' ';
    }
    current += sign;
  }
  return [...lines, current].join('\r\n');
}

const compact = (iso: string): string => iso.replace(/[-:]/g, '');

function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** @param at when the file was made, epoch milliseconds. */
export function calendarOf(exam: string, at: number, days: readonly CalendarDay[]): string {
  const stamp = `${compact(new Date(at).toISOString().slice(0, 19))}Z`;
  const lines = days.flatMap(({ id, day, title, text }) => [
    'BEGIN:VEVENT',
    `UID:${exam}-${id}@hovorna`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(nextDay(day))}`,
    `SUMMARY:${escaped(title)}`,
    ...(text ? [`DESCRIPTION:${escaped(text)}`] : []),
    'END:VEVENT',
  ]);
  const all = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Hovorna//exam//CS', ...lines, 'END:VCALENDAR'];
  return all.map((line) => `${folded(line)}\r\n`).join('');
}
