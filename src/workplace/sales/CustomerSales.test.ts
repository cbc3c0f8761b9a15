import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { TestDesk } from '../../channels/desk.fixture.svelte.ts';
import type { HouseView } from '../house.ts';
import type { CustomerView } from '../register/view.ts';
import Approvals from './Approvals.svelte';
import CustomerSales from './CustomerSales.svelte';
import type { OrderView, SalesView } from './view.ts';

const house = {
  products: [
    { code: 'C3', name: 'kávovar Crema', price: 12_990, pieces: 1 },
    { code: 'SL', name: 'sluchátka', price: 2_580, pieces: 5 },
  ],
  shipping: [{ id: 'kuryr', name: 'kurýr', price: 129 }],
} as unknown as HouseView;
const none: SalesView = {
  ...{ complaints: [], refunds: [], vouchers: [], approvals: [], taken: [], changes: [], position: 'agent' },
  limits: { refund: 10_000, voucher: 500 },
};
const order: OrderView = {
  ...{ id: 'EJ-1', customer: 'Z-1', placed: '2026-04-08', delivered: '2026-04-14', total: 12_990 },
  items: [{ product: 'C3', pieces: 1, price: 12_990 }],
  ...{ life: 'delivered', status: 'doručeno', acts: ['return'], changes: [] },
  rights: { withdrawUntil: '2026-04-28', canWithdraw: false, isLiable: true, liableUntil: '2028-04-14' },
};
const payer = { now: { name: 'Jana', address: '', email: '' }, changes: [] };
const nothing = { invoices: [], services: [], complaints: [], edits: [], payer };
const customer: CustomerView = {
  ...{ id: 'Z-1', name: 'Jana', town: 'Tišnov', by: 'pop', verified: true, failedChecks: 0 },
  particulars: { orders: [order], ...nothing },
};

function open(sales: SalesView = none, desk = new TestDesk(), orders = [order]) {
  const of = { ...customer, particulars: { orders, ...nothing } };
  const { rerender, unmount } = render(CustomerSales, { customer: of, sales, house, send: desk.send, desk });
  return { desk, user: userEvent.setup(), unmount, show: (next: SalesView) => rerender({ sales: next }) };
}
const press = (name: string | RegExp) => screen.getByRole('button', { name });

describe('X-110 money at the desk', () => {
  it('above the limit the same form asks the superior, and does it once it is granted', async () => {
    const { desk, user, show } = open();
    await user.click(screen.getByText('EJ-1'));
    await user.click(press('Vratka'));
    await user.type(screen.getByLabelText(/Částka/), '12 990 Kč');
    await user.type(screen.getByLabelText('Důvod'), 'odstoupení');
    await user.click(press('Požádat vedoucího směny'));
    expect(desk.of('approval.ask')).toEqual([{ what: 'refund', of: 'EJ-1', amount: 12_990, reason: 'odstoupení' }]);
    const asked = { id: 'A-1', task: 't', at: 1, what: 'refund', of: 'EJ-1', amount: 12_990, reason: '' } as const;
    await show({ ...none, approvals: [{ ...asked, granted: true, note: 'v pořádku' }] });
    expect(screen.getByText('schváleno')).toBeVisible();
    await user.click(press('Vrátit peníze'));
    expect(desk.of('refund.issue')).toEqual([{ order: 'EJ-1', amount: 12_990, reason: 'odstoupení' }]);
  });

  it('names what is missing, keeps what was typed through a reload, and says when nothing was taken', async () => {
    const { desk, user, unmount } = open();
    await user.click(press('Omluvný poukaz'));
    await user.type(screen.getByLabelText('Důvod'), 'za čekání');
    await user.click(press('Vydat poukaz'));
    expect(screen.getByText('Doplňte vyznačená pole.')).toBeVisible();
    expect(desk.sent).toEqual([]);
    unmount();
    const again = open(none, new TestDesk(desk.kept));
    await again.user.click(press('Omluvný poukaz'));
    expect(screen.getByLabelText('Důvod')).toHaveValue('za čekání');
    await again.user.type(screen.getByLabelText(/Částka/), '300');
    again.desk.answer = { ok: false, code: 'not-now' };
    await again.user.click(press('Vydat poukaz'));
    expect(screen.getByText(/Systém to nepřijal/)).toBeVisible();
    expect(screen.getByLabelText('Důvod')).toHaveValue('za čekání');
  });

  it('X-193 a team lead sees the own limit, and asks whoever is above', async () => {
    const limits = { refund: 30_000, voucher: 2_000 };
    const { user } = open({ ...none, position: 'team-lead', limits });
    await user.click(press('Omluvný poukaz'));
    expect(screen.getByText(/Sami rozhodnete do 2.000.Kč/)).toBeVisible();
    await user.type(screen.getByLabelText(/Částka/), '2001');
    expect(press('Požádat nadřízeného')).toBeVisible();
  });

  it('whoever leads answers with a message', async () => {
    const desk = new TestDesk();
    const user = userEvent.setup();
    const asked = { id: 'A-1', task: 't', at: 1, what: 'voucher', of: 'Z-1', amount: 501, reason: 'chyby' } as const;
    render(Approvals, { waiting: [{ ...asked, granted: null, note: '' }], send: desk.send });
    await user.type(screen.getByLabelText('Vzkaz uchazeči'), 'jen 500');
    await user.click(press('Neschválit'));
    expect(desk.of('approval.decide')).toEqual([{ approval: 'A-1', granted: false, note: 'jen 500' }]);
  });
});

describe('X-111 goods that go back', () => {
  it('after the legal time only by agreement, which is said', async () => {
    const { desk, user } = open();
    await user.click(screen.getByText('EJ-1'));
    expect(screen.getByText(/Lhůta k.odstoupení skončila/)).toBeVisible();
    await user.click(press('Vrátit zboží'));
    expect(screen.getByText(/jen dohodou/)).toBeVisible();
    await user.type(screen.getByLabelText('Důvod'), 'vstřícnost');
    await user.click(press('Zapsat vrácení'));
    expect(desk.of('order.return')).toEqual([{ order: 'EJ-1', reason: 'vstřícnost', byAgreement: true }]);
  });
});

const placed: OrderView = {
  ...{ id: 'EJ-2', customer: 'Z-1', placed: '2026-05-13', total: 13_119, payment: 'kartou', paidSoFar: 13_119 },
  items: [{ product: 'C3', pieces: 1, price: 12_990 }],
  shipping: { method: 'kurýr', price: 129 },
  ...{ life: 'placed', status: 'přijato', acts: ['change', 'cancel'], changes: [] },
  rights: { canWithdraw: false, isLiable: false },
};
const plain = () => (document.body.textContent ?? '').replaceAll(/\s+/g, ' ');

describe('X-190 an order changed in place', () => {
  it('IT-22 says beforehand what it will cost and what is to be paid or returned, and keeps what was typed', async () => {
    const { desk, user, unmount } = open(none, new TestDesk(), [placed]);
    await user.click(screen.getByText('EJ-2'));
    await user.click(press('Změnit'));
    const pieces = screen.getByLabelText(/kávovar Crema, kusů/);
    await user.clear(pieces);
    await user.type(pieces, '0');
    await user.click(press('Uložit změnu'));
    // an order of nothing is none
    expect(screen.getByLabelText('Přidat zboží')).toHaveAttribute('aria-invalid', 'true');
    await user.selectOptions(screen.getByLabelText('Přidat zboží'), 'SL');
    expect(plain()).toContain('K vrácení 10 410 Kč.');
    unmount();
    const again = open(none, new TestDesk(desk.kept), [placed]);
    await again.user.click(screen.getByText('EJ-2'));
    await again.user.click(press('Změnit'));
    expect(screen.getByLabelText('Přidat zboží')).toHaveValue('SL');
    const more = screen.getByLabelText('Kusů', { selector: '[id$="addPieces"]' });
    await again.user.clear(more);
    await again.user.type(more, '2');
    await again.user.type(screen.getByLabelText(/Telefon pro doručení/), '000 555 000');
    await again.user.type(screen.getByLabelText('Důvod'), 'rozmyslela si to');
    await again.user.click(press('Uložit změnu'));
    expect(again.desk.of('order.change')).toEqual([
      {
        ...{ order: 'EJ-2', address: '', phone: '000 555 000', reason: 'rozmyslela si to' },
        items: [{ product: 'SL', pieces: 2 }],
      },
    ]);
    expect(screen.getByText('Uloženo.')).toBeVisible();
  });

  it('says so when nothing was taken, and shows what was changed with what stood there before', async () => {
    const before = { items: placed.items ?? [], shipping: { method: 'kurýr', price: 129 }, total: 13_119 };
    const after = { ...before, shipping: { method: 'výdejna', price: 69 }, total: 13_059, address: 'Lipová 4' };
    const change = { task: 't', at: 1, order: 'EJ-2', reason: 'přání', before, after, paid: 13_119 };
    const { desk, user } = open(none, new TestDesk(), [{ ...placed, changes: [change] }]);
    await user.click(screen.getByText('EJ-2'));
    expect(plain()).toContain('Doprava: kurýr 129 Kč → výdejna 69 Kč');
    expect(plain()).toContain('Adresa dodání: – → Lipová 4');
    expect(plain()).toContain('K vrácení 60 Kč.');
    await user.click(press('Změnit'));
    await user.type(screen.getByLabelText('Důvod'), 'x');
    desk.answer = { ok: false, code: 'not-now' };
    await user.click(press('Uložit změnu'));
    expect(screen.getByText(/Systém změnu nepřijal/)).toBeVisible();
  });

  it('IT-22 a shipped one offers to be returned instead', async () => {
    const { user } = open(none, new TestDesk(), [
      { ...placed, life: 'shipped', acts: ['return'], rights: { canWithdraw: true, isLiable: false } },
    ]);
    await user.click(screen.getByText('EJ-2'));
    expect(screen.queryByRole('button', { name: 'Změnit' })).toBeNull();
    expect(screen.getByText(/Nabídněte vrácení/)).toBeVisible();
    expect(press('Vrátit zboží')).toBeEnabled();
  });
});

describe('X-111 taking an order', () => {
  it('names the price, asks for every point, and says which were read back (PL-43)', async () => {
    const { desk, user } = open();
    await user.click(screen.getByText('Nová objednávka'));
    await user.selectOptions(screen.getByLabelText('Zboží'), 'C3');
    await user.click(press('Uložit objednávku'));
    expect(screen.getByText('Doplňte vyznačená pole.')).toBeVisible();
    await user.selectOptions(screen.getByLabelText('Doprava'), 'kuryr');
    await user.selectOptions(screen.getByLabelText('Platba'), 'card');
    await user.type(screen.getByLabelText('Adresa dodání'), 'Lipová 4, Kuřim');
    expect(screen.getByText(/13.119.Kč/)).toBeVisible();
    await user.click(screen.getByLabelText(/Celkovou cenu/));
    await user.click(press('Uložit objednávku'));
    expect(desk.of('order.take')).toEqual([
      {
        ...{ customer: 'Z-1', shipping: 'kuryr', payment: 'card', address: 'Lipová 4, Kuřim', told: ['price'] },
        items: [{ product: 'C3', pieces: 1 }],
      },
    ]);
  });
});

describe('X-112 a complaint', () => {
  it('is taken with what, which remedy and where to answer; its confirmation has the four items (CZ-18)', async () => {
    const { desk, user, show } = open();
    await user.click(screen.getByText('EJ-1'));
    await user.click(press('Reklamovat'));
    await user.type(screen.getByLabelText('Jak se vada projevuje'), 'teče voda');
    await user.selectOptions(screen.getByLabelText('Jaké vyřízení požaduje'), 'repair');
    await user.type(screen.getByLabelText('Kde ho máme informovat'), 'jana@post.example');
    await user.click(press('Přijmout reklamaci'));
    const filed = {
      order: 'EJ-1',
      product: 'C3',
      defect: 'teče voda',
      remedy: 'repair',
      contact: 'jana@post.example',
    } as const;
    expect(desk.of('complaint.file')).toEqual([filed]);
    const complaint = { ...filed, task: 't', at: 1, id: 'R-1', filed: '2026-05-14', settleBy: '2026-06-15' };
    await show({ ...none, complaints: [complaint] });
    const paper = screen.getByRole('article', { name: /Potvrzení o.reklamaci R-1/ });
    for (const item of [/14\. 5\. 2026/, /teče voda/, /oprava/, /jana@post\.example/, /15\. 6\. 2026/])
      expect(paper.textContent?.replaceAll('\u00a0', ' ')).toMatch(item);
  });

  it('X-194 a returned order shows its label', () => {
    const back = { ...order, life: 'returned', acts: [] } as const;
    const particulars = { orders: [back], ...nothing };
    const desk = new TestDesk();
    render(CustomerSales, { customer: { ...customer, particulars }, sales: none, house, send: desk.send, desk });
    const label = screen.getByRole('article', { name: /Štítek k.vrácení EJ-1/, hidden: true });
    expect(label).toHaveTextContent('1× kávovar Crema (C3)');
    expect(label).toHaveTextContent(/R-EJ1-\d\d/);
  });
});
