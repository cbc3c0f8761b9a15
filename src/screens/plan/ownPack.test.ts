/** A sealed pack is opened by its passphrase; the sheet for the day before is saved and shows what the file holds. */
import '../../ui/dialog.fixture.ts';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component } from 'svelte';
import type { World } from '../../exam/world.ts';
import { portsDouble } from '../home/ports.fixture.ts';
import WithPorts from '../home/WithPorts.fixture.svelte';
import type { OpenPack, Ports } from '../ports.ts';
import NewExam from './NewExam.svelte';
import { pack } from './plan.fixture.ts';

const told = 'Kompresor má záruku deset let, zaregistruje-li se do třiceti dnů.';
const world = {
  products: [
    {
      code: 'SD-90',
      name: 'sušička Jasan',
      price: 15_490,
      pieces: 3,
      restock: '2026-05-21',
      sheet: `- Šířka 60 cm.\n- ${told}`,
    },
  ],
  shipping: [{ id: 'kuryr', name: 'kurýr', price: 0, note: 'dva dny' }],
} as unknown as World;
const company = {
  name: 'Elektrojasan',
  address: 'Brno',
  phone: '000',
  hours: '8–18',
  email: 'a@b.example',
  about: 'Obchod.',
};
const [first, ...others] = pack.cases;
const cases = first && [{ ...first, scenario: { ...first.scenario, brief: `Víte: ${told}` } }, ...others];
const whole: OpenPack = { ...pack, world, company, language: 'cs', ...(cases && { cases }) };

async function show(part: Partial<Ports> = {}) {
  const ports = portsDouble({ shippedPacks: async () => [whole], ...part });
  render(WithPorts, { screen: NewExam as Component<never>, ports, given: { training: false } });
  await screen.findByText(/S04 Kávovar/);
  return userEvent.setup();
}

describe('Z-7 a sealed pack', () => {
  const own = { ...pack, id: 'own', title: 'Ostrý balíček' };
  const openPack = vi.fn<Ports['openPack']>(async (_files, passphrase) =>
    passphrase === 'jasan'
      ? { packs: [own] }
      : { locked: passphrase === undefined ? 'passphrase-needed' : 'wrong-passphrase' },
  );
  const sealed = new File(['x'], 'a.hovorna');
  beforeEach(() => openPack.mockClear());

  it('asks for its passphrase until it opens, keeps the file meanwhile, and forgets the passphrase', async () => {
    const user = await show({ openPack });
    await user.upload(screen.getByLabelText(/Vyberte všechny soubory/), sealed);
    const field = await screen.findByLabelText(/Heslo k.balíčku/);
    await waitFor(() => expect(field).toHaveFocus());
    expect(field).toHaveAttribute('type', 'password');
    await user.type(field, 'dub');
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/Tohle heslo to není/)).toBeInTheDocument();
    expect(field).toHaveAccessibleDescription(/Soubor je v\u00a0pořádku/);
    await user.clear(field);
    await user.type(field, 'jasan');
    await user.click(screen.getByRole('button', { name: 'Otevřít balíček' }));
    expect(await screen.findByText('Balíček „Ostrý balíček“ je otevřený.')).toBeInTheDocument();
    expect(screen.queryByLabelText(/Heslo k.balíčku/)).toBeNull();
    expect(openPack.mock.calls.map(([files, words]) => [files.map(({ name }) => name), words])).toEqual([
      [['a.hovorna'], undefined],
      [['a.hovorna'], 'dub'],
      [['a.hovorna'], 'jasan'],
    ]);
    expect(JSON.stringify({ ...localStorage, ...sessionStorage }) + document.body.innerHTML).not.toContain('jasan"');
  });

  it('is left alone when the dialog is closed; the plan stays as it was', async () => {
    const user = await show({ openPack });
    await user.type(screen.getByLabelText('Jméno a příjmení'), 'Žofie');
    await user.upload(screen.getByLabelText(/Vyberte všechny soubory/), sealed);
    await user.click(await screen.findByRole('button', { name: 'Zavřít' }));
    expect(screen.queryByLabelText(/Heslo k.balíčku/)).toBeNull();
    expect(screen.getByLabelText('Jméno a příjmení')).toHaveValue('Žofie');
    expect(screen.queryByText(/Kontroluji soubory/)).toBeNull();
  });
});

describe('Z-8 the product sheet on the screen', () => {
  it('CZ-8 shows products and prices, what was left out, and saves the same as a file', async () => {
    const saved: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${saved.push(blob as Blob)}`);
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const user = await show();
    await user.type(screen.getByLabelText('Místo konání'), 'Zkušebna Brno');
    await user.click(screen.getByRole('button', { name: 'Přehled výrobků pro uchazeče' }));
    const paper = within(screen.getByRole('article'));
    expect(paper.getByText('sušička Jasan')).toBeVisible();
    expect(paper.getByText('15 490 Kč')).toBeVisible();
    expect(paper.getByText('Zkušebna Brno')).toBeVisible();
    expect(paper.queryByText(/Kompresor/)).toBeNull();
    expect(screen.getByText(/sušička Jasan: „Kompresor má/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Uložit jako HTML' }));
    const text = (await saved[0]?.text()) ?? '';
    expect(text).toContain('Zkušebna Brno');
    expect(text).toContain('Šířka 60 cm.');
    expect(text).not.toMatch(/Kompresor|2026-05-21|S04|Kávovar/);
    await user.click(screen.getByRole('button', { name: /Zpět k.plánu zkoušky/ }));
    expect(screen.getByLabelText('Místo konání')).toHaveValue('Zkušebna Brno');
  });

  it('says when one day before is over', async () => {
    const user = await show();
    await user.click(screen.getByRole('button', { name: 'Přehled výrobků pro uchazeče' }));
    expect(screen.queryByText(/den před zkouškou\. Ta je/)).toBeNull();
    const date = screen.getByLabelText('Datum zkoušky');
    await user.clear(date);
    await user.type(date, '2020-01-01');
    expect(screen.getByText(/den před zkouškou\. Ta je/)).toBeVisible();
  });

  it('is not offered for a pack without a world', async () => {
    await show({ shippedPacks: async () => [pack] });
    expect(screen.queryByRole('button', { name: 'Přehled výrobků pro uchazeče' })).toBeNull();
  });
});
