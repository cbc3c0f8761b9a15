import { wordDifferences } from './words.ts';

const spoken = 'Dobrý den, tady Bohumil Zeman z Kyjova. Volejte prosím ve čtvrtek.';

describe('X-41 HU-8 a transcript beside what was spoken', () => {
  it('the text itself is a hundred percent, whatever its punctuation and capitals', () => {
    expect(wordDifferences(spoken, spoken)).toMatchObject({ spoken: 11, same: 11, extra: 0, percent: 100 });
    expect(
      wordDifferences(spoken, 'dobrý den tady bohumil zeman z\u00a0kyjova volejte prosím ve čtvrtek').percent,
    ).toBe(100);
  });

  it('a word left out, written wrongly or too many is found', () => {
    const without = wordDifferences(spoken, spoken.replace('Bohumil ', ''));
    expect(without).toMatchObject({ same: 10, extra: 0 });
    expect(without.percent).toBeCloseTo(90.909, 3);
    expect(without.parts.filter(({ kind }) => kind === 'missing')).toEqual([{ kind: 'missing', words: ['Bohumil'] }]);
    const wrong = wordDifferences(spoken, spoken.replace('Kyjova', 'Kijova'));
    expect(wrong).toMatchObject({ same: 10, extra: 1 });
    expect(wrong.parts.map(({ kind }) => kind)).toEqual(['same', 'missing', 'extra', 'same']);
    expect(wordDifferences(spoken, `${spoken} Děkuji.`)).toMatchObject({ same: 11, extra: 1, percent: 100 });
  });

  it('accents are heard, another order is not the same', () => {
    expect(wordDifferences('pět', 'pet').same).toBe(0);
    expect(wordDifferences('jedna dva tři', 'jedna tři dva').same).toBe(2);
  });

  it('nothing written is nothing', () => {
    expect(wordDifferences(spoken, '')).toMatchObject({ same: 0, percent: 0 });
    expect(wordDifferences(spoken, ' – , ')).toMatchObject({ same: 0, extra: 0 });
  });
});
