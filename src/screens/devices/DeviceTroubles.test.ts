import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import './pageEquipment.fixture.ts';
import '../../ui/dialog.fixture.ts';
import type { DeviceTrouble } from '../../exam/devices.ts';
import { type LiveMedia } from '../liveMedia.svelte.ts';
import { LiveSeat } from '../liveSeat.svelte.ts';
import { pageMedia } from '../pageMedia.svelte.ts';
import { SeatDouble, examView, seatView } from '../room/room.fixture.ts';
import { reportsOf } from './deviceReports.ts';
import DeviceTroubles from './DeviceTroubles.svelte';
import { MediaDouble } from './media.fixture.svelte.ts';

const lost: DeviceTrouble = { device: 'microphone', state: 'lost', since: 0 };
const viewWith = (candidate: readonly DeviceTrouble[], figurant: readonly DeviceTrouble[] = []) =>
  examView({
    needs: { voices: true, pictures: false },
    seats: [seatView({ troubles: candidate }), seatView({ id: 'figurant', role: 'figurant', troubles: figurant })],
  });

function show(view = viewWith([])) {
  const media = new MediaDouble();
  pageMedia.current = media as unknown as LiveMedia;
  const seat = new SeatDouble({ exam: view });
  Object.assign(seat.identity, { seat: 'candidate', role: 'candidate', lead: false });
  render(DeviceTroubles, { live: new LiveSeat(seat.seat) });
  return { media, seat };
}
afterEach(() => (pageMedia.current = undefined));

describe('U-4 a device that fails', () => {
  it('is told to the host once, and again when it works', async () => {
    const { media, seat } = show();
    expect(seat.sent).toEqual([]);
    media.microphone = 'ready';
    media.microphone = 'lost';
    const report = { type: 'seat.reportDevice', data: { device: 'microphone', state: 'lost' } };
    await waitFor(() => expect(seat.sent).toEqual([report]));
    seat.show('exam', viewWith([lost]));
    media.microphone = 'ready';
    await waitFor(() => expect(seat.sent.at(-1)?.data).toEqual({ device: 'microphone', state: 'ready' }));
    expect(seat.sent).toHaveLength(2);
  });

  it('a loudspeaker that was chosen and is gone is told, too', async () => {
    const { media, seat } = show();
    media.plug('speaker', ['headset'], 'headset');
    media.plug('speaker', ['laptop'], 'headset');
    await waitFor(() => expect(seat.sent.map(({ data }) => data)).toEqual([{ device: 'speaker', state: 'lost' }]));
    seat.show('exam', viewWith([{ ...lost, device: 'speaker' }]));
    media.plug('speaker', ['laptop'], '');
    await waitFor(() => expect(seat.sent.at(-1)?.data).toEqual({ device: 'speaker', state: 'ready' }));
  });

  it('the own one is said with the way to mend it', async () => {
    show(viewWith([lost]));
    expect(await screen.findByText(/U\svás: mikrofon je odpojený/)).toBeVisible();
    expect(screen.getByText(/Hovor ani úloha tím nekončí/)).toBeVisible();
    await userEvent.setup().click(screen.getByRole('button', { name: 'Vyzkoušet zařízení' }));
    expect(screen.getByRole('dialog', { name: /Zkouška zařízení/ })).toBeVisible();
  });

  it('the other side’s is said without', async () => {
    show(viewWith([], [{ ...lost, state: 'denied' }]));
    expect(await screen.findByText(/Figurant: mikrofon je v\sprohlížeči zakázaný/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Vyzkoušet zařízení' })).toBeNull();
  });

  it('what is off is no news, what the host knows is not said again', () => {
    const off = { microphone: 'off', camera: 'off', speaker: 'off' } as const;
    expect(reportsOf(off, [lost])).toEqual([]);
    expect(reportsOf({ ...off, microphone: 'missing' }, [lost])).toEqual([]);
    expect(reportsOf({ ...off, camera: 'denied' }, [])).toEqual([{ device: 'camera', state: 'denied' }]);
  });
});

it('U-2 without voices nothing is drawn and nothing told', () => {
  const { media, seat } = show(examView({ seats: [seatView({ troubles: [lost] })] }));
  media.microphone = 'lost';
  expect(screen.queryByRole('status')).toBeNull();
  expect(seat.sent).toEqual([]);
});
