import { render, screen, within } from '@testing-library/svelte';
import { TestDesk } from '../../channels/desk.fixture.svelte.ts';
import Examiner from './Examiner.svelte';
import type { TranscriptsView } from './projections.ts';
import { Playing } from './transcripts.fixture.ts';

const desk = new TestDesk();
const open = (view: TranscriptsView) => render(Examiner, { view, send: desk.send, desk });
const played = () =>
  new Playing()
    .put('task.workBegun')
    .put('transcripts.highlighted', { call: 'Q', line: 1, text: 'slyší', revision: 1 })
    .put('transcripts.chosen', { call: 'P', revision: 2 })
    .put('transcripts.chosen', { call: 'Q', revision: 3 })
    .put('transcripts.justified', { text: 'protože slyší', revision: 4 });

describe('X-35 whoever marks', () => {
  it('sees the order with the ids of the key, marks, choice, its changes and the reasons', () => {
    open(played().see('examiner'));
    expect(screen.getByText(/P = alfa, Q = beta, R = gama/)).toBeVisible();
    expect(screen.getByText(/Označen 1 řádek/)).toBeVisible();
    const chosen = screen.getByRole('region', { name: 'Přepis Q' });
    expect(within(chosen).getByText(/v.klíči „beta“/)).toBeVisible();
    expect(within(chosen).getByText(/✓ vybráno/)).toBeVisible();
    expect(within(chosen).getByText('slyší')).toBeVisible();
    expect(screen.getByText('protože slyší')).toBeVisible();
    expect(screen.getByText('Vybíral(a) 2krát')).toBeVisible();
    expect(screen.getByText(/smí uchazeč i.říct/)).toBeVisible();
    expect(screen.queryAllByRole('textbox')).toEqual([]);
  });

  it('reads when it was locked', () => {
    open(played().put('transcripts.locked', { call: 'Q', text: '' }).see('examiner'));
    expect(screen.getByText(/Volba Q uzamčena v/)).toBeVisible();
  });

  it('an observer sees no id and no changes', () => {
    open(played().see('observer'));
    expect(screen.getByText(/P, Q, R/)).toBeVisible();
    expect(document.body.textContent).not.toMatch(/alfa = |klíči|Vybíral/);
    expect(screen.queryByText(/P = /)).toBeNull();
  });
});
