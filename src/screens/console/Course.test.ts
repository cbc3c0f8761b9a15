/** The examiner's course of the exam: one view of all tasks, skipping, breaks, announcements, counters. */
import '../../ui/dialog.fixture.ts';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LiveRoom } from '../room/liveRoom.svelte.ts';
import Console from './Console.svelte';
import { SeatDouble, exam, marking, playing } from './seat.fixture.ts';

const user = userEvent.setup();
const room = { knocks: [], broker: 'registered', room: { examId: 'exam-1', readOnly: false } } as unknown as LiveRoom;

function open(views: Readonly<Record<string, unknown>> = {}) {
  const seat = new SeatDouble().show({ ...playing, ...views });
  render(Console, { room, live: seat.live, figurant: undefined });
  return seat;
}
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const idle = { ...exam, active: null, tasks: [{ ...exam.tasks[0], state: 'ended' }, exam.tasks[1]] };

beforeEach(() => localStorage.clear());

describe('the course of an exam on the console', () => {
  it('E-20 an announcement is one dialog; Alt+M opens it', async () => {
    const seat = open();
    await user.keyboard('{Alt>}m{/Alt}');
    await user.type(screen.getByLabelText('Co jim sdělujete'), 'Přijde technik.');
    await user.click(button('Sdělit'));
    expect(seat.sent).toEqual([{ type: 'exam.announce', data: { text: 'Přijde technik.' }, task: undefined }]);
  });
  it('E-21 a break has its reason, its length stands in the header, and nothing starts meanwhile', async () => {
    const seat = open({ exam: idle });
    await user.click(screen.getByText('Přestávka', { selector: 'summary' }));
    await user.click(button('Oběd'));
    await user.click(button('Vyhlásit přestávku'));
    expect(seat.sent).toMatchObject([{ type: 'exam.pause', data: { reason: 'Oběd' } }]);
    seat.show({ exam: { ...idle, break: { at: 40_000, reason: 'Oběd' } } });
    expect(await screen.findByText(/^Přestávka 1:00/)).toBeInTheDocument();
    expect(button('Zahájit: Druhá úloha')).toBeDisabled();
    await user.click(button('Ukončit přestávku'));
    expect(seat.types).toEqual(['exam.pause', 'exam.resume']);
  });
  it('E-22 a waiting task is skipped with a reason only', async () => {
    const seat = open({ exam: idle });
    await user.click(screen.getByText('nezadat'));
    await user.click(button('Úlohu nezadat'));
    expect(seat.sent).toEqual([]);
    await user.click(button('Technická závada, kterou nelze odstranit'));
    await user.click(button('Úlohu nezadat'));
    expect(seat.sent).toMatchObject([{ type: 'task.skip', task: 't2' }]);
  });
  it('E-22 one view has every task with its state, clock and missing marks, and leads to the marks', async () => {
    open({
      exam: { ...exam, tasks: [...exam.tasks, { id: 't3', title: 'Třetí', channel: 'email', state: 'skipped' }] },
    });
    await user.click(button(/^Úlohy/));
    const table = within(screen.getByRole('table', { name: 'Všechny úlohy' }));
    const rows = table.getAllByRole('row').map(({ textContent }) => textContent.replace(/\s+/g, ' '));
    expect(rows[1]).toMatch(/běží.*Zbývá 9:00.*zbývá 5 kritérií/);
    expect(rows[2]).toMatch(/Druhá úloha.*čeká/);
    expect(rows[3]).toMatch(/Třetí.*nezadána/);
  });
  it('M-51 counters stand under the criteria of a running conversation and count with the moment', async () => {
    const seat = open();
    await user.click(button('empatie: 0'));
    expect(seat.sent).toMatchObject([{ type: 'exam.tally', data: { task: 't1', kind: 'empathy', workedMs: 60_000 } }]);
    seat.show({ marking: { ...marking, tallies: [{ task: 't1', kind: 'empathy', at: 100_000, workedMs: 60_000 }] } });
    await user.click(await screen.findByRole('button', { name: 'vzít zpět poslední: empatie' }));
    await user.keyboard('{Alt>}{Shift>}t{/Shift}{/Alt}');
    expect(seat.types).toEqual(['exam.tally', 'exam.takeTallyBack', 'exam.tally']);
  });
});
