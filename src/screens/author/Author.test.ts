/** The author's screen: cases of a pack, one case as diagram and table, the way to an item, trying it out. */
import '../../ui/dialog.fixture.ts';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component } from 'svelte';
import { planFor } from '../../../tests/flows/exam.ts';
import { rehearse } from '../../wiring/rehearsal.ts';
import { portsDouble } from '../home/ports.fixture.ts';
import WithPorts from '../home/WithPorts.fixture.svelte';
import type { OpenPack, Ports } from '../ports.ts';
import Author from './Author.svelte';

const plan = await planFor(['S01', 'S09']);
const pack: OpenPack = {
  id: 'p',
  title: 'Cvičný balíček',
  qualification: plan.qualification,
  cases: plan.paper,
  language: 'cs',
};

function show(caseId?: string, part: Partial<Ports> = {}) {
  const ports = portsDouble({ shippedPacks: async () => [pack], rehearse, ...part });
  render(WithPorts, { screen: Author as Component<never>, ports, given: { params: { case: caseId } } });
  return userEvent.setup();
}

describe('O-1 the cases of a pack', () => {
  it('are listed with kind, time and criteria, and lead to each case', async () => {
    show();
    const row = (await screen.findByRole('link', { name: 'S09 Nejde mi zaplatit' })).closest('tr');
    expect(row).toHaveTextContent('Chat');
    expect(row).toHaveTextContent('10 minut');
    expect(screen.getByRole('link', { name: 'S09 Nejde mi zaplatit' })).toHaveAttribute('href', '#/author/S09');
  });

  it('say which one is not there, and what is wrong with own files', async () => {
    const user = show('X1', { openPack: async () => ({ problems: ['S09.yaml, řádek 3: chybí pole „version“.'] }) });
    expect(await screen.findByText(/Případ „X1“ v.otevřeném balíčku není/)).toBeVisible();
    await user.upload(screen.getByLabelText(/Vyberte všechny soubory/), new File(['x'], 'a.yaml'));
    expect(await screen.findByText(/řádek 3: chybí pole/)).toBeVisible();
  });
});

describe('O-2 one case', () => {
  it('shows its boxes, which are reached by keyboard and tell the way to them', async () => {
    const user = show('S01');
    const box = await screen.findByRole('button', { name: /^Nejlepší výsledek: Ověřená Ludmila/ });
    box.focus();
    await user.keyboard('{Enter}');
    expect(box).toHaveAttribute('aria-pressed', 'true');
    const way = within(screen.getByRole('status', { name: 'Jak se k\u00a0tomu dojde' }));
    expect(way.getByText(/zákazník začne větou/)).toBeVisible();
    expect(way.getByText(/skončí to:/)).toBeVisible();
    expect(way.getByText('nálada nejvýš 5')).toBeVisible();
  });

  it('has everything in a table as well: what it is, when it can come, the way', async () => {
    const user = show('S01');
    const table = within(await screen.findByRole('region', { name: 'Všechno v\u00a0případu' }));
    const fact = table.getByRole('rowheader', { name: /^V.pondělí si u.Vás vnuk/ }).closest('tr');
    expect(fact).toHaveTextContent('Skrytá skutečnost');
    expect(fact).toHaveTextContent('nálada nejvýš 6');
    await user.click(table.getByRole('button', { name: /^Ukázat cestu: A zaplatím něco/ }));
    expect(screen.getByText(/Přijde sama v.čase 4:00/)).toBeVisible();
  });

  it('says what it is evidence for and where that shows', async () => {
    show('S09');
    const evidence = within(await screen.findByRole('region', { name: 'Co případ dokládá' }));
    expect(evidence.getAllByText(/^Splněno:/).length).toBe(plan.paper[1]?.scenario.criteria.length);
  });

  it('that cannot be played yet says so and is not tried', async () => {
    show('S09', { shippedPacks: async () => [{ ...pack, unplayable: ['S09'] }] });
    expect(await screen.findByText(/tento druh úlohy ještě nemá obrazovky/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Vyzkoušet nanečisto' })).toBeNull();
  });
});

describe('O-3 trying a case', () => {
  it('has both sides in one window: what the figurant says stands on the candidate’s desk', async () => {
    const user = show('S09');
    await user.click(await screen.findByRole('button', { name: 'Vyzkoušet nanečisto' }));
    const candidate = within(await screen.findByRole('region', { name: /Uchazeč/ }));
    const figurant = within(screen.getByRole('region', { name: /Figurant/ }));
    await user.click(await figurant.findByRole('button', { name: 'Odeslat' }));
    const opening = plan.paper[1]?.scenario.figurant.opening ?? '';
    await waitFor(() => expect(candidate.getAllByText(opening).length).toBeGreaterThan(0));
    await user.click(screen.getByRole('radio', { name: 'stojí' }));
    expect(screen.getByRole('radio', { name: 'stojí' })).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Skončit' }));
    expect(await screen.findByRole('button', { name: 'Vyzkoušet nanečisto' })).toBeVisible();
  });

  it('begins again from a chosen stage; a call has no sound here', async () => {
    const user = show('S01');
    await user.click(await screen.findByRole('button', { name: 'Vyzkoušet nanečisto' }));
    expect(screen.getByText(/Zvuk ani obraz tu není/)).toBeVisible();
    await screen.findByRole('region', { name: /Figurant/ });
    await user.selectOptions(
      screen.getByLabelText('Začít od'),
      screen.getByRole('option', { name: /Co se udělá a.co to bude stát/ }),
    );
    await user.click(screen.getByRole('button', { name: 'Začít znovu odtud' }));
    await waitFor(() => expect(screen.getByText(/Část 3 z.4/)).toBeVisible());
  });
});
