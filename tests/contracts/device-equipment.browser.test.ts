/** The device check's real equipment: the browser's own fake microphone (a beep each second), the page's sound, storage
 *  and a broker; nothing of it is a double but the port that names the broker. */
import { afterEach, describe, expect, it } from 'vitest';
import { audioContext } from '../../src/media/audio-context.ts';
import { loudestOf } from '../../src/media/voice-sample.ts';
import type { Equipment } from '../../src/screens/devices/equipment.ts';
import { pageEquipment } from '../../src/screens/devices/pageEquipment.ts';
import { storageKeeps } from '../../src/screens/devices/storageProbe.ts';
import { brokerAnswers } from '../../src/wire/broker-answers.ts';
import { until } from './sound-hearing.ts';

const here = { brokers: [{ path: '/peer' }], iceServers: [] };
const nowhere = { brokers: [{ path: '/nobody' }], iceServers: [] };

let equipment: Equipment | undefined;
const open = (): Equipment => (equipment = pageEquipment({ brokerAnswers: () => brokerAnswers(here) }));
afterEach(() => equipment?.close());

describe('U-7 the equipment of a page', () => {
  it('opens the microphone, sees it move, and lets go of it', async () => {
    const desk = open();
    await desk.unlock();
    expect(desk.state('microphone')).toBe('off');
    expect(desk.level()).toBe(-100);
    await desk.open('microphone');
    expect(desk.state('microphone')).toBe('ready');
    expect(desk.choices('microphone').length).toBeGreaterThan(0);
    await until(() => desk.level() > -40);
    desk.close();
    expect(desk.state('microphone')).toBe('off');
  });

  it('records a voice that is as loud as it was, and plays it', async () => {
    const desk = open();
    await desk.unlock();
    await desk.open('microphone');
    const began = performance.now();
    const sample = await desk.record(1_500);
    expect(performance.now() - began).toBeGreaterThan(1_400);
    expect(sample.loudest).toBeGreaterThan(-40);
    const played = performance.now();
    await sample.play();
    expect(performance.now() - played).toBeGreaterThan(1_000);
  });

  it('plays each tone to its end', async () => {
    const desk = open();
    await desk.unlock();
    const began = performance.now();
    await desk.tone('left');
    expect(performance.now() - began).toBeGreaterThan(500);
  });

  it('shows the camera’s picture, the same stream as long as it is the same', async () => {
    const desk = open();
    await desk.open('camera');
    expect(desk.picture?.getVideoTracks()).toHaveLength(1);
    expect(desk.picture).toBe(desk.picture);
  });

  it('a second check finds the devices that the first one gave back', async () => {
    const first = open();
    await first.open('microphone');
    first.close();
    const second = open();
    let news = 0;
    second.onChange(() => (news += 1));
    await second.open('microphone');
    expect(second.state('microphone')).toBe('ready');
    expect(news).toBeGreaterThan(0);
  });

  it('silence is as loud as silence', () => {
    const buffer = audioContext().createBuffer(1, 48_000, 48_000);
    expect(loudestOf(buffer)).toBe(-100);
    buffer.getChannelData(0).fill(0.1, 24_000, 36_000);
    expect(loudestOf(buffer)).toBeCloseTo(-20, 0);
  });

  it('storage keeps what is written and leaves nothing behind', async () => {
    expect(await storageKeeps()).toBe(true);
    let names: (string | undefined)[] = ['not looked yet'];
    await until(() => {
      void indexedDB.databases().then((all) => (names = all.map(({ name }) => name)));
      return !names.includes('hovorna-probe') && !names.includes('not looked yet');
    });
  });

  it('a broker answers where there is one', { timeout: 15_000 }, async () => {
    expect(await brokerAnswers(here)).toBe(true);
    expect(await brokerAnswers(nowhere)).toBe(false);
  });
});
