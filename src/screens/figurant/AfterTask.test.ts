/** How a conversation ended and how the customer was played, on the screen of whoever played and of whoever marks. */
import '../../ui/dialog.fixture.ts';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import CustomerEnd from '../console/CustomerEnd.svelte';
import { SeatDouble, customer, exam, playing, s09, task } from '../console/seat.fixture.ts';
import AfterTask from './AfterTask.svelte';
import CueCard from './CueCard.svelte';
import { lastTask } from './lastTask.ts';
import { Player } from './player.svelte.ts';

const user = userEvent.setup();
const ended = { ...task, phase: 'ended', working: false, endedAt: 500_000 };
const played = {
  ...customer,
  ...{ openedAt: 41_000, farewellAt: 400_000 },
  answered: { 'kolik-celkem': { at: 300_000, right: true } },
  revealed: { 'do-patku': { at: 100_000, asked: false } },
};
const over = { ...playing, exam: { ...exam, active: null }, 'task/t1': ended, 'customer/t1': played };
const button = (name: string | RegExp) => screen.getByRole('button', { name });

function after(views: Readonly<Record<string, unknown>> = {}) {
  const seat = new SeatDouble('figurant').show({ ...over, ...views });
  render(AfterTask, { live: seat.live, task: 't1' });
  return seat;
}

beforeEach(() => localStorage.clear());

describe('J-6 how it ended', () => {
  it('one tap says it; what is not possible says what it lacks', async () => {
    const seat = after();
    expect(button(/^Zapsat: Příčina zjištěna/)).toBeDisabled();
    expect(screen.getByText(/věta „qr-jo“/)).toBeInTheDocument();
    await user.click(button(/^Zapsat: Jen jedna z.obou cest/));
    expect(seat.sent).toEqual([{ type: 'customer.conclude', data: { outcome: 'jedna-cesta' }, task: 't1' }]);
  });
  it('can be corrected, with the moment when it was said', async () => {
    const seat = after({ 'customer/t1': { ...played, outcome: 'jedna-cesta', concludedAt: 510_000 } });
    expect(button(/^Zapsat: Jen jedna z.obou cest/)).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText(/^Zapsáno \d/)).toBeInTheDocument();
    await user.click(button(/^Zapsat: Odkaz/));
    expect(seat.sent[0]?.data).toEqual({ outcome: 'bez-jine-cesty' });
  });
  it('is asked right after the farewell, not before', () => {
    const seat = new SeatDouble('figurant').show({ ...playing, 'customer/t1': { ...played, farewellAt: 0 } });
    const player = new Player(seat.live, 't1');
    const { unmount } = render(CueCard, { player });
    expect(screen.queryByRole('region', { name: 'Jak to dopadlo' })).toBeNull();
    unmount();
    seat.show({ 'customer/t1': played });
    render(CueCard, { player });
    expect(screen.getByRole('region', { name: 'Jak to dopadlo' })).toBeInTheDocument();
  });
  it('is shown to whoever marks with its text and time', () => {
    const seat = new SeatDouble().show({
      ...over,
      'customer/t1': { ...played, outcome: 'jedna-cesta', concludedAt: 340_000 },
    });
    render(CustomerEnd, { live: seat.live, task: 't1' });
    expect(screen.getByText(/5:00 od začátku práce/)).toBeInTheDocument();
    expect(screen.getAllByText(/Jen jedna z obou cest/)[0]).toBeVisible();
  });
});

describe('J-7 the portrayal check', () => {
  it('knows from the log what was told unasked and sends three answers with a note', async () => {
    const seat = after();
    expect(screen.getByText(/zaznělo bez zeptání v 1:00: Vysavač/)).toBeInTheDocument();
    const answers = screen.getAllByRole('radio');
    expect(answers.map((one) => (one as HTMLInputElement).checked)).toEqual([false, false, false, true, false, false]);
    await user.click(button('Zapsat kontrolu'));
    expect(screen.getByRole('alert')).toHaveTextContent('všechny tři');
    expect(seat.sent).toEqual([]);
    await user.click(answers[0] as HTMLElement);
    await user.click(answers[4] as HTMLElement);
    await user.type(screen.getByLabelText(/Poznámka/), 'Přeskočil(a) jsem slovo.');
    await user.click(button('Zapsat kontrolu'));
    expect(seat.sent).toEqual([
      {
        type: 'customer.portray',
        data: { verbatim: true, unasked: true, inTime: true, note: 'Přeskočil(a) jsem slovo.' },
        task: 't1',
      },
    ]);
  });
  it('is shown as it was given, to whoever marks, too', () => {
    const portrayal = { at: 520_000, verbatim: true, unasked: true, inTime: false, note: 'Spěchal jsem.' };
    const seat = new SeatDouble().show({ ...over, 'customer/t1': { ...played, portrayal } });
    render(CustomerEnd, { live: seat.live, task: 't1' });
    for (const said of ['První věta slovo od slova', 'Něco prozrazeno bez zeptání', 'Spěchal jsem.'])
      expect(screen.getByText(new RegExp(said))).toBeInTheDocument();
  });
  it('stays away where the customer does not speak, and is asked about the task that ended last', () => {
    const silent = { ...s09.figurant, lines: [] };
    after({ 'case/t1': { ...(playing['case/t1'] as object), channel: 'email', figurant: silent } });
    expect(screen.queryByRole('region')).toBeNull();
    const live = new SeatDouble('figurant').show(over).live;
    expect(lastTask(live)).toBeUndefined(); // none is known to have ended
    const done = exam.tasks.map((one) => ({ ...one, state: 'ended' as const }));
    const views = { ...over, exam: { ...exam, active: null, tasks: done }, 'task/t2': { ...ended, endedAt: 400_000 } };
    expect(lastTask(new SeatDouble('figurant').show(views).live)).toBe('t1');
  });
});
