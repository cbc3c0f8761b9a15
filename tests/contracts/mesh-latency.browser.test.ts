/** How soon a voice is heard: a track put into a warm call, against a bare PeerJS `call()` and `answer()`, by turns in one
 *  run on one machine. */
import { Peer, type MediaConnection } from 'peerjs';
import { afterEach, expect, it } from 'vitest';
import { randomId } from '../../src/wire/ids.ts';
import { Ear, settled, tone } from './mesh-ears.ts';
import { closeAll, introduce, isUp, newPage, trackFrom } from './mesh-pages.ts';

afterEach(closeAll);

const rounds = 9;
const voice = tone(440);
const median = (values: number[]) => Math.round(values.sort((one, other) => one - other)[values.length >> 1] ?? NaN);

interface Phones {
  /** Milliseconds from `call()`, and from `answer()`, until the calling side hears the other. */
  ring(stream: MediaStream): Promise<{ fromCall: number; fromAnswer: number }>;
  close(): void;
}

async function barePhones(): Promise<Phones> {
  const options = { host: location.hostname, port: Number(location.port), path: '/peer', config: { iceServers: [] } };
  const [caller, called] = [new Peer(randomId(), options), new Peer(randomId(), options)];
  const open = (peer: Peer) => new Promise<void>((resolve) => peer.on('open', () => resolve()));
  await Promise.all([open(caller), open(called)]);
  return {
    async ring(stream) {
      const rings = new Promise<MediaConnection>((resolve) => called.once('call', resolve));
      const calledAt = performance.now();
      const call = caller.call(called.id, new MediaStream([tone(880)]));
      const comes = new Promise<MediaStream>((resolve) => call.on('stream', resolve));
      const ringing = await rings;
      const answeredAt = performance.now();
      ringing.answer(stream);
      const [track] = (await comes).getAudioTracks();
      if (!track) throw new Error('no voice');
      const heardAt = await heard(new Ear(track));
      call.close();
      return { fromCall: heardAt - calledAt, fromAnswer: heardAt - answeredAt };
    },
    close: () => [caller, called].forEach((peer) => peer.destroy()),
  };
}

async function heard(ear: Ear): Promise<number> {
  while (!ear.hears(440)) await settled(4);
  const at = performance.now();
  ear.close();
  return at;
}

it('B-2 the first sound comes sooner than with a bare call', { timeout: 60_000 }, async () => {
  const phones = await barePhones();
  const [warm, answered, called]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    const [a, b] = await Promise.all([newPage(), newPage()]);
    introduce(a, b);
    await isUp(a, b);
    const ear = new Ear(trackFrom(b, a, 'voice'));
    // as long as it takes to become a warm call: nobody answers in the moment he is seated
    await settled(200);
    const since = performance.now();
    a.mesh.send(b.mesh.page, 'voice', voice);
    warm.push((await heard(ear)) - since);
    closeAll();
    const { fromCall, fromAnswer } = await phones.ring(new MediaStream([voice]));
    called.push(fromCall);
    answered.push(fromAnswer);
  }
  phones.close();
  console.log(
    `first sound, medians of ${rounds}: warm call ${median(warm)} ms; ` +
      `bare PeerJS ${median(answered)} ms from answer(), ${median(called)} ms from call()`,
  );
  expect(median(warm)).toBeLessThan(median(called));
  // both on one machine without a network between: there the distance is smallest
  expect(median(warm)).toBeLessThan(1.5 * median(answered));
});
