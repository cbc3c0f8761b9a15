import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import './pageEquipment.fixture.ts';
import type { CheckedDevices } from '../../exam/devices.ts';
import { LiveSeat } from '../liveSeat.svelte.ts';
import { SeatDouble, examView, seatView } from '../room/room.fixture.ts';
import DevicePart from './DevicePart.svelte';

const good: CheckedDevices = {
  ...{ microphone: 'ok', speaker: 'ok', camera: 'skipped', storage: 'ok', broker: 'ok' },
  at: new Date(2026, 4, 14, 10, 2, 3).getTime(),
};
function show(devices: CheckedDevices | null) {
  const view = (newest: CheckedDevices | null) =>
    examView({ needs: { voices: true, pictures: false }, seats: [seatView({ devices: newest })] });
  const seat = new SeatDouble({ exam: view(devices) });
  Object.assign(seat.identity, { seat: 'candidate' });
  render(DevicePart, { live: new LiveSeat(seat.seat) });
  return (newest: CheckedDevices) => seat.show('exam', view(newest));
}

it('offers the check, and keeps it open when it becomes good', async () => {
  const become = show(null);
  await userEvent.setup().click(await screen.findByRole('button', { name: /Zapnout zvuk a\szačít/ }));
  expect(screen.getByRole('heading', { name: 'Mikrofon' })).toBeVisible();
  become(good);
  expect(await screen.findByText(/Zařízení vyzkoušena v\s10:02:03: všechno funguje/)).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Mikrofon' })).toBeVisible();
});

it('U-3 after a reload what was good is said and not asked for again', async () => {
  show(good);
  expect(screen.getByText(/všechno funguje/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Zapnout zvuk/ })).toBeNull();
  await userEvent.setup().click(screen.getByRole('button', { name: 'Vyzkoušet znovu' }));
  expect(await screen.findByRole('button', { name: /Zapnout zvuk a\szačít/ })).toBeVisible();
});

it('U-3 the check that was good closes by itself when word of it comes after the page', async () => {
  const become = show(null);
  expect(await screen.findByRole('button', { name: /Zapnout zvuk a\szačít/ })).toBeVisible();
  become(good);
  expect(await screen.findByRole('button', { name: 'Vyzkoušet znovu' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /Zapnout zvuk/ })).toBeNull();
});

it('what was not good is said, and the check is there at once', async () => {
  show({ ...good, microphone: 'denied' });
  expect(screen.getByText(/ne všechno zatím funguje/)).toBeVisible();
  expect(await screen.findByRole('button', { name: /Zapnout zvuk a\szačít/ })).toBeVisible();
});
