/** The parts of a task's recording, by real recorders: whatever the picture does meanwhile, the last part films what is
 *  seen last, and nothing is heard in it that nobody may hear. */
import { afterEach, expect, it } from 'vitest';
import { HostDatabase } from '../../src/host/database.ts';
import { RecordingsDexie } from '../../src/host/recordings-dexie.ts';
import { audioContext } from '../../src/media/audio-context.ts';
import { CallRecording, type RecordedExchange } from '../../src/media/call-recording.ts';
import { type PagePlan, idlePlan } from '../../src/media/page-plan.ts';
import { sine, until } from './sound-hearing.ts';

/** What a page's exchange shows of a running task whose customer sits there, too. */
class ExchangeDouble implements RecordedExchange {
  plan: PagePlan = {
    ...idlePlan,
    task: 'task',
    recording: 'on',
    recordingWanted: true,
    recorded: { candidate: null, customer: 'own' },
  };
  readonly ownSource = sine(audioContext(), 440);
  readonly speaker = { source: () => undefined };
  #shown: MediaStreamTrack | undefined;
  #listener: () => void = () => undefined;

  onChange(listener: () => void): () => void {
    this.#listener = listener;
    return () => undefined;
  }
  ownPicture = () => this.#shown;
  picture = () => undefined;
  show(track: MediaStreamTrack | undefined): void {
    this.#shown = track;
    this.become({ recordedPicture: track ? { place: 'own', kind: 'camera' } : null });
  }
  become(change: Partial<PagePlan>): void {
    this.plan = { ...this.plan, ...change };
    this.#listener();
  }
}

/** A picture that moves, and where it is stopped. */
const pictures: { track: MediaStreamTrack; painting: ReturnType<typeof setInterval> }[] = [];
function moving(): MediaStreamTrack {
  const canvas = Object.assign(document.createElement('canvas'), { width: 160, height: 120 });
  const paper = canvas.getContext('2d');
  const painting = setInterval(() => {
    if (paper) paper.fillStyle = `hsl(${performance.now() % 360} 80% 50%)`;
    paper?.fillRect(0, 0, 160, 120);
  }, 50);
  const [track] = canvas.captureStream(20).getVideoTracks();
  if (!track) throw new Error('a canvas gives a picture');
  pictures.push({ track, painting });
  return track;
}
afterEach(() => {
  for (const { track, painting } of pictures.splice(0)) {
    clearInterval(painting);
    track.stop();
  }
});

interface Part {
  readonly recording: string;
  readonly mime: string;
}
function recorded() {
  const exchange = new ExchangeDouble();
  const store = new RecordingsDexie(new HostDatabase(`test-parts-${crypto.randomUUID()}`), 'exam');
  const parts: Part[] = [];
  const recording = new CallRecording({
    exchange,
    store,
    lead: 'examiner',
    report: (_, type, data) => {
      if (type === 'call.startRecording') parts.push(data as unknown as Part);
    },
    now: Date.now,
    changed: () => undefined,
  });
  return { exchange, store, parts, recording };
}

it('K-33 a picture that changes while its part begins is filmed when that part has begun', async () => {
  await audioContext().resume();
  const { exchange, parts, recording } = recorded();
  exchange.show(undefined);
  await until(() => parts.length === 1);
  exchange.show(moving());
  exchange.show(undefined); // fell back to sound before the film had begun
  await until(() => parts.length === 3, 10_000);
  expect(parts.map(({ mime }) => mime.split('/')[0])).toEqual(['audio', 'video', 'audio']);
  recording.close();
});

it('K-33 a pause while a part begins is in that part from then on', async () => {
  await audioContext().resume();
  const { exchange, store, parts, recording } = recorded();
  exchange.show(undefined);
  await until(() => parts.length === 1);
  exchange.show(moving());
  exchange.become({ recording: 'paused' });
  await until(() => parts.length === 2, 10_000);
  const marks = (await store.read(parts[1]?.recording ?? '')).flatMap(({ marks }) => marks);
  expect(marks).toEqual([{ what: 'paused', atMs: expect.toSatisfy((atMs: number) => atMs < 200) }]);
  recording.close();
});
