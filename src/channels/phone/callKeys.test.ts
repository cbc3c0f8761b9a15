import { type CallKey, pressCallKey } from './callKeys.ts';

/** Presses a key on a page with a call; what was done, and whether the browser's own meaning was taken away. */
function press(init: KeyboardEventInit, before?: (event: KeyboardEvent) => void) {
  const done: CallKey[] = [];
  const event = new KeyboardEvent('keydown', { altKey: true, cancelable: true, ...init });
  before?.(event);
  pressCallKey(event, { answer: () => done.push('answer'), mute: () => done.push('mute') });
  return { done, taken: event.defaultPrevented };
}

describe('F-42 keys of a call', () => {
  it('do what they say, wherever the focus is', () => {
    expect(press({ code: 'KeyA' })).toEqual({ done: ['answer'], taken: true });
    expect(press({ code: 'KeyM' })).toEqual({ done: ['mute'], taken: true });
  });
  it.each([
    ['without Alt', { altKey: false }],
    ['with AltGr as Windows tells it', { ctrlKey: true }],
    ['with AltGr as others tell it', { modifierAltGraph: true }],
    ['with Shift', { shiftKey: true }],
    ['with the system’s key', { metaKey: true }],
  ])('mean nothing %s', (_, more) => expect(press({ code: 'KeyM', ...more })).toEqual({ done: [], taken: false }));
  it('leave keys of others alone', () => {
    for (const code of [
      'Digit1',
      'KeyZ',
      'KeyP',
      'KeyK',
      'KeyN',
      'KeyB',
      'KeyT',
      'KeyU',
      'KeyI',
      'KeyO',
      'KeyS',
      'KeyH',
    ])
      expect(press({ code })).toEqual({ done: [], taken: false });
  });
  it('count once while they are kept down', () =>
    expect(press({ code: 'KeyM', repeat: true })).toEqual({ done: [], taken: true }));
  it('are answered by one telephone on a page', () =>
    expect(press({ code: 'KeyM' }, (event) => event.preventDefault()).done).toEqual([]));
  it('rest while a dialog is open', () => {
    const dialog = document.createElement('dialog');
    dialog.open = true;
    document.body.append(dialog);
    expect(press({ code: 'KeyM' })).toEqual({ done: [], taken: false });
    dialog.remove();
  });
});
