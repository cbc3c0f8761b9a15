import { describe, expect, it } from 'vitest';
import { comboOf, criterionKey } from './shortcuts.ts';

const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, code: 'Digit1' };
const alt = { ...none, altKey: true };

describe('keys of the console', () => {
  it('need Alt; AltGr (Ctrl+Alt) writes letters and fires nothing', () => {
    expect(comboOf(none)).toBeUndefined();
    expect(comboOf({ ...alt, ctrlKey: true })).toBeUndefined();
    expect(comboOf({ ...alt, metaKey: true })).toBeUndefined();
  });
  it('go by the place on the keyboard: a Czech one has letters with hooks in the row of digits', () => {
    expect(comboOf(alt)).toBe('Alt+1');
    expect(comboOf({ ...alt, shiftKey: true })).toBe('Alt+Shift+1');
    expect(comboOf({ ...alt, code: 'KeyN' })).toBe('Alt+N');
    expect(comboOf({ ...alt, code: 'Numpad1' })).toBeUndefined();
  });
  it('name a criterion and its verdict', () => {
    expect(criterionKey('Alt+1')).toEqual({ index: 0, verdict: 'met' });
    expect(criterionKey('Alt+Shift+9')).toEqual({ index: 8, verdict: 'not-met' });
    expect(criterionKey('Alt+N')).toBeUndefined();
    expect(criterionKey('Alt+0')).toBeUndefined();
  });
});
