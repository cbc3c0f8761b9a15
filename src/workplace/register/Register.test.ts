import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { TestDesk } from '../../channels/desk.fixture.svelte.ts';
import { largeWorld } from '../large-world.fixture.ts';
import { directoryPages } from './entry.ts';
import Register from './Register.svelte';
import { Directory } from './search.ts';
import type { CustomerView, RegisterView } from './view.ts';

const directory = new Directory(directoryPages(largeWorld(40, 40), 's').flat(), 's');
const nothing: RegisterView = { customers: [], current: null };
const masked: CustomerView = {
  ...{ id: 'Z-00001', name: 'Petr Nováková', town: 'Třebíč', by: 'name', verified: false },
  ...{ failedChecks: 0, particulars: null },
};
const verified: CustomerView = {
  ...masked,
  verified: true,
  particulars: {
    ...{ email: 'p@post.example', phone: '000 000 001', postcode: '000 01', orders: [], invoices: [], complaints: [] },
    ...{ services: [], payer: { now: { name: 'Petr', address: '', email: '' }, changes: [] } },
    edits: [{ at: 5, field: 'phone', old: '000 111 222' }],
  },
};
const one = (customer: CustomerView): RegisterView => ({ customers: [customer], current: customer.id });

function open(view: RegisterView, slow = false) {
  const desk = new TestDesk();
  const { rerender } = render(Register, { view, directory, send: desk.send, desk, slow });
  return {
    desk,
    user: userEvent.setup(),
    show: (next: RegisterView) => rerender({ view: next }),
    turn: (slow: boolean) => rerender({ slow }),
  };
}
const field = () => screen.getByRole('combobox', { name: 'Hledat zákazníka' });

describe('X-102 searching in the register', () => {
  it('finds while typing; arrows choose, Enter opens and says by what it was found', async () => {
    const { desk, user } = open(nothing);
    expect(screen.getByText(/V evidenci je 40 zákazníků/)).toBeVisible();
    await user.type(field(), 'petr');
    const found = screen.getAllByRole('option');
    expect(found.length).toBeGreaterThan(1);
    expect(found[0]).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{ArrowDown}');
    expect(field()).toHaveAttribute('aria-activedescendant', found[1]?.id);
    await user.keyboard('{Enter}');
    expect(desk.of('register.open')).toEqual([{ customer: 'Z-00011', by: 'name', query: 'petr' }]);
    expect(field()).toHaveValue('');
  });

  it('says when nobody is there, and Enter tells it to the log', async () => {
    const { desk, user } = open(nothing);
    await user.type(field(), 'nikdo{Enter}');
    expect(screen.getByText('Nikdo takový v evidenci není.')).toBeVisible();
    expect(desk.of('register.miss')).toEqual([{ query: 'nikdo' }]);
    await user.keyboard('{Escape}');
    expect(field()).toHaveValue('');
  });

  it('what the host has refused stays to be opened again', async () => {
    const { desk, user } = open(nothing);
    desk.answer = { ok: false, code: 'not-now' };
    await user.type(field(), 'Z-00003{Enter}');
    expect(field()).toHaveValue('Z-00003');
  });
});

describe('X-101 a record', () => {
  it('is masked; both items are asked for, and it is not said which one does not match', async () => {
    const { desk, user, show } = open(one(masked));
    expect(screen.getByText('Údaje jsou skryté, dokud zákazníka neověříte.')).toBeVisible();
    expect(screen.queryByText('E-mail', { selector: 'dt' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Ověřit' }));
    expect(screen.getByText('Zapište oba údaje.')).toBeVisible();
    await user.type(screen.getByLabelText('Číslo zákazníka, objednávky nebo faktury'), 'EJ2026-00001');
    await user.selectOptions(screen.getByLabelText('Který údaj'), 'PSČ dodání');
    await user.type(screen.getByLabelText('Druhý údaj, který řekne zákazník'), '000 01{Enter}');
    expect(desk.of('register.check')).toEqual([
      { customer: 'Z-00001', number: 'EJ2026-00001', item: 'postcode', value: '000 01' },
    ]);
    await show(one({ ...masked, failedChecks: 1 }));
    expect(screen.getByText('Údaje nesouhlasí. Pokusů bez shody: 1')).toBeVisible();
  });

  it('of a verified customer is whole, can be changed, and shows what stood there before', async () => {
    const { desk, user } = open(one(verified));
    expect(screen.getByText('p@post.example')).toBeVisible();
    expect(screen.getByText('000 111 222')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Změnit: E-mail' }));
    await user.clear(screen.getByLabelText('E-mail'));
    await user.type(screen.getByLabelText('E-mail'), 'novy@post.example{Enter}');
    expect(desk.of('register.edit')).toEqual([{ customer: 'Z-00001', field: 'email', value: 'novy@post.example' }]);
    await user.click(screen.getByRole('button', { name: 'Změnit: Telefon' }));
    await user.keyboard('{Enter}');
    expect(desk.of('register.edit')).toHaveLength(1);
  });
});

describe('PL-34 a slow register', () => {
  const found = () => screen.queryByRole('heading', { name: /Petr Nováková/ });

  it('lays a record on top after six seconds, each record anew; searching stays as it is', async () => {
    vi.useFakeTimers();
    const { show } = open(one(masked), true);
    expect(screen.getByText(/Systém je teď pomalý/)).toBeVisible();
    expect(found()).toBeNull();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(found()).toBeVisible();
    await show(one({ ...masked, id: 'Z-00002' }));
    expect(found()).toBeNull();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(found()).toBeVisible();
    vi.useRealTimers();
  });

  it('leaves what lies open already, and waits for nothing once it is over', async () => {
    vi.useFakeTimers();
    const { show, turn } = open(one(masked));
    await turn(true);
    expect(found()).toBeVisible();
    await show(one({ ...masked, id: 'Z-00002' }));
    expect(found()).toBeNull();
    await turn(false);
    expect(found()).toBeVisible();
    vi.useRealTimers();
  });
});
