import '../../ui/dialog.fixture.ts';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { LiveRoom } from '../room/liveRoom.svelte.ts';
import Marking from './Marking.svelte';
import { SeatDouble, exam, marking, playing } from './seat.fixture.ts';

const user = userEvent.setup();
const room = { room: { examId: 'exam-1' } } as unknown as LiveRoom;
const over = { ...exam, phase: 'marking', active: null, tasks: [{ ...exam.tasks[0], state: 'ended' }] };

function open(views: Readonly<Record<string, unknown>> = {}) {
  const seat = new SeatDouble().show({ ...playing, exam: over, ...views });
  render(Marking, { room, live: seat.live });
  return seat;
}

describe('completing the marks', () => {
  it('closing names what is missing and goes to the first', async () => {
    const scroll = vi.fn();
    Element.prototype.scrollIntoView = scroll;
    const seat = open();
    expect(screen.getByRole('heading', { name: 'Chybí hodnocení 5 kritérií' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Uzavřít zkoušku' }));
    expect(screen.getByRole('alert')).toHaveTextContent('chybí 5 hodnocení');
    expect(document.activeElement?.id).toBe('criterion-t1-prvni-odpoved');
    expect(seat.sent).toEqual([]);
  });
  it('closes after one more question when nothing is missing', async () => {
    const seat = open({ marking: { ...marking, missing: [] } });
    await user.click(screen.getByRole('button', { name: 'Uzavřít zkoušku' }));
    await user.click(screen.getByRole('button', { name: 'Ano, uzavřít' }));
    expect(seat.types).toEqual(['exam.close']);
  });
  it('says how the exam ended early and leads to the record', () => {
    open({ exam: { ...over, early: { by: 'examiner', reason: 'Požární poplach', at: 5 } } });
    expect(screen.getByText(/Požární poplach/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Náhled záznamu' })).toHaveAttribute('href', '#/record/exam-1');
  });
});
