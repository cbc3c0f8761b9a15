import { render, screen, waitFor } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { expect, it, vi } from 'vitest';
import type { FairnessNote } from '../../machines/fairness.ts';
import { SeatDouble, playing, s09 } from '../console/seat.fixture.ts';
import { portsDouble } from '../home/ports.fixture.ts';
import WithPorts from '../home/WithPorts.fixture.svelte';
import type { Ports } from '../ports.ts';
import Fairness from './Fairness.svelte';

const note: FairnessNote = {
  case: s09.id,
  sourceHash: 'abc',
  unasked: ['do-patku'],
  asked: 2,
  moods: [{ atMs: 65_000, rule: 'vycitka', mood: 6 }],
  talkShare: 0.46,
  cues: [{ atMs: 70_000, line: 'kaslu', level: 4 }],
  complicationAtMs: 185_000,
  outcome: '',
};
const other: FairnessNote = { ...note, unasked: [], cues: [], complicationAtMs: 120_000, talkShare: 0.6 };

function open(others: readonly FairnessNote[], seat = new SeatDouble()) {
  const fairness = vi.fn<Ports['fairness']>().mockResolvedValue({ t1: others });
  const given = { live: seat.show({ ...playing, 'fairness/t1': note }).live, task: 't1' };
  render(WithPorts, { screen: Fairness as Component<never>, given, ports: portsDouble({ fairness }) });
  const folded = screen.getByText('Jak byl zákazník zahrán').closest('details') as HTMLDetailsElement;
  const unfold = () => folded.dispatchEvent(new Event('toggle'));
  return { fairness, unfold };
}
const cells = (name: string) => {
  const header = screen.getByRole('rowheader', { name, hidden: true });
  const all = [...(header.closest('tr')?.cells ?? [])].map(({ textContent }) => textContent.replaceAll('\u00a0', ' '));
  return all.slice(1);
};

it('Q-2 the lead compares with the others: logs are read when the note is unfolded', async () => {
  const { fairness, unfold } = open([other, { ...other, unasked: [], complicationAtMs: 130_000 }]);
  expect(fairness).not.toHaveBeenCalled();
  unfold();
  unfold();
  expect(await screen.findByText(/Srovnáno se 2 dalšími uchazeči/)).toBeInTheDocument();
  expect(fairness).toHaveBeenCalledExactlyOnceWith('exam-1');
  expect(cells('Fakta řečená bez zeptání')).toEqual(['1', '0 (0–0)']);
  expect(cells('Komplikace v\u00a0čase práce')).toEqual(['3:05', '2:05 (2:00–2:10)']);
  expect(cells('Podíl uchazeče na rozhovoru')).toEqual(['46 %', '60 % (60 %–60 %)']);
});

it('Q-3 what differs is said in sentences, with the facts and the steps of the mood', async () => {
  const { unfold } = open([other]);
  unfold();
  expect(await screen.findByText(/prozradil bez zeptání víc/)).toBeInTheDocument();
  expect(screen.getByText(/Zazněla ostřejší věta/)).toBeInTheDocument();
  expect(screen.getByText(/o.víc než 30 sekund jindy/)).toBeInTheDocument();
  expect(screen.getByText('Vysavač potřebujete mít doma nejpozději v pátek 15. 5.')).toBeInTheDocument();
  expect(screen.getByText(/Vyčítá mu kartu/).closest('li')).toHaveTextContent('1:05 Vyčítá mu kartu');
});

it('Q-3 the first candidate of a case has nobody to be compared with', async () => {
  const { unfold } = open([]);
  unfold();
  expect(await screen.findByText(/První uchazeč s.tímto případem/)).toBeInTheDocument();
  expect(screen.queryByText('Ostatní: střed (od–do)')).toBeNull();
});

it('Q-1 a figurant elsewhere sees the own note and compares nothing', async () => {
  const { fairness, unfold } = open([other], new SeatDouble('figurant'));
  unfold();
  await waitFor(() => expect(cells('Fakta řečená na dotaz')).toEqual(['2']));
  expect(fairness).not.toHaveBeenCalled();
  expect(screen.queryByText(/Srovnáno|Hledám/)).toBeNull();
});
