import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { smallHouse } from '../../workplace/house.fixture.ts';
import type { WorkplaceWatch } from '../../workplace/projections.ts';
import ShiftWatch from './ShiftWatch.svelte';
import { SeatDouble, exam } from './seat.fixture.ts';

const off: WorkplaceWatch['shift'] = {
  ...{
    asked: true,
    status: 'off',
    position: 'agent',
    statistics: 0,
    wrongTries: 1,
    unread: ['Z-2'],
    unprepared: ['headset', 'queue'],
  },
  ...{ code: '402913', changes: [], obstacle: 'not-ready', paperDue: null },
};
const house = { 'house/0': { of: 1, part: smallHouse } };
function open(part: Partial<WorkplaceWatch['shift']> = {}) {
  const seat = new SeatDouble();
  seat.show({ workplace: { shift: { ...off, ...part }, tasks: [] }, exam: { ...exam, active: null }, ...house });
  render(ShiftWatch, { live: seat.live });
  return { seat, user: userEvent.setup() };
}

describe('X-164 the shift on the console', () => {
  it('HU-1 HU-2 HU-3 the code to read out, wrong tries, what is unread and not prepared', () => {
    open();
    expect(screen.getByText('402 913')).toBeVisible();
    expect(screen.getByText(/Úlohu zatím nelze zahájit: uchazeč není připraven/)).toBeVisible();
    expect(screen.getByText('Chybných pokusů o přihlášení: 1')).toBeVisible();
    expect(screen.getByText('Nepřečtené zprávy: KB-18 neplatí')).toBeVisible();
    expect(screen.getByText('Zbývá připravit: Náhlavní souprava, Fronta kontaktů')).toBeVisible();
  });

  it('HU-14 a paper that is not filed is waived with a reason', async () => {
    const ready = { status: 'ready', wrongTries: 0, unread: [], unprepared: [] } as const;
    const changes = [
      { at: 1, status: 'break' },
      { at: 2, status: 'ready' },
    ] as const;
    const { seat, user } = open({ ...ready, changes, obstacle: 'paper-due', paperDue: 't1' });
    expect(screen.getByText(/chybí zápis o úloze/)).toBeVisible();
    expect(screen.getByText('Přestávek: 1')).toBeVisible();
    expect(screen.queryByText(/402/)).toBeNull();
    await user.type(screen.getByLabelText('Proč se na zápis nečeká'), 'porucha');
    await user.click(screen.getByRole('button', { name: 'Pustit dál bez zápisu' }));
    expect(seat.sent).toEqual([{ type: 'contact.waive', data: { reason: 'porucha' }, task: 't1' }]);
  });

  it('draws nothing without a shift', () => {
    open({ asked: false });
    expect(screen.queryByRole('heading')).toBeNull();
  });
});
