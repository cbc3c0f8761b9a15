import { blankRows, completeIn, givenInOrder, lacksOf, withGiven, withMore, withOwn, withoutOwn } from './rows.ts';
import { benefitsStimulus } from './stimulus.ts';
import { stimulus } from './benefits.fixture.ts';

describe('X-120 a row of three parts', () => {
  it('counts when nothing is missing; blanks are nothing', () => {
    expect(lacksOf({ feature: 'kabel', advantage: 'a', benefit: 'b' })).toEqual([]);
    expect(lacksOf({ feature: 'kabel', advantage: 'a', benefit: ' \n' })).toEqual(['benefit']);
    expect(lacksOf({ own: '', advantage: '', benefit: 'b' })).toEqual(['feature', 'advantage']);
  });

  it('own rows count like given ones, and can be taken away', () => {
    let sheet = withGiven(blankRows, { feature: 'vaha', advantage: 'a', benefit: 'b' });
    sheet = withOwn(withMore(withMore(sheet)), 1, { own: 'displej', advantage: 'a', benefit: 'b' });
    expect(completeIn(sheet)).toBe(2);
    sheet = withoutOwn(sheet, 0);
    expect(sheet.own).toEqual([{ own: 'displej', advantage: 'a', benefit: 'b' }]);
    expect(givenInOrder(stimulus.features, sheet).map(({ feature }) => feature)).toEqual(['kabel', 'vaha']);
  });

  it('a case cannot expect more rows than there can be, nor give a feature twice', () => {
    expect(benefitsStimulus.safeParse(stimulus).success).toBe(true);
    const most = { ...stimulus, expected: { rows: 5, origin: 'local' } };
    expect(benefitsStimulus.safeParse(most).success).toBe(false);
    const twice = { ...stimulus, features: [...stimulus.features, ...stimulus.features.slice(0, 1)] };
    expect(benefitsStimulus.safeParse(twice).error?.issues[0]?.path).toEqual(['features', 2, 'id']);
  });
});
