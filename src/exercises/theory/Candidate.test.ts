import { fireEvent, render, screen, within } from '@testing-library/svelte';
import '../../ui/dialog.fixture.ts';
import { TestDesk } from '../../channels/desk.fixture.svelte.ts';
import Candidate from './Candidate.svelte';
import type { TheoryView } from './projections.ts';
import { Playing } from './theory.fixture.ts';

function open(view: TheoryView, desk = new TestDesk()) {
  const { rerender, unmount } = render(Candidate, { view, send: desk.send, desk });
  return { desk, unmount, show: (next: TheoryView) => rerender({ view: next }) };
}
const working = () => new Playing().open().see('candidate');
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const press = (code: string) => fireEvent.keyDown(screen.getByRole('region', { name: 'Test teorie' }), { code });

describe('X-149 the candidate’s test', () => {
  it('says what beginning starts and shows no item before', async () => {
    const { desk } = open(new Playing().see('candidate'));
    expect(screen.getByText(/začne běžet čas: 10:00/)).toBeVisible();
    expect(screen.queryByText('První?')).toBeNull();
    await click('Začít test');
    expect(desk.sent).toEqual([{ type: 'theory.open', data: {} }]);
  });

  it('tells the log each choice, and goes on by buttons', async () => {
    const { desk } = open(working());
    await fireEvent.click(screen.getByLabelText('a) ano'));
    await fireEvent.click(screen.getByLabelText('b) ne'));
    await click('Další');
    expect(screen.getByText('Druhá?')).toBeVisible();
    expect(screen.getByText(/vyberte všechny/)).toBeVisible();
    await fireEvent.click(screen.getByLabelText('a) ano'));
    await fireEvent.click(screen.getByLabelText('c) možná'));
    await fireEvent.click(screen.getByLabelText('a) ano'));
    expect(desk.of('theory.answer')).toEqual([
      { item: '1', options: ['a'], revision: 1 },
      { item: '1', options: ['b'], revision: 2 },
      { item: '2', options: ['a'], revision: 3 },
      { item: '2', options: ['a', 'c'], revision: 4 },
      { item: '2', options: ['c'], revision: 5 },
    ]);
    expect(screen.getByText('Bez odpovědi: 3')).toBeVisible();
  });

  it('works by keyboard alone: numbers, Page Down and Up, F; nothing with Ctrl', async () => {
    const { desk } = open(working());
    await press('Digit2');
    await press('KeyF');
    await press('PageDown');
    await press('Numpad1');
    await press('PageUp');
    await fireEvent.keyDown(screen.getByRole('region', { name: 'Test teorie' }), { code: 'KeyF', ctrlKey: true });
    expect(desk.sent.map(({ data }) => data)).toEqual([
      { item: '1', options: ['b'], revision: 1 },
      { item: '1', on: true, revision: 2 },
      { item: '2', options: ['a'], revision: 3 },
    ]);
    expect(screen.getByText('První?')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Otázka 1: zodpovězena, označena k\u00a0návratu' })).toBeVisible();
  });

  it('comes back after a reload at the same item, and says again what the host had not heard', async () => {
    const { desk, unmount } = open(working());
    await press('Digit1');
    await press('PageDown');
    unmount();
    const again = open(working(), new TestDesk(desk.kept));
    expect(screen.getByText('Druhá?')).toBeVisible();
    expect(again.desk.of('theory.answer')).toEqual([{ item: '1', options: ['a'], revision: 2 }]);
    again.unmount();
    const heard = new Playing().open().answer('1', ['a'], 2).see('candidate');
    expect(open(heard, new TestDesk(again.desk.kept)).desk.sent).toEqual([]);
  });

  it('asks once more before handing in, naming what is unanswered and marked', async () => {
    const { desk } = open(working());
    await press('Digit1');
    await press('PageDown');
    await press('KeyF');
    await click('Odevzdat test…');
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByText('Bez odpovědi: 2, 3')).toBeVisible();
    expect(within(dialog).getByText(/návratu: 2/)).toBeVisible();
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Odevzdat' }));
    expect(desk.of('theory.submit')).toEqual([{ answers: [{ item: '1', options: ['a'] }] }]);
  });

  it('closes at 0:00, stands while the task is paused, and shows points only where the case does', async () => {
    const { desk, show } = open(working());
    desk.working = false;
    await vi.waitFor(() => expect(screen.getByText(/pozastavena/)).toBeVisible());
    expect(screen.getByLabelText('a) ano')).toBeDisabled();
    await press('Digit1');
    expect(desk.sent).toEqual([]);
    await show(new Playing().open().put('theory.expired').see('candidate'));
    expect(screen.getByText(/Čas vypršel/)).toBeVisible();
    expect(screen.queryByText(/Body/)).toBeNull();
    await show(new Playing({ showResult: true }).open().answer('1', ['a'], 1).put('theory.expired').see('candidate'));
    expect(screen.getByText(/Body: 1 z.3/)).toBeVisible();
  });
});
