import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { TestDesk } from '../../channels/desk.fixture.svelte.ts';
import type { HouseView } from '../house.ts';
import type { CustomerView } from '../register/view.ts';
import type { ServiceView } from '../services/view.ts';
import { idleWork } from '../watch/desk-work.fixture.ts';
import ContractsBeside from '../watch/ContractsBeside.svelte';
import CustomerContracts from './CustomerContracts.svelte';

const house = { products: [{ code: 'F26', name: 'program Fakturka', price: 1990, pieces: 9 }] } as unknown as HouseView;
const own = { name: 'Jana', address: '664 34 Kuřim', email: 'jana@post.example' };
const payer = { now: own, changes: [] };
const service: ServiceView = {
  ...{ id: 'SLU-1', customer: 'Z-1', name: 'Jasan Net', state: 'active', price: 349, earliest: '2026-05-14' },
  ...{ turns: [], acts: ['suspend', 'cancel'], holder: payer, payer },
};
const invoice = {
  ...{ id: 'FV-1', order: 'EJ-1', issued: '2026-04-22', total: 2119, payer },
  items: [{ product: 'F26', pieces: 1, price: 1990 }],
  shipping: { method: 'kurýr', price: 129 },
};

function open(one: Partial<ServiceView> = {}, desk = new TestDesk()) {
  const customer: CustomerView = {
    ...{ id: 'Z-1', name: 'Jana', town: 'Kuřim', by: 'pop', verified: true, failedChecks: 0 },
    particulars: {
      ...{ orders: [], complaints: [], edits: [], payer, invoices: [invoice], services: [{ ...service, ...one }] },
    },
  };
  const { unmount } = render(CustomerContracts, { customer, house, send: desk.send, desk });
  return { desk, user: userEvent.setup(), unmount };
}
const press = (name: string | RegExp) => screen.getByRole('button', { name });
const text = () => (document.body.textContent ?? '').replaceAll(/\s+/g, ' ');

describe('X-191 services', () => {
  it('HU-20 an act asks for its day, a reason and the customer’s confirmation, and is kept through a reload', async () => {
    const { desk, user, unmount } = open();
    await user.click(screen.getByText('Jasan Net'));
    await user.click(press('Pozastavit'));
    expect(screen.getByLabelText('Účinnost od')).toHaveValue('2026-05-14');
    await user.type(screen.getByLabelText('Důvod'), 'přestavba');
    const form = within(screen.getByRole('form', { name: 'Pozastavit' }));
    await user.click(form.getByRole('button', { name: 'Pozastavit' }));
    expect(screen.getByText('Doplňte vyznačená pole.')).toBeVisible();
    expect(desk.sent).toEqual([]);
    unmount();
    const again = open({}, new TestDesk(desk.kept));
    await again.user.click(press('Pozastavit'));
    expect(screen.getByLabelText('Důvod')).toHaveValue('přestavba');
    await again.user.click(screen.getByLabelText(/Jasan Net se od 14\. 5\. 2026 pozastaví/));
    const same = within(screen.getByRole('form', { name: 'Pozastavit' }));
    await again.user.click(same.getByRole('button', { name: 'Pozastavit' }));
    expect(again.desk.of('service.suspend')).toEqual([
      { service: 'SLU-1', from: '2026-05-14', reason: 'přestavba', confirmed: true },
    ]);
    expect(screen.getByText('Uloženo.')).toBeVisible();
  });

  it('HU-20 a cancelled one offers nothing and says why', () => {
    open({ state: 'cancelled', acts: [] });
    expect(screen.queryByRole('button', { name: 'Pozastavit' })).toBeNull();
    expect(text()).toContain('Zrušenou službu už nelze pozastavit ani obnovit');
  });
});

describe('X-192 who holds and who pays', () => {
  it('HU-21 changes the payer of an invoice that can be read, and refuses what is no e-mail', async () => {
    const { desk, user } = open();
    await user.click(screen.getByText('FV-1'));
    const rows = within(screen.getByRole('table', { name: 'Faktura FV-1' })).getAllByRole('row');
    const cells = rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replaceAll(/\s+/g, ' ')));
    expect(cells.slice(1)).toEqual([
      ['program Fakturka (F26)', '1', '1 990 Kč'],
      ['kurýr', '', '129 Kč'],
      ['Celkem', '', '2 119 Kč'],
    ]);
    await user.click(press('Změnit: Plátce FV-1'));
    const email = screen.getByLabelText('E-mail pro faktury');
    await user.clear(email);
    await user.type(email, 'ucty');
    await user.type(screen.getByLabelText('Důvod'), 'účtárna');
    await user.click(press('Uložit'));
    expect(desk.sent).toEqual([]);
    expect(email).toHaveFocus();
    await user.type(email, '@post.example');
    await user.click(press('Uložit'));
    expect(desk.of('party.change')).toEqual([
      { of: 'FV-1', as: 'payer', ...own, email: 'ucty@post.example', reason: 'účtárna' },
    ]);
  });

  it('whoever leads sees before and after, and each turn of a service', () => {
    const done = { task: 'S04', at: 1, reason: 'x' } as const;
    render(ContractsBeside, {
      work: {
        ...idleWork,
        services: [{ ...done, service: 'SLU-1', act: 'cancel', from: '2026-07-01' }],
        parties: [{ ...done, of: 'FV-1', as: 'payer', before: own, after: { ...own, name: 'Účtárna' } }],
      },
    });
    expect(text()).toContain('SLU-1: K 1. 7. 2026 zrušená.');
    expect(text()).toContain('FV-1, Plátce: Jana, 664 34 Kuřim, jana@post.example → Účtárna, 664 34 Kuřim');
  });
});
