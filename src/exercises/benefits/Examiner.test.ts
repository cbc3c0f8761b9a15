import { render, screen } from '@testing-library/svelte';
import { TestDesk } from '../../channels/desk.fixture.svelte.ts';
import { Playing, rows } from './benefits.fixture.ts';
import Examiner from './Examiner.svelte';
import type { BenefitsView } from './projections.ts';

function open(view: BenefitsView, now: number) {
  const desk = new TestDesk();
  desk.now = now;
  render(Examiner, { view, send: desk.send, desk });
}

describe('X-124 whoever marks', () => {
  it('sees rows as they are written, how many count, the customer’s need and an example beside', () => {
    const playing = new Playing().open().put('benefits.drafted', { ...rows, revision: 1 });
    playing.put('benefits.pasted', { length: 12, allowed: false });
    open(playing.see('examiner'), playing.at);
    expect(screen.getByText('Uchazeč píše.')).toBeVisible();
    expect(screen.getByText('mít rychle uklizeno')).toBeVisible();
    expect(screen.getByText('uklizeno za chvíli')).toBeVisible();
    expect(screen.getByText('vzor: vzorový užitek kabelu')).toBeVisible();
    expect(screen.getByText(/Úplných řádků: 1 z.očekávaných 3/)).toBeVisible();
    expect(screen.getByText('Nepočítá se, chybí: užitek')).toBeVisible();
    expect(screen.getByText(/zastavený pokus o.vložení, znaků: 12/)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('reads when it was handed in; an observer sees the rows without examples', () => {
    const playing = new Playing().open().put('benefits.submitted', rows);
    open(playing.see('observer'), playing.at);
    expect(screen.getByText(/Odevzdáno v/)).toBeVisible();
    expect(screen.getByText('uklizeno za chvíli')).toBeVisible();
    expect(document.body.textContent).not.toMatch(/vzor|Vzor/);
  });
});
