/** What whoever marks sees of a report: right values beside the entered ones, what is missing, what was pasted. */
import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { TestDesk } from '../../channels/desk.fixture.svelte.ts';
import Examiner from './Examiner.svelte';
import { checksOf } from './figures.ts';
import type { ReportView } from './projections.ts';
import { ninetyRows, reportView } from './report.fixture.ts';

vi.mock('./chart-canvas.ts', () => ({ drawChart: () => () => {} }));

const checks = checksOf(
  ninetyRows,
  { figures: { 'serviceLevel/whole': { text: '76,37' }, 'aht/whole': { text: '337' } }, formula: 'A' },
  0.5,
);
function open(part: Partial<ReportView> = {}, desk = new TestDesk()) {
  render(Examiner, { view: reportView({ checks, formula: 'A', ...part }), send: desk.send, desk });
  return desk;
}

describe('X-67 the mirror of a report', () => {
  it('shows each number beside the right one, with its verdict in words', () => {
    open();
    const table = within(screen.getByRole('region', { name: /správné hodnoty/ })).getByRole('table');
    expect(table).toHaveTextContent('76,37 · průměr dnů');
    expect(table).toHaveTextContent('správně 74,14');
    expect(table).toHaveTextContent('337 · správně');
    expect(screen.getByText(/1 správně z\s36/)).toBeVisible();
  });

  it('warns of one empty feedback, loudly once the work is closed, and of two that are the same', () => {
    const text = (text: string) => ({ text, revision: 1, at: 1 });
    open({
      closed: { at: 1, why: 'handed-in' },
      texts: { conclusion: text('x'), marketing: text('y'), centre: null },
    });
    expect(screen.getByRole('alert')).toHaveTextContent('Zpětná vazba pro kontaktní centrum je prázdná.');
    open({ texts: { conclusion: text('x'), marketing: text('Stejné.'), centre: text(' stejné. ') } });
    expect(screen.getByText('Obě zpětné vazby jsou stejné.')).toBeVisible();
  });

  it('begins the talk, and tells an observer nothing of what is right', async () => {
    const desk = open({ closed: { at: 1, why: 'handed-in' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Zahájit prezentaci' }));
    expect(desk.of('report.present')).toHaveLength(1);
    document.body.innerHTML = '';
    open({ checks: null, closed: { at: 1, why: 'handed-in' } });
    expect(screen.queryByRole('button', { name: 'Zahájit prezentaci' })).toBeNull();
    expect(screen.queryByText(/správně/)).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('lists what was pasted', () => {
    open({ pastes: [{ at: 1_000, length: 12, allowed: false }] });
    expect(screen.getByText(/pokus vložit 12 znaků/)).toBeInTheDocument();
  });
});
