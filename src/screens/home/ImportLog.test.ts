import { fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { Ports } from '../ports.ts';
import ImportLog from './ImportLog.svelte';
import { Importing } from './importing.svelte.ts';

const file = (name: string) => new File(['x'], name);
const files = ['a.jsonl', 'b.jsonl', 'c.jsonl', 'd.jsonl'].map(file);

function open() {
  const importLog = vi
    .fn<Ports['importLog']>()
    .mockResolvedValueOnce({ examId: 'e1' })
    .mockResolvedValueOnce({ problem: 'broken', detail: '7' })
    .mockRejectedValueOnce(new Error('disk'))
    .mockResolvedValueOnce({ examId: 'e4' });
  const done = vi.fn();
  render(ImportLog, { importing: new Importing({ importLog }, done) });
  return { importLog, done };
}
const line = (name: string) => within(screen.getByText(name).closest('li') as HTMLElement);

it('Z-36 several files are loaded one after the other; a bad one stops no other', async () => {
  const { importLog, done } = open();
  await userEvent.upload(screen.getByLabelText('Důkazní soubor nebo protokol'), files);
  expect(await screen.findByText('Načteno souborů: 2, vybráno: 4.')).toBeVisible();
  expect(importLog.mock.calls.map(([{ name }]) => name)).toEqual(files.map(({ name }) => name));
  expect(line('a.jsonl').getByRole('link')).toHaveAttribute('href', '#/room/e1');
  expect(line('b.jsonl').getByText('Chyba je na řádku 7.')).toBeVisible();
  expect(line('c.jsonl').getByText('Podrobnost: disk')).toBeVisible();
  expect(line('d.jsonl').getByRole('link', { name: 'Otevřít načtenou zkoušku: d.jsonl' })).toBeVisible();
  expect(done).toHaveBeenCalledOnce();
});

it('Z-36 files are taken when they are dropped, too; dropped words are not', async () => {
  const { importLog } = open();
  const place = screen.getByRole('group', { name: 'Načíst zkoušky ze souborů' });
  await fireEvent.drop(place, { dataTransfer: { types: ['text/plain'], files: [] } });
  expect(importLog).not.toHaveBeenCalled();
  await fireEvent.drop(place, { dataTransfer: { types: ['Files'], files: files.slice(0, 2) } });
  expect(await screen.findByText('Načteno souborů: 1, vybráno: 2.')).toBeVisible();
});
