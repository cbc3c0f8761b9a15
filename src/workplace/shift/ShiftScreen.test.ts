import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { TestDesk } from '../../channels/desk.fixture.svelte.ts';
import { smallHouse } from '../house.fixture.ts';
import ShiftScreen from './ShiftScreen.svelte';
import type { ShiftView } from './view.ts';

const off: ShiftView = {
  ...{ asked: true, status: 'off', position: 'agent', wrongTries: 0, unread: ['Z-1', 'Z-2'] },
  unprepared: ['headset', 'register', 'scripts', 'queue'],
};
const ready: ShiftView = { ...off, status: 'ready', unread: [], unprepared: [] };

function open(view: ShiftView, part: object = {}) {
  const { send, of, sent } = new TestDesk();
  const props = { house: smallHouse, contacts: { obstacle: null }, send, waiting: 2, customers: 24, ...part };
  const { rerender } = render(ShiftScreen, { view, ...props });
  return {
    of,
    sent,
    user: userEvent.setup(),
    show: (next: Partial<ShiftView>) => rerender({ view: { ...view, ...next } }),
  };
}
const button = (name: string) => screen.getByRole('button', { name });

describe('X-164 the candidate’s shift', () => {
  it('HU-1 begins with the code; a wrong one says so, is counted, and the field is empty again', async () => {
    const { of, user, show } = open(off);
    await user.type(screen.getByLabelText('Zkušební kód'), '123456{Enter}');
    expect(of('shift.logIn')).toEqual([{ code: '123456' }]);
    await show({ wrongTries: 1 });
    expect(screen.getByText(/Kód nesouhlasí. Chybných pokusů: 1/)).toBeVisible();
    expect(screen.getByLabelText('Zkušební kód')).toHaveValue('');
    expect(screen.getByLabelText('Zkušební kód')).toHaveFocus();
    expect(screen.queryByText('Výpadek')).toBeNull();
  });

  it('HU-2 messages are acknowledged one by one and stay to be read', async () => {
    const { of, user, show } = open({ ...off, status: 'preparing' });
    expect(screen.getByText('Zpráva 1 z 2')).toBeVisible();
    expect(screen.getByText(/Zbývá: 2/)).toBeVisible();
    expect(screen.queryByText('KB-18 neplatí')).toBeNull();
    await user.click(button('Přečetl(a) jsem'));
    expect(of('shift.read')).toEqual([{ message: 'Z-1' }]);
    await show({ status: 'preparing', unread: ['Z-2'] });
    expect(screen.getByRole('heading', { name: 'KB-18 neplatí' })).toBeVisible();
    expect(screen.getByText('Výpadek')).toBeVisible();
    expect(screen.queryByText('Příprava pracoviště')).toBeNull();
  });

  it('HU-3 the place is prepared step by step, then one says that one is ready', async () => {
    let checks = 0;
    const { of, user, show } = open({ ...off, status: 'preparing', unread: [] }, { oncheckdevices: () => checks++ });
    await user.click(button('Zkouška zařízení'));
    expect(checks).toBe(1);
    expect(screen.getByText(/Načteno zákazníků: 24/)).toBeVisible();
    expect(screen.getByText('Skript – úvod')).toBeVisible();
    for (const name of [
      'Soupravu mám připravenou',
      'Evidence je otevřená',
      'Skripty mám po ruce',
      'Fronta je otevřená',
    ])
      await user.click(button(name));
    expect(of('shift.prepare')).toEqual(off.unprepared.map((what) => ({ what })));
    expect(screen.queryByRole('button', { name: 'Jsem připraven(a)' })).toBeNull();
    await show({ unprepared: [] });
    await user.click(button('Jsem připraven(a)'));
    expect(of('shift.turn')).toEqual([{ to: 'ready' }]);
  });

  it('HU-3 a register that is being loaded cannot be confirmed', () => {
    open({ ...off, status: 'preparing', unread: [] }, { customers: undefined });
    expect(button('Evidence je otevřená')).toBeDisabled();
  });

  it('HU-6 a break and back, and logging out after a question', async () => {
    const { of, user, show } = open(ready, { waiting: 1 });
    expect(screen.getByText(/Další kontakt vám přidělí zkoušející/)).toBeVisible();
    await user.click(button('Přestávka'));
    await show({ status: 'break' });
    expect(screen.getByText(/Máte přestávku/)).toBeVisible();
    await user.click(button('Zpět z\u00a0přestávky'));
    expect(of('shift.turn')).toEqual([{ to: 'break' }, { to: 'ready' }]);
    await user.click(button('Odhlásit se'));
    expect(of('shift.logOut')).toEqual([]);
    await user.click(button('Ano, odhlásit'));
    expect(of('shift.logOut')).toEqual([{}]);
    await show({ status: 'over' });
    expect(screen.getByText(/kontakty ještě čekají/)).toBeVisible();
    await user.type(screen.getByLabelText('Zkušební kód'), '123456{Enter}');
    expect(of('shift.logIn')).toEqual([{ code: '123456' }]);
  });

  it('HU-6 after the last contact the shift is over', () => {
    open({ ...ready, status: 'over' }, { waiting: 0 });
    expect(screen.getByText(/Směna skončila/)).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('HU-6 nobody logs out with a contact that is not filed, and it says what is awaited', () => {
    open(ready, { contacts: { obstacle: 'paper-due' } });
    expect(screen.getByText(/až uložíte zápis/)).toBeVisible();
    expect(button('Odhlásit se')).toBeDisabled();
  });

  it('says when no contact waits any more', () => {
    open(ready, { waiting: 0 });
    expect(screen.getByText(/už nečeká; můžete se odhlásit/)).toBeVisible();
  });
});
