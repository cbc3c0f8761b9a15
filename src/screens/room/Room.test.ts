import '../../ui/dialog.fixture.ts';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick, type Component } from 'svelte';
import { portsDouble } from '../home/ports.fixture.ts';
import WithPorts from '../home/WithPorts.fixture.svelte';
import type { Ports, Room as RoomPort } from '../ports.ts';
import Room from './Room.svelte';
import { recordView } from '../record/record.fixture.ts';
import { SeatDouble, examView, roomDouble } from './room.fixture.ts';
import { groupedCode, worksOnlyHere } from './seating.svelte.ts';

function show(outcome: Awaited<ReturnType<Ports['openRoom']>> | Error, part: Partial<Ports> = {}) {
  const openRoom = vi.fn<Ports['openRoom']>(async () => {
    if (outcome instanceof Error) throw outcome;
    return outcome;
  });
  const ports = portsDouble({ openRoom, ...part });
  const view = render(WithPorts, { screen: Room as Component<never>, ports, given: { params: { id: 'e1' } } });
  return { ...view, openRoom, user: userEvent.setup() };
}
function opened(views: Record<string, unknown>, part: Partial<RoomPort> = {}) {
  const lead = new SeatDouble(views);
  const room = roomDouble(lead, part);
  return { ...show(room), lead, room };
}

test.each([
  ['elsewhere', 'Tuto zkoušku už má otevřenou jiná záložka; tady se nic nezapisuje.'],
  ['missing', 'Tato zkouška v tomto počítači není.'],
  ['broken', /Protokol zkoušky není celý/],
] as const)('refused because %s: said in words', async (refused, words) => {
  show({ refused, detail: '' });
  expect(await screen.findByText(words)).toBeVisible();
});

test('after the other tab is closed it can be tried again', async () => {
  const { user, openRoom } = show({ refused: 'elsewhere', detail: '' });
  await user.click(await screen.findByRole('button', { name: 'Zkusit znovu' }));
  expect(openRoom).toHaveBeenCalledTimes(2);
});

test('an unexpected error is no white page', async () => {
  show(new Error('kaput'));
  expect(await screen.findByText('Podrobnost: kaput')).toBeVisible();
});

test('the room is left with the page', async () => {
  const { room, unmount } = opened({ exam: examView() });
  await screen.findByText('Uchazeč: Žofie');
  unmount();
  await vi.waitFor(() => expect(room.close).toHaveBeenCalledOnce());
});

test('when writing stops: what happened, what is safe, what to do', async () => {
  const retry = vi.fn(async () => false);
  const { user } = opened({ exam: examView(), host: { halted: 'full' } }, { retry });
  expect(await screen.findByText(/došlo místo/)).toHaveTextContent('je v pořádku');
  expect(screen.getByText(/Uvolněte místo/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Zkusit znovu' }));
  expect(await screen.findByText('Zápis se zatím nedaří.')).toBeVisible();
});

test('without the broker running connections go on, and that is said', async () => {
  opened({ exam: examView() }, { broker: 'connecting' });
  expect(await screen.findByText(/Navázaná spojení běží dál/)).toBeInTheDocument();
});

test('W-8 a relay that lets nobody through is told to whoever can have it mended', async () => {
  opened({ exam: examView() }, { relay: 'relay-refused' });
  expect(await screen.findByText(/odmítl přihlašovací údaje/)).toHaveTextContent('načtěte tuto stránku');
});

test('the browser asks before the page goes only while a task runs', async () => {
  const { lead } = opened({ exam: examView({ phase: 'closed' }) });
  await screen.findByText('Zkouška je uzavřená');
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(leave()).toBe(false);
  lead.show('exam', examView({ phase: 'closed', active: 'S04' }));
  await tick();
  expect(leave()).toBe(true);
});

test('V-12 a closed exam wants its evidence file saved, asks before leaving, and remembers that it was', async () => {
  URL.createObjectURL = vi.fn(() => 'blob:x');
  URL.revokeObjectURL = vi.fn();
  await import('../evidence/pages.ts'); // otherwise its own loading would be waited for
  const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  const { user } = opened({ exam: examView({ phase: 'closed' }), record: recordView() });
  expect(await screen.findByText('Důkazní soubor ještě není uložený.')).toBeVisible();
  expect(asks()).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Uložit důkazní soubor' }));
  expect(await screen.findByText(/Soubor evidence.zip je předaný/)).toBeVisible();
  expect(screen.getByText('e'.repeat(64))).toBeVisible();
  expect(URL.createObjectURL).toHaveBeenCalledOnce();
  expect(asks()).toBe(false);
});

test('a code is read in fours, a link with localhost works only here', () => {
  expect(groupedCode('ABCD2345')).toBe('ABCD 2345');
  expect(['localhost', '127.0.0.1', '192.168.1.4', 'zkusebna.local'].map(worksOnlyHere)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
