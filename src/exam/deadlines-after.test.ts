import { describe, expect, it } from 'vitest';
import { calendarOf } from './calendar.ts';
import { dueDays } from './deadlines-after.ts';

describe('M-42 what the law wants after an exam', () => {
  it.each([
    ['2026-05-14', '2026-05-19', '2026-06-14', '2031-05-14'],
    ['2026-12-30', '2027-01-04', '2027-01-30', '2031-12-30'],
    // a month without such a day, and a leap day
    ['2026-01-31', '2026-02-05', '2026-02-28', '2031-01-31'],
    ['2028-02-29', '2028-03-05', '2028-03-29', '2033-02-28'],
  ])('%s', (day, result, record, keep) => {
    expect(dueDays(day).map((one) => one.day)).toEqual([result, record, keep]);
  });
});

describe('M-42 the days as a calendar file (RFC 5545)', () => {
  const events = [
    { id: 'result', day: '2026-05-19', title: 'Oznámit výsledek; Žofie, 66-029-M', text: 'řádek\ndruhý' },
  ];
  const file = calendarOf('exam-1', 1_700_000_000_000, events);

  it('has whole-day events, escaped texts and lines of at most 75 octets', () => {
    const lines = file.split('\r\n');
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(lines).toContain('DTSTART;VALUE=DATE:20260519');
    expect(lines).toContain('DTEND;VALUE=DATE:20260520');
    expect(lines).toContain('DTSTAMP:20231114T221320Z');
    expect(lines).toContain('SUMMARY:Oznámit výsledek\\; Žofie\\, 66-029-M');
    expect(lines).toContain('DESCRIPTION:řádek\\ndruhý');
    for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });

  it('folds a long text between signs, never inside one', () => {
    const long = 'ž'.repeat(200);
    const folded = calendarOf('exam-1', 0, [{ id: 'x', day: '2026-05-19', title: long, text: '' }]);
    expect(folded.replaceAll('\r\n ', '')).toContain(`SUMMARY:${long}`);
    for (const line of folded.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });
});
