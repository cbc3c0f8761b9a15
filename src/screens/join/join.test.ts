import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import type { Component } from 'svelte';
import '../../ui/dialog.fixture.ts';
import { examView, seatAs } from '../desk/seat.fixture.ts';
import { portsDouble } from '../home/ports.fixture.ts';
import WithPorts from '../home/WithPorts.fixture.svelte';
import type { Invitation, Knocking, Ports } from '../ports.ts';
import type { Seat } from '../../seat/seat.ts';
import Invited from './Invited.svelte';
import Join from './Join.svelte';
import { grouped } from './joining.svelte.ts';

const invitation: Invitation = { hostId: 'h', seatId: 'candidate', key: 'k' };
const show = (Screen: unknown, part: Partial<Ports>, given: object) =>
  render(WithPorts, { screen: Screen as Component<never>, ports: portsDouble(part), given });
const button = (name: string) => screen.getByRole('button', { name });
const fill = (label: RegExp, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });

describe('joining by code', () => {
  type Outcome = Awaited<Knocking['outcome']>;

  function knockAs(outcome: Promise<Outcome>, words: Promise<string> = Promise.resolve('jablko traktor 07')) {
    const cancel = vi.fn();
    const knock = vi.fn((): Knocking => ({ words, outcome, cancel }));
    const admitted = vi.fn();
    show(Join, { knock, rememberedName: 'Petra' }, { role: 'observer', onadmitted: admitted });
    return { knock, cancel, admitted };
  }
  const never = new Promise<never>(() => {});
  async function go() {
    await fill(/^Kód/, 'abcd-2345');
    await fireEvent.click(button('Zaklepat'));
  }

  it('groups what is typed and forgives blanks, dashes and small letters', () => {
    expect(grouped('ab cd-2345xx')).toBe('ABCD 2345');
    expect(grouped('ab')).toBe('AB');
  });

  it('says what a code looks like instead of knocking with half of one', async () => {
    const { knock } = knockAs(never);
    await fill(/^Kód/, 'AB0');
    await fireEvent.click(button('Zaklepat'));
    expect(screen.getByText(/To není celý kód/)).toBeVisible();
    expect(knock).not.toHaveBeenCalled();
  });

  it('shows the words to be compared, large, and waits', async () => {
    const { knock } = knockAs(never);
    await go();
    expect(knock).toHaveBeenCalledWith('ABCD2345', 'Petra', 'observer');
    expect(await screen.findByText('jablko traktor 07')).toBeVisible();
    expect(screen.getByText('Na obou obrazovkách musí být stejná slova:')).toBeVisible();
  });

  it('goes on with the invitation when admitted', async () => {
    const { admitted } = knockAs(Promise.resolve({ invitation }));
    await go();
    await waitFor(() => expect(admitted).toHaveBeenCalledWith(invitation));
  });

  it('can be taken back', async () => {
    const { cancel } = knockAs(never);
    await go();
    await fireEvent.click(await screen.findByRole('button', { name: 'Zrušit' }));
    expect(cancel).toHaveBeenCalled();
    expect(button('Zaklepat')).toBeVisible();
  });

  it.each([
    ['nobody', /Pod tímto kódem teď nikdo nečeká/],
    ['unreachable', /Spojení se nepodařilo navázat/],
    ['refused', /Zkoušející vás nevpustil/],
    ['Přijďte v 10 hodin.', /Přijďte v 10 hodin/],
  ])('says why it was refused: %s', async (refused, words) => {
    knockAs(Promise.resolve({ refused }));
    await go();
    expect(await screen.findByText(words)).toBeVisible();
  });
});

describe('coming by an invitation', () => {
  it('asks for the name once and sits down', async () => {
    const host = await seatAs('candidate');
    host.view('exam', examView({ phase: 'lobby', active: null }));
    const join = vi.fn(async () => host.live.seat as Seat);
    show(Invited, { join }, { invitation });
    await fill(/Vaše jméno/, ' Petra ');
    await fireEvent.click(button('Vstoupit'));
    expect(join).toHaveBeenCalledWith(invitation, 'Petra');
    expect(await screen.findByText('Dobrý den, Petra Malá')).toBeVisible();
  });

  it('does not ask for a name that is remembered, and leaves its seat with the page', async () => {
    const host = await seatAs('observer');
    const close = vi.spyOn(host.live.seat, 'close');
    host.view('exam', examView({ phase: 'lobby', active: null, candidate: '' }));
    const { unmount } = show(
      Invited,
      { rememberedName: 'Petra', join: async () => host.live.seat as Seat },
      { invitation },
    );
    expect(await screen.findByText('Zkouška ještě nezačala.')).toBeVisible();
    unmount();
    expect(close).toHaveBeenCalled();
  });

  it('says that the seat is open in another tab, and tries again', async () => {
    const join = vi.fn(async () => ({ refused: 'elsewhere' as const }));
    show(Invited, { rememberedName: 'Petra', join }, { invitation });
    expect(await screen.findByText('Toto místo je otevřené v jiné záložce.')).toBeVisible();
    await fireEvent.click(button('Zkusit znovu'));
    expect(join).toHaveBeenCalledTimes(2);
  });

  it('says what to do when the seat cannot be opened', async () => {
    const join = () => Promise.reject(new Error('no storage'));
    show(Invited, { rememberedName: 'Petra', join }, { invitation });
    expect(await screen.findByText('Místo se nepodařilo otevřít.')).toBeVisible();
  });
});
