/** Playing the customer on the combined console with one hand. */
import '../../ui/dialog.fixture.ts';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LiveRoom } from '../room/liveRoom.svelte.ts';
import Console from './Console.svelte';
import { SeatDouble, customer, exam, playing, s09, task } from './seat.fixture.ts';

const user = userEvent.setup();
const room = { knocks: [], broker: 'registered', room: { examId: 'exam-1', readOnly: false } } as unknown as LiveRoom;

function open(views: Readonly<Record<string, unknown>>) {
  const live = new SeatDouble().show({ ...playing, ...views }).live;
  const figurant = new SeatDouble('figurant').show({ ...playing, ...views });
  render(Console, { room, live, figurant: figurant.live });
  return figurant;
}
const stages = { pripojeni: 40_000, pricina: 41_000 };
const talking = { ...customer, openedAt: 40_000, stages };

beforeEach(() => localStorage.clear());

describe('J-9 keys of whoever plays', () => {
  it('Alt+Shift+N proposes another line, Alt+G begins the next stage', async () => {
    const figurant = open({ 'customer/t1': talking });
    await user.keyboard('{Alt>}{Shift>}[KeyN]{/Shift}{/Alt}');
    await user.keyboard('{Alt>}[KeyN]{/Alt}');
    await user.keyboard('{Alt>}[KeyG]{/Alt}');
    expect(figurant.sent.map(({ type, data }) => [type, data])).toEqual([
      ['chat.send', { text: s09.figurant.lines[1]?.text }],
      ['customer.say', { line: s09.figurant.lines[1]?.id }],
      ['customer.stage', { stage: 'cesta' }],
    ]);
  });
  it('Alt+G does nothing where no stage waits for a tap', async () => {
    const figurant = open({ 'customer/t1': { ...talking, stages: { pripojeni: 40_000 } } });
    await user.keyboard('{Alt>}[KeyG]{/Alt}');
    expect(figurant.sent).toEqual([]);
  });
});

it('J-7 right after the task the console asks whoever played it how it ended and was played', () => {
  const over = { ...task, phase: 'ended', working: false, endedAt: 500_000 };
  const tasks = exam.tasks.map((one) => (one.id === 't1' ? { ...one, state: 'ended' as const } : one));
  open({ exam: { ...exam, active: null, tasks }, 'task/t1': over, 'customer/t1': { ...talking, farewellAt: 400_000 } });
  const column = document.getElementById('column-figurant');
  expect(column).toHaveTextContent('Jak to dopadlo');
  expect(column).toContainElement(screen.getAllByRole('button', { name: 'Zapsat kontrolu' })[0] as HTMLElement);
});
