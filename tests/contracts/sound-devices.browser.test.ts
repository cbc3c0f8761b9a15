/** Microphone and camera of the browser's own fake devices: lost, replaced, denied and given back. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Devices, DeviceTrouble } from '../../src/media/devices.ts';
import { until } from './sound-hearing.ts';

/** The real devices, some of which can be unplugged and refused. */
class Desk extends EventTarget {
  readonly #unplugged = new Set<string>();
  refusal: string | undefined;
  asked: MediaStreamConstraints[] = [];
  open: MediaStreamTrack[] = [];

  async enumerateDevices(): Promise<MediaDeviceInfo[]> {
    const all = await navigator.mediaDevices.enumerateDevices();
    return all.filter(({ deviceId, kind }) => !this.#unplugged.has(deviceId) && !this.#unplugged.has(kind));
  }

  async getUserMedia(constraints: MediaStreamConstraints): Promise<MediaStream> {
    this.asked.push(constraints);
    if (this.refusal) throw new DOMException('test', this.refusal);
    const kind = constraints.audio ? 'audioinput' : 'videoinput';
    const there = (await this.enumerateDevices()).filter((one) => one.kind === kind);
    if (there.length === 0) throw new DOMException('test', 'NotFoundError');
    const wanted = (constraints.audio || constraints.video) as MediaTrackConstraints;
    const { exact } = (wanted.deviceId ?? {}) as ConstrainDOMStringParameters;
    if (typeof exact === 'string' && !there.some(({ deviceId }) => deviceId === exact))
      throw new DOMException('test', 'OverconstrainedError');
    const stream = await navigator.mediaDevices.getUserMedia(constraints);
    this.open.push(...stream.getTracks());
    return stream;
  }

  /** @param what an id, or a kind for all of it. */
  unplug(what: string): void {
    this.#unplugged.add(what);
    this.dispatchEvent(new Event('devicechange'));
  }
  plugIn(what: string): void {
    this.#unplugged.delete(what);
    this.dispatchEvent(new Event('devicechange'));
  }
}

let desk: Desk;
let devices: Devices;
let told: string[];
beforeEach(() => {
  localStorage.clear();
  desk = new Desk();
  devices = new Devices(desk as unknown as MediaDevices);
  told = [];
  devices.onChange((kind) => told.push(`${kind} ${devices.state(kind)}`));
});
afterEach(() => {
  devices.close('microphone');
  devices.close('camera');
  desk.open.forEach((track) => track.stop());
});
const idsOf = async (kind: 'microphone' | 'speaker' | 'camera') => (await devices.list())[kind].map(({ id }) => id);
const idOf = (track: MediaStreamTrack | undefined) => track?.getSettings().deviceId;

describe('B-30 opening and choosing', () => {
  it('B-30 lists devices by kind with their names, without doubles of the system’s choice', async () => {
    const { microphone, speaker, camera } = await devices.list();
    expect([microphone.length, speaker.length, camera.length]).toEqual([2, 2, 1]);
    expect(microphone.map(({ label }) => label)).toEqual(['Fake Audio Input 1', 'Fake Audio Input 2']);
  });

  it('B-30 the microphone is mono, without echo and noise; opening twice is one device', async () => {
    const [first, second] = await Promise.all([devices.open('microphone'), devices.open('microphone')]);
    expect(second).toBe(first);
    expect(first.getSettings()).toMatchObject({ echoCancellation: true, noiseSuppression: true, channelCount: 1 });
    expect([devices.state('microphone'), devices.track('microphone')]).toEqual(['ready', first]);
    expect(devices.state('camera')).toBe('off');
    devices.close('microphone');
    expect([first.readyState, devices.state('microphone')]).toEqual(['ended', 'off']);
    expect(told).toEqual(['microphone ready', 'microphone off']);
  });

  it('B-30 another choice swaps what is open and is remembered', async () => {
    const [, other = ''] = await idsOf('microphone');
    const before = await devices.open('microphone');
    await devices.choose('microphone', other);
    expect(idOf(devices.track('microphone'))).toBe(other);
    expect(before.readyState).toBe('ended');
    expect(new Devices(desk as unknown as MediaDevices).chosen('microphone')).toBe(other);
    await devices.choose('speaker', 'somewhere');
    expect([devices.chosen('speaker'), told.at(-1)]).toEqual(['somewhere', 'speaker ready']);
  });

  it('B-30 a choice that cannot be opened leaves the old one on', async () => {
    const [, other = ''] = await idsOf('microphone');
    const before = await devices.open('microphone');
    desk.refusal = 'NotReadableError';
    await expect(devices.choose('microphone', other)).rejects.toMatchObject({ kind: 'microphone', why: 'busy' });
    expect([devices.track('microphone'), before.readyState]).toEqual([before, 'live']);
    expect([devices.state('microphone'), devices.chosen('microphone')]).toEqual(['ready', '']);
  });

  it('B-30 a remembered device that is not plugged in is replaced by the system’s', async () => {
    await devices.choose('microphone', 'the one at home');
    expect((await devices.open('microphone')).readyState).toBe('live');
    expect(devices.state('microphone')).toBe('ready');
  });
});

describe('B-31 a device that goes', () => {
  it.each([
    ['with an event', (track: MediaStreamTrack) => (track.stop(), track.dispatchEvent(new Event('ended')))],
    ['without one', (track: MediaStreamTrack) => track.stop()],
  ])('B-31 %s is told within a second and replaced within five', async (_, end) => {
    const track = await devices.open('microphone');
    end(track);
    expect(await until(() => told.includes('microphone lost'))).toBeLessThan(1_000);
    expect(await until(() => devices.state('microphone') === 'ready')).toBeLessThan(5_000);
    expect(devices.track('microphone')?.readyState).toBe('live');
    expect(told).toEqual(['microphone ready', 'microphone lost', 'microphone ready']);
  });

  it('B-31 unplugged, another one of its kind takes over', async () => {
    const [first = '', second = ''] = await idsOf('microphone');
    await devices.choose('microphone', first);
    await devices.open('microphone');
    desk.unplug('default');
    desk.unplug(first);
    expect(await until(() => told.includes('microphone lost'))).toBeLessThan(1_000);
    expect(await until(() => devices.state('microphone') === 'ready')).toBeLessThan(5_000);
    expect(idOf(devices.track('microphone'))).not.toBe(first);
    expect(second).not.toBe('');
  });

  it('B-31 with none left it stays lost, and the next one plugged in is taken', async () => {
    await devices.open('microphone');
    desk.unplug('audioinput');
    expect(await until(() => devices.state('microphone') === 'lost')).toBeLessThan(1_000);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(devices.state('microphone')).toBe('lost');
    desk.plugIn('audioinput');
    expect(await until(() => devices.state('microphone') === 'ready')).toBeLessThan(5_000);
  });

  it('B-31 muted at the device it counts as lost within a second, and no other one listens instead', async () => {
    const track = await devices.open('microphone');
    const asked = desk.asked.length;
    Object.defineProperty(track, 'muted', { value: true, configurable: true });
    track.dispatchEvent(new Event('mute'));
    expect(await until(() => devices.state('microphone') === 'lost')).toBeLessThan(1_000);
    expect([desk.asked.length, devices.track('microphone')]).toEqual([asked, track]);
    Reflect.deleteProperty(track, 'muted');
    track.dispatchEvent(new Event('unmute'));
    await until(() => devices.state('microphone') === 'ready');
  });

  it('B-31 a moment’s mute is not told', async () => {
    const track = await devices.open('microphone');
    Object.defineProperty(track, 'muted', { value: true, configurable: true });
    track.dispatchEvent(new Event('mute'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    Reflect.deleteProperty(track, 'muted');
    track.dispatchEvent(new Event('unmute'));
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(told).toEqual(['microphone ready']);
  });
});

describe('B-32 a device that is refused', () => {
  it.each([
    ['NotAllowedError', 'denied', 'denied'],
    ['NotFoundError', 'missing', 'missing'],
    ['NotReadableError', 'busy', 'missing'],
  ])('B-32 %s is %s, and a later try works without a reload', async (name, why, state) => {
    desk.refusal = name;
    const failure: unknown = await devices.open('camera').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DeviceTrouble);
    expect(failure).toMatchObject({ kind: 'camera', why });
    expect([devices.state('camera'), devices.track('camera')]).toEqual([state, undefined]);
    desk.refusal = undefined;
    expect((await devices.open('camera')).kind).toBe('video');
    expect(devices.state('camera')).toBe('ready');
  });

  it('B-32 a page over http has no devices and says so', async () => {
    Object.defineProperty(navigator, 'mediaDevices', { value: undefined, configurable: true });
    try {
      const insecure = new Devices();
      expect(await insecure.list()).toEqual({ microphone: [], speaker: [], camera: [] });
      await expect(insecure.open('microphone')).rejects.toMatchObject({ why: 'insecure' });
      expect(insecure.state('microphone')).toBe('missing');
      insecure.close('microphone');
    } finally {
      Reflect.deleteProperty(navigator, 'mediaDevices');
    }
  });

  it('B-32 what comes after it was closed is given back', async () => {
    const opening = devices.open('microphone');
    devices.close('microphone');
    await expect(opening).rejects.toMatchObject({ why: 'closed' });
    expect(desk.open.map(({ readyState }) => readyState)).toEqual(['ended']);
    expect(devices.state('microphone')).toBe('off');
  });

  it('B-32 missing at first, it is opened when it is plugged in', async () => {
    desk.unplug('videoinput');
    await expect(devices.open('camera')).rejects.toMatchObject({ why: 'missing' });
    desk.plugIn('videoinput');
    await until(() => devices.state('camera') === 'ready');
  });
});
