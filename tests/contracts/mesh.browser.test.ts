/** Warm calls in real Chromium over the real broker: what is heard and seen at the other side, not what states say. */
import { afterEach, describe, expect, it } from 'vitest';
import { Ear, Eye, colour, settled, tone, until } from './mesh-ears.ts';
import { closeAll, connectionOf, counted, introduce, isUp, newPage, trackFrom } from './mesh-pages.ts';

afterEach(closeAll);

async function pair(listens = false) {
  const [a, b] = await Promise.all([newPage(), newPage({ listens })]);
  introduce(a, b);
  await isUp(a, b);
  return [a, b] as const;
}

describe('B-1 a warm connection', () => {
  it('can send and sends nothing', async () => {
    const [a, b] = await pair();
    const [earA, earB] = [new Ear(trackFrom(a, b, 'voice')), new Ear(trackFrom(b, a, 'voice'))];
    expect(await Promise.all([earA.loudest(2_000), earB.loudest(2_000)])).toEqual([-100, -100]);
    for (const connection of [connectionOf(a, b), connectionOf(b, a)]) {
      expect(connection.getTransceivers().map(({ currentDirection }) => currentDirection)).toEqual(
        Array.from({ length: 3 }, () => 'sendrecv'),
      );
      expect(connection.getSenders().map(({ track }) => track)).toEqual([null, null, null]);
      expect(await counted(connection, 'outbound-rtp', 'packetsSent')).toBe(0);
      expect(await counted(connection, 'inbound-rtp', 'packetsReceived')).toBe(0);
    }
  });

  it('is one for each pair, however often the peers are told', async () => {
    const [a, b] = await pair();
    const before = connectionOf(a, b);
    introduce(a, b);
    introduce(a, b);
    expect(connectionOf(a, b)).toBe(before);
    expect(a.states.map(({ state }) => state)).toEqual(['connecting', 'up']);
  });
});

describe('B-2 what is put in', () => {
  it('is heard, exchanged, and silent again, in both directions at once', async () => {
    const [a, b] = await pair();
    const [earA, earB] = [new Ear(trackFrom(a, b, 'voice')), new Ear(trackFrom(b, a, 'voice'))];
    a.mesh.send(b.mesh.page, 'voice', tone(440));
    b.mesh.send(a.mesh.page, 'voice', tone(880));
    await until(() => earB.hears(440) && earA.hears(880));
    a.mesh.send(b.mesh.page, 'voice', tone(1_200));
    await until(() => earB.hears(1_200) && earA.hears(880));
    a.mesh.send(b.mesh.page, 'voice', null);
    await until(() => earB.isSilent);
    expect(await earB.loudest(500)).toBeLessThan(-70);
    expect(earA.hears(880)).toBe(true);
  });

  it('goes only to the page it is meant for', async () => {
    const [a, b, c] = await Promise.all([newPage(), newPage(), newPage()]);
    introduce(a, b, c);
    await Promise.all([isUp(a, b), isUp(a, c), isUp(b, c)]);
    const [earB, earC] = [new Ear(trackFrom(b, a, 'voice')), new Ear(trackFrom(c, a, 'voice'))];
    a.mesh.send(b.mesh.page, 'voice', tone(440));
    await until(() => earB.hears(440));
    expect(await earC.loudest(500)).toBe(-100);
    expect(await counted(connectionOf(a, c), 'outbound-rtp', 'packetsSent')).toBe(0);
  });

  it('is audible in both directions after each of 50 exchanges', { timeout: 300_000 }, async () => {
    const [a, b] = await pair();
    const [earA, earB] = [new Ear(trackFrom(a, b, 'voice')), new Ear(trackFrom(b, a, 'voice'))];
    const [toneA, toneB] = [tone(440), tone(880)];
    const resumedMs: number[] = [];
    for (let n = 0; n < 50; n++) {
      const since = performance.now();
      a.mesh.send(b.mesh.page, 'voice', toneA);
      b.mesh.send(a.mesh.page, 'voice', toneB);
      await until(() => earB.hears(440) && earA.hears(880));
      resumedMs.push(performance.now() - since);
      a.mesh.send(b.mesh.page, 'voice', null);
      b.mesh.send(a.mesh.page, 'voice', null);
      await until(() => earA.isSilent && earB.isSilent);
    }
    const first = resumedMs[0] ?? 0;
    const median = Math.round(resumedMs.sort((one, other) => one - other)[25] ?? NaN);
    console.log(`audible again in both directions after ${median} ms, median of 50`);
    // with nothing instead of silence in between, the receiver's buffer grows and this becomes 650 ms; a busy machine is
    // measured by its own first sound
    expect(median).toBeLessThan(Math.max(450, 4 * first));
  });

  it('is told apart by its slot, and pictures are kept small', async () => {
    const [a, b] = await pair();
    const [camera, screen] = [new Eye(trackFrom(b, a, 'camera')), new Eye(trackFrom(b, a, 'screen'))];
    a.mesh.send(b.mesh.page, 'screen', colour('blue', 1_920, 1_080));
    await until(() => screen.sees() === '001');
    expect(camera.sees()).toBeUndefined();
    a.mesh.send(b.mesh.page, 'camera', colour('red', 1_280, 960));
    await until(() => camera.sees() === '100');
    const encodings = connectionOf(a, b)
      .getSenders()
      .map((sender) => sender.getParameters().encodings[0]);
    expect(encodings[1]).toMatchObject({ maxBitrate: 300_000, maxFramerate: 15, scaleResolutionDownBy: 2 });
    expect(encodings[2]).toMatchObject({ maxBitrate: 800_000, scaleResolutionDownBy: 1 });
    expect(camera.height).toBeLessThanOrEqual(480);
  });
});

describe('B-3 a page that only listens', () => {
  it('hears and has no way to send', async () => {
    const [a, listener] = await pair(true);
    const ear = new Ear(trackFrom(listener, a, 'voice'));
    a.mesh.send(listener.mesh.page, 'voice', tone(440));
    await until(() => ear.hears(440));
    const connection = connectionOf(listener, a);
    listener.mesh.send(a.mesh.page, 'voice', tone(880));
    await settled(500);
    expect(connection.getTransceivers().map(({ currentDirection }) => currentDirection)).toEqual(
      Array.from({ length: 3 }, () => 'recvonly'),
    );
    expect(connection.getSenders().filter(({ track }) => track)).toEqual([]);
    expect(await counted(connection, 'outbound-rtp', 'packetsSent')).toBe(0);
    expect(await counted(connectionOf(a, listener), 'inbound-rtp', 'packetsReceived')).toBe(0);
    expect([...a.tracks.keys()]).toEqual([]);
  });

  it('is not handed on if it sends all the same', async () => {
    const pages = await Promise.all([newPage(), newPage()]);
    const [a, liar] = pages.sort((one, other) => (one.mesh.page < other.mesh.page ? -1 : 1));
    if (!a || !liar) throw new Error('two pages');
    a.mesh.setPeers([{ ...liar.asPeer, listens: true }]);
    liar.mesh.setPeers([a.asPeer]);
    await isUp(a, liar);
    liar.mesh.send(a.mesh.page, 'voice', tone(880));
    await until(async () => (await counted(connectionOf(a, liar), 'inbound-rtp', 'packetsReceived')) > 0);
    expect(a.tracks.size).toBe(0);
  });

  it('is called whatever its id, and two of them have no connection', async () => {
    const [a, one, two] = await Promise.all([newPage(), newPage({ listens: true }), newPage({ listens: true })]);
    introduce(a, one, two);
    await Promise.all([isUp(a, one), isUp(a, two)]);
    expect(one.mesh.connection(two.mesh.page)).toBeUndefined();
  });
});
