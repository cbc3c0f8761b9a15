import { atTheBeginning, dueAt, positionAt, rewound, started, stopped } from './player.ts';

describe('X-40 the place in a message', () => {
  const text = 'Dobrý den, tady Bohumil Zeman.';

  it('never runs beyond the end and never before the beginning', () => {
    const playing = started(atTheBeginning, 1_000, 20_000);
    expect([500, 6_000, 99_000].map((at) => positionAt(playing, at, 20_000))).toEqual([0, 5_000, 20_000]);
    expect(rewound(playing, 3_000, 20_000)).toEqual({ state: 'playing', position: 0, since: 3_000 });
    expect(stopped(playing, 6_000, 20_000)).toMatchObject({ state: 'stopped', position: 5_000 });
  });

  it('is shown to the reader as the word that is due', () => {
    expect(dueAt(text, 0, 20_000)).toEqual({ said: '', word: 'Dobrý', rest: ' den, tady Bohumil Zeman.' });
    expect(dueAt(text, 10_000, 20_000)).toEqual({ said: 'Dobrý den, ', word: 'tady', rest: ' Bohumil Zeman.' });
    expect(dueAt(text, 20_000, 20_000)).toEqual({ said: 'Dobrý den, tady Bohumil ', word: 'Zeman.', rest: '' });
    for (const position of [-5, 1_000]) expect(dueAt(text, position, 20_000).word).toBe('Dobrý');
    expect(dueAt(text, 5_000, 0).word).toBe('Dobrý');
    expect(dueAt('', 5_000, 20_000)).toEqual({ said: '', word: '', rest: '' });
  });
});
