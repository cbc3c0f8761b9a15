import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component } from 'svelte';
import type { Ports, StoredExam } from '../ports.ts';
import Home from './Home.svelte';
import { portsDouble } from './ports.fixture.ts';
import { savingOf } from './shelf.svelte.ts';
import WithPorts from './WithPorts.fixture.svelte';

const stored = (part: Partial<StoredExam>): StoredExam => ({
  id: 'e1',
  title: 'Žofie · S04',
  kind: 'exam',
  createdAt: 1,
  state: 'open',
  exportedAt: 0,
  evidenceAt: 0,
  ...part,
});
const show = (ports: Partial<Ports> = {}) =>
  render(WithPorts, { screen: Home as Component<never>, ports: portsDouble(ports) });

test('V-12 a closed exam is a warning until its evidence file is saved, whatever else was', () => {
  expect(savingOf(stored({ state: 'closed' }))).toBe('mustSave');
  expect(savingOf(stored({ state: 'closed', exportedAt: 5 }))).toBe('mustSave');
  expect(savingOf(stored({ state: 'closed', exportedAt: 5, evidenceAt: 6 }))).toBe('evidenceAt');
  expect(savingOf(stored({ state: 'closed', kind: 'training' }))).toBe('neverSaved');
  expect(savingOf(stored({}))).toBe('neverSaved');
  expect(savingOf(stored({ exportedAt: 5 }))).toBe('savedAt');
  expect(savingOf(stored({ state: 'imported' }))).toBe('fromFile');
});

test('lists the exams on this computer with ways to open and print them', async () => {
  show({ exams: async () => [stored({ state: 'closed' })] });
  expect(await screen.findByText(/Prohlížeč není archiv/)).toBeVisible();
  expect(screen.getByLabelText('Otevřít: Žofie · S04')).toHaveAttribute('href', '#/room/e1');
  expect(screen.getByLabelText('Záznam k tisku: Žofie · S04')).toHaveAttribute('href', '#/record/e1');
});

test('a list that cannot be read says that the exams are still there', async () => {
  show({ exams: () => Promise.reject(new Error('database')) });
  expect(await screen.findByText(/počítači zůstaly/)).toBeVisible();
});

test('a code that cannot be one is explained and keeps the focus, a good one goes to the join screen', async () => {
  const user = userEvent.setup();
  show();
  const field = screen.getByPlaceholderText('ABCD 2345');
  await user.type(field, 'abc0');
  await user.click(screen.getByRole('button', { name: 'Připojit se s\u00a0kódem' }));
  expect(screen.getByText(/Kód má osm znaků/)).toBeVisible();
  expect(field).toHaveFocus();
  await user.clear(field);
  await user.type(field, 'abcd 2345{Enter}');
  await vi.waitFor(() => expect(location.hash).toBe('#/join?code=ABCD2345'));
});

test('what the browser lacks is said with what to do, instead of ways that would fail', () => {
  show({ missing: () => ['secure-context'] });
  expect(screen.getByRole('alert')).toHaveTextContent('npm run start:lan');
  expect(screen.queryByText('Zahájit zkoušku')).toBeNull();
});

test('a file that is no log is refused in words with the line, and a good one can be opened', async () => {
  const user = userEvent.setup();
  const importLog = vi
    .fn<Ports['importLog']>()
    .mockResolvedValueOnce({ problem: 'broken', detail: '12' })
    .mockResolvedValueOnce({ examId: 'e9' });
  show({ importLog });
  const field = screen.getByLabelText('Důkazní soubor nebo protokol');
  await user.upload(field, new File(['x'], 'log.jsonl'));
  expect(await screen.findByText(/řetěz otisků nesouhlasí/)).toBeVisible();
  expect(screen.getByText('Chyba je na řádku 12.')).toBeVisible();
  await user.upload(field, new File(['y'], 'log2.jsonl'));
  expect(await screen.findByText('Otevřít načtenou zkoušku')).toHaveAttribute('href', '#/room/e9');
});
