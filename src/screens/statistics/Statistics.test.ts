import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { unzipSync, strFromU8 } from 'fflate';
import type { Component } from 'svelte';
import { expect, it, vi } from 'vitest';
import { heldExam, times } from '../../statistics/exams.fixture.ts';
import type { ExamSummary } from '../../statistics/summary.ts';
import { portsDouble } from '../home/ports.fixture.ts';
import WithPorts from '../home/WithPorts.fixture.svelte';
import type { Ports } from '../ports.ts';
import { figureTables } from './figureTables.ts';
import { csvOf, xlsxOf } from './saving.svelte.ts';
import Statistics from './Statistics.svelte';

const at = (year: number, month: number) => new Date(year, month - 1, 10, 9).getTime();
const task = { case: 'S04', title: 'Faktura', sourceHash: 'f1f1f1f1f1', variant: 'a', begun: true, marked: 4, met: 3 };
const exams: readonly ExamSummary[] = [
  ...times(8, heldExam('Adam', '+-.', { tasks: [task] })),
  ...times(4, heldExam('Adam', '++-', { heldAt: at(2026, 6) })),
  ...times(11, heldExam('Bára', '++.', { heldAt: at(2026, 6) })),
  heldExam('', '--', { kind: 'training' }),
];

const open = (part: Partial<Ports> = {}) => {
  const summaries = vi.fn<Ports['summaries']>().mockResolvedValue({ exams, leftOut: { open: 2, unreadable: 1 } });
  return render(WithPorts, { screen: Statistics as Component<never>, ports: portsDouble({ summaries, ...part }) });
};
const rowsOf = (name: string | RegExp) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      [...(row as HTMLTableRowElement).cells].map(({ textContent }) => textContent.replaceAll('\u00a0', ' ').trim()),
    );

it('Z-37 tables say what is known, and of little that it is little', async () => {
  open();
  expect(await screen.findByText('Započteno 23 zkoušek.')).toBeVisible();
  expect(screen.getByText('Nezapočteno: neuzavřených 2, nečitelných 1.')).toBeVisible();
  // Wilson, 8 of 23
  expect(rowsOf('Kritéria')).toEqual([
    ['1b', 'Criterion 2', '23', '8', '35 %', '19 %', '55 %', ''],
    ['1a', 'Criterion 1', '23', '0', '0 %', '0 %', '14 %', ''],
    ['1c', 'Criterion 3', '4', '4', '–', '–', '–', 'jen 4 zkoušky – z toho nelze soudit'],
  ]);
  expect(rowsOf('Zkoušející').map((cells) => [cells[0], cells[1], cells.at(-1)])).toEqual([
    ['Adam', '12', 'nesplněno častěji, než by vysvětlila náhoda – důvod k rozhovoru'],
    ['Bára', '11', 'nesplněno méně často, než by vysvětlila náhoda – důvod k rozhovoru'],
  ]);
  expect(rowsOf(/Případy a.varianty/)).toEqual([
    ['S04', 'Faktura', 'f1f1f1f1', 'a', '8', '8', '32', '24', '–', '–', '–', 'jen 8 zkoušek – z toho nelze soudit'],
  ]);
  expect(rowsOf(/Výsledky v.čase/).map(([month, count]) => [month, count])).toEqual([
    ['květen 2026', '8'],
    ['červen 2026', '15'],
  ]);
});

it('Z-37 heads sort by keyboard and say how; what says nothing stands last', async () => {
  const user = userEvent.setup();
  open();
  await screen.findByText('Započteno 23 zkoušek.');
  const table = screen.getByRole('table', { name: 'Kritéria' });
  const head = within(table).getByRole('columnheader', { name: /Podíl nesplněných/ });
  expect(head).not.toHaveAttribute('aria-sort');
  within(head).getByRole('button').focus();
  await user.keyboard('{Enter}');
  expect(head).toHaveAttribute('aria-sort', 'descending');
  await user.keyboard('{Enter}');
  expect(head).toHaveAttribute('aria-sort', 'ascending');
  expect(rowsOf('Kritéria').map(([key]) => key)).toEqual(['1a', '1b', '1c']);
});

it('Z-35 period and kind choose what is counted; training has no examiners', async () => {
  const user = userEvent.setup();
  open();
  await screen.findByText('Započteno 23 zkoušek.');
  await user.type(screen.getByLabelText('Od'), '2026-06-01');
  expect(await screen.findByText('Započteno 15 zkoušek.')).toBeVisible();
  await user.clear(screen.getByLabelText('Od'));
  await user.selectOptions(screen.getByLabelText('Druh'), 'cvičení');
  await waitFor(() => expect(screen.queryByRole('table', { name: 'Zkoušející' })).toBeNull());
  expect(rowsOf('Kritéria')[0]?.at(-1)).toBe('jen 1 cvičení – z toho nelze soudit');
});

it('Z-37 without exams, or when they cannot be read, it says what to do; leaving stops the reading', async () => {
  open({ summaries: () => Promise.resolve({ exams: [], leftOut: { open: 0, unreadable: 0 } }) });
  expect(await screen.findByText(/Zatím tu není žádná uzavřená zkouška/)).toBeVisible();
  open({ summaries: () => Promise.reject(new Error('database')) });
  expect(await screen.findByText(/V.počítači zůstaly/)).toBeVisible();
  let signal: AbortSignal | undefined;
  const { unmount } = open({
    summaries: (told, given) => {
      signal = given;
      told(3, 40);
      return new Promise(() => {});
    },
  });
  expect(await screen.findByText(/Čtu zkoušky: 3 z.celkem 40/)).toBeVisible();
  unmount();
  expect(signal?.aborted).toBe(true);
});

const hostile = [
  ...times(11, heldExam("=cmd|'/c calc'!A0", '+-', { tasks: [{ ...task, title: '@SUM(1+1)', variant: '+cmd' }] })),
  ...times(12, heldExam('Bára; "Zlá"', '++', { tasks: [{ ...task, title: '=WEBSERVICE("https://zly.example")' }] })),
];
const tables = figureTables(hostile, 'exam');
const csv = (id: string) => {
  const table = tables.find((one) => one.id === id);
  return table ? csvOf(table) : '';
};

it('Z-38 CSV has semicolons, decimal commas and a byte-order mark, and no text computes', () => {
  expect(csv('examiners').startsWith('\uFEFFZkoušející;Zkoušek;')).toBe(true);
  expect(csv('examiners')).toMatch(/\r\n"?'=cmd\|'\/c calc'!A0"?;11;22;/);
  expect(csv('examiners')).toContain('"Bára; ""Zlá""";12;24;0;0;50;-50;');
  expect(csv('criteria')).toMatch(/\r\n1b;Criterion 2;23;11;47,8;29,2;67;/);
  for (const id of ['criteria', 'examiners', 'cases', 'months'])
    for (const cell of csv(id)
      .slice(1)
      .split(/;|\r\n/))
      expect(cell).not.toMatch(/^"?\s*(?:[=@\t\r]|[-+](?![\d.,]+$))/);
});

it('Z-38 XLSX has a page a table, shares as numbers, and no formula', async () => {
  const counted = { kind: 'exam' as const, wording: undefined, from: '', to: '', exams: hostile };
  const blob = await xlsxOf(counted, tables);
  const files = unzipSync(new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0)));
  const sheets = Object.keys(files).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
  const text = Object.values(files)
    .map((file) => strFromU8(file))
    .join('\n');
  expect(sheets).toHaveLength(5);
  expect(text).not.toMatch(/<f[ >]/);
  expect(text).toContain('47.8');
  expect(text).toContain('=cmd|');
});
