import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { TestDesk } from '../../channels/desk.fixture.svelte.ts';
import ShiftStatisticsSheet from './ShiftStatistics.svelte';
import { type ShiftStatistics, type StatisticFigure, statisticFigures } from './shiftStatistics.ts';

const counts = Object.fromEntries(statisticFigures.map((figure, n) => [figure, n])) as Record<StatisticFigure, number>;
const view: ShiftStatistics = { counts, refunded: 12_990, vouchered: 0 };

it('X-193 HU-4 statistics are opened on purpose, and show counts and crowns', async () => {
  const desk = new TestDesk();
  const user = userEvent.setup();
  const { rerender } = render(ShiftStatisticsSheet, { view: null, send: desk.send });
  await user.click(screen.getByRole('button', { name: 'Otevřít statistiku' }));
  expect(desk.of('statistics.open')).toEqual([{}]);
  await rerender({ view });
  const table = within(screen.getByRole('table', { name: 'Statistika směny' }));
  expect(table.getAllByRole('row')).toHaveLength(statisticFigures.length);
  expect(table.getByRole('row', { name: /Vratky/ })).toHaveTextContent(/12.990.Kč/);
  expect(table.getByRole('row', { name: /Poukazy/ })).not.toHaveTextContent(/Kč/);
});

it('X-193 whoever is not logged in as a team lead is told so', async () => {
  const desk = new TestDesk();
  desk.answer = { ok: false, code: 'not-now' };
  const user = userEvent.setup();
  render(ShiftStatisticsSheet, { view: null, send: desk.send });
  await user.click(screen.getByRole('button', { name: 'Otevřít statistiku' }));
  expect(screen.getByText(/nejste přihlášen/)).toBeVisible();
});
