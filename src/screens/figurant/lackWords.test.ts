import { describe, expect, it } from 'vitest';
import { caseView } from '../console/seat.fixture.ts';
import { brief, lackWords } from './lackWords.ts';

describe('J-4 what is lacking', () => {
  it('is said with the words of the case', () => {
    expect(
      lackWords(
        [
          { kind: 'said', id: 'psc' },
          { kind: 'right', id: 'kolik-celkem' },
          { kind: 'stage', id: 'pricina' },
          { kind: 'mood-at-most', mood: 4 },
        ],
        caseView,
      ),
    ).toBe(
      'Zatím chybí: věta „602 00“ · správná odpověď na „kolik to bude celkem i s dopravou“ · část „Proč platba neprojde“ · nálada nejvýš 4',
    );
  });
  it('counts facts as Czech does', () => {
    expect(lackWords([{ kind: 'facts', count: 1 }], caseView)).toContain('aspoň 1 fakt ');
    expect(lackWords([{ kind: 'facts', count: 2 }], caseView)).toContain('aspoň 2 fakta ');
    expect(lackWords([{ kind: 'facts', count: 5 }], caseView)).toContain('aspoň 5 faktů ');
  });
  it('is nothing when nothing is lacking', () => {
    expect(lackWords([], caseView)).toBeUndefined();
  });
  it('shortens long texts between words', () => {
    const long = 'Máte nový telefon, bankovní aplikaci na něm nemáte aktivovanou a banka posílá potvrzení do té staré.';
    expect(brief(long)).toBe('Máte nový telefon, bankovní aplikaci na něm nemáte…');
    expect(brief('krátké')).toBe('krátké');
  });
});
