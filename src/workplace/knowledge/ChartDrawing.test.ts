import { render, screen, within } from '@testing-library/svelte';
import Chart from './Chart.svelte';

describe('X-213 the drawing of a procedure', () => {
  it('is a list for whoever hears it, with where each answer leads, and drawn for the eye alone', () => {
    const chart = [
      { id: 'a', ask: 'Souhlasí obojí?', yes: 'b', no: 'c' },
      { id: 'b', do: 'Zákazník je ověřený', next: 'end' },
      { id: 'c', do: 'Třetí osoba', next: 'end' },
    ];
    const { container } = render(Chart, { chart, title: 'Postup 3' });
    const figure = screen.getByRole('figure', { name: 'Schéma: Postup 3' });
    const steps = within(figure)
      .getAllByRole('listitem')
      .map((step) => step.textContent?.replace(/\s+/g, ' ').trim());
    expect(steps).toEqual([
      'Souhlasí obojí? Ano: krok 2. Ne: krok 3.',
      'Zákazník je ověřený Dál: konec.',
      'Třetí osoba Dál: konec.',
    ]);
    expect(container.querySelector('[aria-hidden="true"]')?.textContent).toMatch(/→ ne\s*3/);
  });
});
