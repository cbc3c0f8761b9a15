import { expect, it } from 'vitest';
import { shiftLine } from './shiftLine.ts';

const at = new Date(2026, 10, 22, 10, 0, 0).getTime();
const none = {
  ...{ loggedInAt: null, wrongTries: 0, messages: { read: 0, of: 3 }, readyAt: null },
  ...{ breaks: { count: 0, ms: 0 }, waived: 0, loggedOutAt: null },
};

it('X-164 HU-6 the record prints the shift in one line', () => {
  const shift = {
    ...{ loggedInAt: at, wrongTries: 1, messages: { read: 3, of: 3 }, readyAt: at + 60_000 },
    ...{ breaks: { count: 1, ms: 90_000 }, waived: 1, loggedOutAt: at + 3_600_000 },
  };
  expect(shiftLine(shift).replaceAll('\u00a0', ' ')).toBe(
    'přihlášen 10:00:00, chybných pokusů 1, zpráv přečteno 3 z 3, připraven 10:01:00, přestávek 1 (1:30), zápisů prominuto 1, odhlášen 11:00:00',
  );
  expect(shiftLine(none).replaceAll('\u00a0', ' ')).toBe('uchazeč se nepřihlásil, zpráv přečteno 0 z 3');
});
