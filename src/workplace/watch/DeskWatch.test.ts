import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import DeskWatch from './DeskWatch.svelte';
import { deskWork, house, idleWork } from './desk-work.fixture.ts';

const text = () => (document.body.textContent ?? '').replace(/\s+/g, ' ');
const row = (name: string) => within(screen.getByRole('row', { name: new RegExp(name) }));

describe('X-132 the desk as it is watched', () => {
  it('tells how records were found, which is another customer’s, and which item of identity failed', () => {
    render(DeskWatch, { work: deskWork, house });
    expect(text()).toContain('10:00:10 otevřena sama podle čísla nebo adresy');
    expect(text()).toContain('10:01:10 otevřena podle jména nebo obce „dvořáková“');
    expect(text()).toMatch(/Ludmila Dvořáková Z-10021 ! jiný zákazník/);
    expect(text()).toContain('číslo „EJ2026-03302“ souhlasí, E-mail „nekdo@post.example“ nesouhlasí');
    expect(text()).toContain('údaje žádány dřív, než byla totožnost ověřena: 1×');
    expect(text()).toContain('totožnost ověřena v 10:00:40');
    expect(text()).toContain('totožnost neověřena, údaje zůstaly skryté');
    expect(text()).toContain('Hledáno a nenalezeno: „kralowa“ (10:01:00)');
  });
  it('shows changes before and after, and names outdated texts', () => {
    render(DeskWatch, { work: deskWork, house });
    expect(text()).toContain('Z-10037, Telefon: 000 555 037 → 000 555 999');
    expect(text()).toMatch(/KB-18 Vyřizování reklamací \(2022\) ! neplatný článek/);
    expect(text()).toContain('10:01:35 · hledáno „reklamace“, nalezeno 3');
    expect(text()).toContain('SK-UVOD: odškrtnuté kroky 1, 3');
    expect(text()).toMatch(/10:02:00 · KB-07 Expres doručený pozdě, vloženo do odpovědi/);
  });
  it('lays the contact beside the case in words', () => {
    render(DeskWatch, { work: deskWork, house });
    expect(
      row('Kód')
        .getAllByRole('cell')
        .map(({ textContent }) => textContent?.trim()),
    ).toEqual(['FIN Platba a vratka', 'FIN Platba a vratka', 'souhlasí']);
    expect(screen.getByRole('row', { name: /Předáno/ })).toHaveTextContent(/předáno 4 z 5 údajů/);
    expect(screen.getByRole('row', { name: /Slib do/ })).toHaveTextContent(
      /sobota 16. 5. 2026.*pátek 15. 5. 2026.*liší se/,
    );
    expect(text()).not.toMatch(/splnil|bod[ůy]|chyb/i);
  });
  it('before anything is done it says what the contact should hold', () => {
    render(DeskWatch, { work: { ...idleWork, truth: deskWork.truth }, house: undefined });
    expect(text()).toContain('Zatím není otevřená žádná karta.');
    expect(screen.getByRole('table', { name: 'Co má zápis mít' })).toBeInTheDocument();
    expect(text()).not.toContain('neuvedeno');
  });
});
