import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { LiveSeat } from '../liveSeat.svelte.ts';
import { SeatDouble } from '../room/room.fixture.ts';
import GuessType from './GuessType.svelte';

const task = { working: true, guesses: [{ at: 1, type: 'D' }] };

describe('X-205 the candidate says the type', () => {
  it('the newest is pressed, another one is sent', async () => {
    const seat = new SeatDouble({ 'task/t': task });
    render(GuessType, { live: new LiveSeat(seat.seat), task: 't' });
    expect(screen.getByRole('button', { name: 'D – dominantní' })).toHaveAttribute('aria-pressed', 'true');
    await userEvent.setup().click(screen.getByRole('button', { name: 'S – stabilní' }));
    expect(seat.sent).toMatchObject([{ type: 'task.guessType', data: { type: 'S' } }]);
  });

  it('is not asked where the plan does not say so', () => {
    const seat = new SeatDouble({ 'task/t': { ...task, guesses: null } });
    render(GuessType, { live: new LiveSeat(seat.seat), task: 't' });
    expect(screen.queryByRole('group')).toBeNull();
  });
});
