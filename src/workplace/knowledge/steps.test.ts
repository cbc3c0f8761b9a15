import { describe, expect, it } from 'vitest';
import { plainTextOf } from './offering.ts';
import { asPlainText } from './plainText.ts';
import { stepsOf } from './steps.ts';

describe('X-161 steps of a script or a procedure', () => {
  it('are the items of its list, each whole, without marks', () => {
    const text =
      'Než začnete:\n\n1. Řekněte **firmu**\n   a jméno.\n2. Ověřte zákazníka\nčíslem.\n\n3. Zapište.\n\nPlatí od května.';
    expect(stepsOf(text)).toEqual({
      before: 'Než začnete:',
      steps: ['Řekněte firmu a jméno.', 'Ověřte zákazníka číslem.', 'Zapište.'],
      after: 'Platí od května.',
    });
  });
  it('are paragraphs where there is no list', () => {
    expect(stepsOf('Pozdravte\nzákazníka.\n\nZeptejte se.').steps).toEqual(['Pozdravte zákazníka.', 'Zeptejte se.']);
  });
  it('are the sentences of a single paragraph; a day and an hour end none', () => {
    expect(stepsOf('„Dobrý den, tady (jméno). Volám 15. Května\ndo 17.00. Hodí se Vám to?“').steps).toEqual([
      '„Dobrý den, tady (jméno).',
      'Volám 15. Května do 17.00. Hodí se Vám to?“',
    ]);
    expect(stepsOf('')).toEqual({ before: '', steps: [], after: '' });
  });
});

describe('X-162 what goes into a reply', () => {
  it('has no marks; lines are paragraphs, items and rows', () => {
    const table =
      '| Způsob | Cena |\n| --- | --- |\n| Kurýr | **129 Kč** |\n\nDo Brna\n[zde](https://e.example).\n- *jedna*\n- dvě';
    expect(asPlainText(table)).toBe(
      'Způsob – Cena\nKurýr – 129 Kč\n\nDo Brna zde (https://e.example).\n- jedna\n- dvě',
    );
    expect(asPlainText('### Nadpis\n5 * 3 a snake_case_slovo')).toBe('Nadpis\n5 * 3 a snake_case_slovo');
  });
  it('IT-11 names the product above its sheet', () => {
    const product = { code: 'PW-814', name: 'pračka Jasan', price: 11990, pieces: 6, sheet: 'Náplň\n8 kg.' };
    const text = { id: 'PW-814', kind: 'products', title: '', text: product.sheet, product } as const;
    expect(plainTextOf(text)).toBe('pračka Jasan (PW-814), 11\u00a0990\u00a0Kč\nNáplň 8 kg.');
  });
});
