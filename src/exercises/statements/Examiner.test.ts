import { render, screen, within } from '@testing-library/svelte';
import { TestDesk } from '../../channels/desk.fixture.svelte.ts';
import Examiner from './Examiner.svelte';
import type { StatementsView } from './projections.ts';
import { answers, begun } from './statements.fixture.ts';

const desk = new TestDesk();
const open = (view: StatementsView) => render(Examiner, { view, send: desk.send, desk });
const row = (name: RegExp) => screen.getByRole('row', { name });

describe('X-133 whoever marks', () => {
  it('sees answers as they are chosen beside the key, the reason, and counts in each dimension', () => {
    open(begun().put('statements.answered', { answers, revision: 1 }).see('examiner'));
    expect(screen.getByText('Uchazeč zařazuje karty.')).toBeVisible();
    expect(row(/Hned to chci!/)).toHaveTextContent(/\(alfa\).*✓ rozhodný správně\s*✗ lítostivý správně je: křičící/);
    expect(row(/Projdeme/)).toHaveTextContent(/Důvod: mluví o čase.*✓ rozhodný.*nezvoleno správně je: není/);
    const counts = screen.getAllByRole('definition').map(({ textContent }) => textContent?.replaceAll('\u00a0', ' '));
    expect(counts).toEqual(['2 správně z 3', '0 správně z 3', '2 správně z 6']);
    expect(within(row(/Jsem na vše/)).getByText(/lítostivý \/ není/)).toBeVisible();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('reads when it was handed in; an observer sees neither key nor count', () => {
    open(begun().put('statements.submitted', { answers }).see('observer'));
    expect(screen.getByText(/Odevzdáno v/)).toBeVisible();
    expect(row(/Hned to chci!/)).toHaveTextContent('rozhodný');
    expect(document.body.textContent).not.toMatch(/správně|alfa/);
  });
});
