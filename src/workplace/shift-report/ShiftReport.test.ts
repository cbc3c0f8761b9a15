import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { TestDesk } from '../../channels/desk.fixture.svelte.ts';
import ReportWatch from './ReportWatch.svelte';
import ShiftReport from './ShiftReport.svelte';

const figures = { contacts: 2, filed: 2, forwarded: 1, promises: 0 };

it('X-105 asks for every figure, keeps what is typed through a reload, and hands numbers in', async () => {
  const desk = new TestDesk();
  const user = userEvent.setup();
  const { unmount } = render(ShiftReport, { last: null, send: desk.send, desk });
  await user.click(screen.getByText('Výkaz směny'));
  await user.type(screen.getByLabelText('Kolik kontaktů jste obsloužil(a)'), '2');
  await user.click(screen.getByRole('button', { name: 'Odevzdat výkaz' }));
  expect(screen.getByText('Doplňte čísla.')).toBeVisible();
  expect(desk.sent).toEqual([]);
  unmount();
  const again = new TestDesk(desk.kept);
  render(ShiftReport, { last: null, send: again.send, desk: again });
  await user.click(screen.getByText('Výkaz směny'));
  expect(screen.getByLabelText('Kolik kontaktů jste obsloužil(a)')).toHaveValue('2');
  await user.type(screen.getByLabelText('Kolik jich máte zapsaných'), '2');
  await user.type(screen.getByLabelText('Kolik jste předal(a) dál'), '1');
  await user.type(screen.getByLabelText('Kolik slibů zákazníkům zůstalo'), '0');
  await user.type(screen.getByLabelText('Poznámka (závady, podněty)'), 'Nic');
  await user.click(screen.getByRole('button', { name: 'Odevzdat výkaz' }));
  expect(again.of('shift.report')).toEqual([{ ...figures, note: 'Nic' }]);
});

it('X-105 whoever leads sees where the report differs from the log', () => {
  render(ReportWatch, { own: { ...figures, note: '' }, counted: { ...figures, forwarded: 0 } });
  expect(screen.getAllByText(/liší se/)).toHaveLength(1);
});
