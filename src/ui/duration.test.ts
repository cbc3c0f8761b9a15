import { countdownCall, duration, remaining } from './duration.ts';

describe('duration', () => {
  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [41_000, '0:41'],
    [462_000, '7:42'],
    [3_723_000, '1:02:03'],
    [-5, '0:00'],
  ])('%i ms reads %s', (ms, text) => expect(duration(ms)).toBe(text));

  it('shows 0:00 of what is left only when nothing is left', () => {
    expect(remaining(1)).toBe('0:01');
    expect(remaining(0)).toBe('0:00');
    expect(remaining(600_000)).toBe('10:00');
  });

  it('speaks at five minutes, one minute and the end', () => {
    expect([300_001, 300_000, 60_000, 1, 0].map(countdownCall)).toEqual(['none', 'five', 'one', 'one', 'end']);
  });
});
