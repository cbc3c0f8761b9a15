import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component } from 'svelte';
import { drawVariant, seedPattern } from '../../exam/draw.ts';
import { portsDouble } from '../home/ports.fixture.ts';
import WithPorts from '../home/WithPorts.fixture.svelte';
import type { Ports } from '../ports.ts';
import CallRules from './CallRules.svelte';
import NewExam from './NewExam.svelte';
import { chat, pack } from './plan.fixture.ts';
import { PlanForm } from './planForm.svelte.ts';

beforeEach(() => localStorage.clear());

async function show(part: Partial<Ports> = {}, training = false) {
  const createExam = vi.fn<Ports['createExam']>().mockResolvedValue('e1');
  const ports = portsDouble({ shippedPacks: async () => [pack], createExam, ...part });
  render(WithPorts, { screen: NewExam as Component<never>, ports, given: { training } });
  await screen.findByText(/S04 Kávovar/);
  return { user: userEvent.setup(), createExam };
}

test('the button is never dead: it names what is missing and goes to the first field', async () => {
  const { user, createExam } = await show();
  expect(screen.queryByText('Chybí jméno uchazeče.')).toBeNull();
  await user.click(screen.getByRole('button', { name: /Založit zkoušku/ }));
  expect(createExam).not.toHaveBeenCalled();
  expect(screen.getAllByText('Chybí jméno uchazeče.')).toHaveLength(2);
  expect(screen.getAllByText('Není vybraná žádná úloha.')).toHaveLength(2);
  expect(screen.getByLabelText('Jméno a příjmení')).toHaveFocus();
  expect(screen.getByLabelText('Jméno a příjmení')).toHaveAccessibleDescription('Chybí jméno uchazeče.');
});

test('a whole exam is created in the chosen order and the examiner is remembered', async () => {
  const { user, createExam } = await show();
  await user.type(screen.getByLabelText('Jméno a příjmení'), 'Žofie');
  await user.type(screen.getByLabelText('Datum narození'), '2001-03-09');
  await user.type(screen.getByLabelText('Jméno zkoušejícího'), 'Řehoř');
  await user.click(screen.getByLabelText(/S04 Kávovar/));
  expect(screen.getByText(/Neověří se 2 kritéria/)).toBeVisible();
  await user.click(screen.getByLabelText(/S09 Platba/));
  await user.click(screen.getByRole('button', { name: 'Posunout výš: Platba' }));
  await user.type(screen.getByLabelText('Proč úlohy neověřují všechna kritéria'), 'uznáno');
  await user.click(screen.getByRole('button', { name: /Založit zkoušku/ }));
  const plan = createExam.mock.calls[0]?.[0];
  expect(plan?.paper.map(({ id }) => id)).toEqual(['S09', 'S04']);
  expect(plan?.gapReason).toBe('uznáno');
  expect(plan?.seed).toMatch(seedPattern);
  expect(plan).not.toHaveProperty('recognised');
  expect(localStorage.getItem('hovorna.examiner')).toContain('Řehoř');
  expect(localStorage.getItem('hovorna.examiner')).not.toContain('Žofie');
  await vi.waitFor(() => expect(location.hash).toBe('#/room/e1'));
});

test('U-6 rules for calls: recorded and the clock stands unless chosen otherwise; no such question without calls', async () => {
  await show();
  expect(screen.queryByText('Pravidla hovorů')).toBeNull();
  const form = new PlanForm(portsDouble(), 'exam');
  render(CallRules, { form, voices: true });
  const user = userEvent.setup();
  expect(screen.getByRole('switch', { name: /^Nahrávat zvuk hovorů/ })).toBeChecked();
  expect(screen.getByRole('radio', { name: /stojí/ })).toBeChecked();
  await user.click(screen.getByRole('radio', { name: /běží dál/ }));
  await user.click(screen.getByRole('switch', { name: /^Nahrávat zvuk hovorů/ }));
  expect(form).toMatchObject({ outage: 'run', recording: false });
});

test('X-39 where only a defence in the room is recorded, nothing is asked about lost calls', () => {
  render(CallRules, { form: new PlanForm(portsDouble(), 'exam'), voices: false });
  expect(screen.getByRole('switch', { name: /^Nahrávat zvuk hovorů/ })).toBeChecked();
  expect(screen.queryByRole('radio')).toBeNull();
});

test('M-8 an uncovered competence is recognised with number and date instead of a reason (CZ-7)', async () => {
  const { user, createExam } = await show();
  await user.type(screen.getByLabelText('Jméno a příjmení'), 'Žofie');
  await user.type(screen.getByLabelText('Datum narození'), '2001-03-09');
  await user.type(screen.getByLabelText('Jméno zkoušejícího'), 'Řehoř');
  await user.click(screen.getByLabelText(/S09 Platba/));
  expect(screen.getByLabelText('Proč úlohy neověřují všechna kritéria')).toBeInTheDocument();
  expect(screen.queryByLabelText(/Uznat způsobilost 2/)).toBeNull();
  await user.click(screen.getByLabelText(/Uznat způsobilost 1 z\sdřívější zkoušky/));
  expect(screen.queryByLabelText('Proč úlohy neověřují všechna kritéria')).toBeNull();
  expect(screen.getByText('uznáno: a, b')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /Založit zkoušku/ }));
  expect(createExam).not.toHaveBeenCalled();
  const number = screen.getByLabelText('Číslo dřívějšího záznamu (způsobilost 1)');
  expect(number).toHaveFocus();
  expect(number).toHaveAccessibleDescription(/chybí číslo dřívějšího záznamu/);
  await user.type(number, 'Z-17/2025');
  await user.type(screen.getByLabelText('Datum dřívějšího záznamu (způsobilost 1)'), '2025-06-03');
  await user.click(screen.getByRole('button', { name: /Založit zkoušku/ }));
  const plan = createExam.mock.calls[0]?.[0];
  expect(plan?.recognised).toEqual([{ competence: '1', from: 'Z-17/2025', date: '2025-06-03' }]);
  expect(plan?.gapReason).toBe('');
});

test('what was recognised is kept while its competence is examined by a task, and is not in the plan then', async () => {
  const { user } = await show();
  await user.click(screen.getByLabelText(/S04 Kávovar/));
  await user.click(screen.getByLabelText(/Uznat způsobilost 2/));
  await user.type(screen.getByLabelText('Číslo dřívějšího záznamu (způsobilost 2)'), 'Z-9');
  await user.click(screen.getByLabelText(/S09 Platba/));
  expect(screen.queryByLabelText(/Uznat způsobilost 2/)).toBeNull();
  await user.click(screen.getByLabelText(/S09 Platba/));
  expect(screen.getByLabelText('Číslo dřívějšího záznamu (způsobilost 2)')).toHaveValue('Z-9');
});

test('two entries of one pack are told apart by their qualifications; one without a day of validity says none', async () => {
  const { validFrom: _, ...undated } = { ...pack.qualification, name: 'Addetto telefonico', code: 'ADA' };
  const shippedPacks = async () => [pack, { ...pack, id: 'p/it', qualification: undated }];
  const { user } = await show({ shippedPacks });
  const options = within(screen.getByLabelText('Balíček')).getAllByRole('option');
  expect(options.map(({ textContent }) => textContent)).toEqual([
    'Cvičný balíček – Pracovník distančního servisu',
    'Cvičný balíček – Addetto telefonico',
  ]);
  expect(screen.getByText(/platí od/)).toBeInTheDocument();
  await user.selectOptions(screen.getByLabelText('Balíček'), 'p/it');
  expect(screen.getByText('Addetto telefonico (ADA)')).toBeInTheDocument();
  expect(screen.queryByText(/platí od/)).toBeNull();
});

test('E-7 of a case with variants the draw number gives one, the same as long as the form is open', async () => {
  const variants = { S09: ['a', 'b', 'c', 'd'].map((variant) => ({ ...chat, variant })) };
  const { user, createExam } = await show({ shippedPacks: async () => [{ ...pack, variants }] }, true);
  await user.click(screen.getByLabelText(/S04 Kávovar/));
  await user.click(screen.getByLabelText(/S09 Platba/));
  await user.click(screen.getByRole('button', { name: /Založit cvičení/ }));
  const { seed = '', paper = [] } = createExam.mock.calls[0]?.[0] ?? {};
  expect(seed).toMatch(seedPattern);
  expect(paper.map(({ variant }) => variant)).toEqual([undefined, drawVariant(seed, 'S09', ['a', 'b', 'c', 'd'])]);
});

test('training asks for a task only', async () => {
  const { user, createExam } = await show({}, true);
  expect(screen.queryByLabelText('Datum narození')).toBeNull();
  await user.click(screen.getByLabelText(/S09 Platba/));
  await user.click(screen.getByRole('button', { name: /Založit cvičení/ }));
  expect(createExam.mock.calls[0]?.[0].kind).toBe('training');
});

test('problems of own files are listed as sentences, a good pack is opened', async () => {
  const openPack = vi
    .fn<Ports['openPack']>()
    .mockResolvedValueOnce({ problems: ['pack.yaml, řádek 3: chybí title.'] })
    .mockResolvedValueOnce({ packs: [{ ...pack, id: 'own', title: 'Ostrý balíček' }] });
  const { user } = await show({ openPack });
  const field = screen.getByLabelText(/Vyberte všechny soubory/);
  await user.upload(field, new File(['x'], 'pack.yaml'));
  expect(await screen.findByText('pack.yaml, řádek 3: chybí title.')).toBeInTheDocument();
  await user.upload(field, new File(['y'], 'pack2.yaml'));
  expect(await screen.findByText('Balíček „Ostrý balíček“ je otevřený.')).toBeInTheDocument();
});

test('a failed write is said and can be tried again', async () => {
  const { user } = await show({ createExam: () => Promise.reject(new Error('full')) }, true);
  await user.click(screen.getByLabelText(/S09 Platba/));
  await user.click(screen.getByRole('button', { name: /Založit cvičení/ }));
  expect(await screen.findByText(/nic se nezapsalo/)).toBeVisible();
});

test('G-23 the invitation has what the plan knows, and the plan is there again afterwards', async () => {
  const { user } = await show();
  await user.type(screen.getByLabelText('Jméno a příjmení'), 'Žofie');
  await user.click(screen.getByRole('button', { name: 'Pozvánka pro uchazeče' }));
  await user.type(screen.getByLabelText('Kontakt (telefon, e-mail)'), 'tel. 1');
  const paper = screen.getByRole('article').textContent;
  expect(paper).toContain('Žofie');
  expect(paper).toContain('tel. 1');
  expect(paper).not.toContain('Kávovar');
  await user.click(screen.getByRole('button', { name: /Zpět k\splánu/ }));
  expect(screen.getByLabelText('Jméno a příjmení')).toHaveValue('Žofie');
});
