import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { TestDesk } from '../../channels/desk.fixture.svelte.ts';
import type { HouseView } from '../house.ts';
import type { RegisterView } from '../register/view.ts';
import ContactPanel from './ContactPanel.svelte';
import type { ContactsView } from './view.ts';

const house: HouseView = {
  ...{ date: '2026-05-14', time: '10:00', articles: [], procedures: [], scripts: [], standards: [], authority: [] },
  ...{ products: [], shipping: [], messages: [] },
  codes: [
    { id: 'FIN', title: 'Platba a vratka', group: 'Peníze' },
    { id: 'REK', title: 'Reklamace', group: 'Zboží' },
  ],
  departments: [
    { id: 'vedouci', title: 'Vedoucí směny' },
    { id: 'l2', title: 'Druhá úroveň', asks: [{ id: 'verze', title: 'Verze programu' }] },
  ],
};
const register: RegisterView = {
  current: 'Z-2',
  // Z-2 was only glanced at, though last
  customers: [
    { id: 'Z-1', name: 'Jana', town: 'Brno', by: 'pop', verified: false, failedChecks: 0, particulars: null },
    { id: 'Z-2', name: 'Eva', town: 'Zlín', by: 'name', verified: false, failedChecks: 0, particulars: null },
  ],
};
const empty: ContactsView = { filed: [], draft: null, passed: null, due: false, byNote: false, obstacle: null };

function open(view: ContactsView = empty, desk = new TestDesk()) {
  const { unmount } = render(ContactPanel, { view, register, house, send: desk.send, desk });
  return { desk, user: userEvent.setup(), unmount };
}
const file = () => screen.getByRole('button', { name: 'Uložit zápis' });

describe('X-103 the contact’s paper', () => {
  it('names what is missing and goes to the first of it; nothing is sent', async () => {
    const { desk, user } = open();
    await user.click(file());
    expect(screen.getByText('Doplňte vyznačená pole.')).toBeVisible();
    expect(screen.getByLabelText('Kód události')).toHaveFocus();
    expect(screen.getByLabelText('Na čem jste se dohodli')).toHaveAttribute('aria-invalid', 'true');
    expect(desk.of('contact.file')).toEqual([]);
  });

  it('is filed with the customer whose record is open, forwarded with how many of five items, promised by a day', async () => {
    const { desk, user } = open();
    await user.selectOptions(screen.getByLabelText('Kód události'), 'FIN');
    await user.type(screen.getByLabelText('Co zákazník chtěl, co se stalo'), 'Vratka');
    await user.type(screen.getByLabelText('Na čem jste se dohodli'), 'Vedoucí rozhodne dnes');
    await user.click(screen.getByLabelText('Předat dál'));
    await user.selectOptions(screen.getByLabelText('Komu'), 'vedouci');
    await user.type(screen.getByLabelText('Co zákazník chce'), '13 239 Kč');
    expect(screen.getByText('Úplnost předání: 1 z 5')).toBeVisible();
    await user.click(screen.getByLabelText(/Slíbil/));
    await user.click(file());
    expect(desk.of('contact.file')).toEqual([]); // a promise has its day
    await user.type(screen.getByLabelText('Co', { exact: true }), 'Zavoláme');
    await user.type(screen.getByLabelText('Do kdy'), '2026-05-14');
    await user.click(file());
    expect(desk.of('contact.file')).toEqual([
      {
        ...{ customer: 'Z-1', code: 'FIN', description: 'Vratka', disposition: 'Vedoucí rozhodne dnes' },
        forward: {
          department: 'vedouci',
          handover: { wanted: '13 239 Kč' },
        },
        promise: { what: 'Zavoláme', due: '2026-05-14' },
      },
    ]);
    expect(screen.getByText('Zápis je uložen.')).toBeVisible();
    expect(screen.getByLabelText('Co zákazník chtěl, co se stalo')).toHaveValue('');
  });

  it('what was written is there after a reload, and what the host has refused is not lost', async () => {
    const { desk, user, unmount } = open();
    await user.type(screen.getByLabelText('Co zákazník chtěl, co se stalo'), 'Rozepsáno');
    unmount();
    const again = open(empty, new TestDesk(desk.kept));
    expect(screen.getByLabelText('Co zákazník chtěl, co se stalo')).toHaveValue('Rozepsáno');
    await again.user.selectOptions(screen.getByLabelText('Kód události'), 'REK');
    await again.user.type(screen.getByLabelText('Na čem jste se dohodli'), 'Ozveme se');
    again.desk.answer = { ok: false, code: 'not-now' };
    await again.user.click(file());
    expect(screen.getByLabelText('Co zákazník chtěl, co se stalo')).toHaveValue('Rozepsáno');
  });

  it('beside a channel’s own note a contact is forwarded with the items that the department asks for (CZ-29)', async () => {
    const { desk, user } = open({ ...empty, byNote: true });
    await user.click(screen.getByLabelText('Předat dál'));
    await user.selectOptions(screen.getByLabelText('Komu'), 'l2');
    await user.type(screen.getByLabelText('Verze programu'), '1.0.2');
    expect(screen.getByText('Úplnost předání: 1 z 1')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Uložit předání a.slib$/ }));
    expect(desk.of('contact.pass')).toEqual([
      { customer: 'Z-1', forward: { department: 'l2', handover: { verze: '1.0.2' } }, promise: null },
    ]);
  });

  it('where the channel has a note of its own, it stands in the register of events', () => {
    open({
      ...{ ...empty, byNote: true },
      filed: [
        {
          ...{ task: 'S01', at: 1_000_000, channel: 'phone', byNote: true, customer: 'Z-1', code: 'REK' },
          ...{ description: 'Pračka', disposition: '', forward: null, promise: null },
        },
      ],
    });
    expect(screen.queryByRole('button', { name: 'Uložit zápis' })).toBeNull();
    expect(screen.queryByLabelText('Kód události')).toBeNull();
    expect(screen.getByText(/REK Reklamace/)).toBeVisible();
  });
});
