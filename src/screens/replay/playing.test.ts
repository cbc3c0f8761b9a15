import { moodPath, newestUntil, nextMoment, placeOn, previousMoment, taskAt } from './timeLine.ts';
import type { Moment, ReplayTask } from '../../machines/moments.ts';
import { Playhead } from './playhead.svelte.ts';
import { pressReplayKey } from './replayKeys.ts';
import { follow, heardAt, steer } from './voices.ts';

afterEach(() => vi.useRealTimers());

const span = { start: 10_000, end: 110_000 };
const moment = (seq: number, about: number): Moment => ({
  ...{ seq, at: about, about, track: 'talk', what: 'chat.sent', by: 'candidate' },
});
const task = (id: string, startedAt: number, endedAt: number, mood: ReplayTask['mood'] = []): ReplayTask => ({
  ...{ id, title: id, channel: 'chat', startedAt, endedAt, mood },
});

/** Wall time is the fake timers' own. */
function playhead() {
  vi.useFakeTimers({ now: 0 });
  return new Playhead(span, undefined, () => Date.now());
}

describe('P-24 the playhead', () => {
  it.each([
    [0.5, 5_000],
    [1, 10_000],
    [4, 40_000],
  ])('at speed %d goes %d ms in ten seconds', (speed, gone) => {
    const head = playhead();
    head.setSpeed(speed);
    head.play();
    vi.advanceTimersByTime(10_000);
    expect(head.at).toBe(span.start + gone);
  });

  it('keeps what it has gone when the speed changes, and stops at the end', () => {
    const head = playhead();
    head.play();
    vi.advanceTimersByTime(1_050);
    head.setSpeed(4);
    expect(head.at).toBe(span.start + 1_050);
    vi.advanceTimersByTime(60_000);
    expect([head.at, head.playing]).toEqual([span.end, false]);
    head.play();
    expect(head.at).toBe(span.start);
    head.stop();
  });

  it('is brought to a place and goes no further than the exam', () => {
    const head = playhead();
    head.skip(-5_000);
    expect(head.at).toBe(span.start);
    head.seek(50_000);
    head.play();
    vi.advanceTimersByTime(1_000);
    expect(head.at).toBe(51_000);
    head.seek(Infinity);
    expect(head.at).toBe(span.end);
    head.stop();
  });

  it('is moved by keys, but not out of a field', () => {
    const deeds = { toggle: vi.fn(), skip: vi.fn(), step: vi.fn(), faster: vi.fn() };
    const press = (init: KeyboardEventInit, target: HTMLElement = document.body) => {
      const event = new KeyboardEvent('keydown', { ...init, cancelable: true });
      Object.defineProperty(event, 'target', { value: target });
      pressReplayKey(event, deeds);
      return event.defaultPrevented;
    };
    expect(press({ key: ' ' })).toBe(true);
    press({ key: 'ArrowLeft' });
    press({ key: 'ArrowRight', shiftKey: true });
    press({ key: 'ú', code: 'BracketLeft' });
    press({ key: ']' });
    expect(deeds.toggle).toHaveBeenCalledOnce();
    expect(deeds.skip.mock.calls).toEqual([[-5_000]]);
    expect(deeds.step.mock.calls).toEqual([[1]]);
    expect(deeds.faster.mock.calls).toEqual([[-1], [1]]);
    const field = document.createElement('input');
    expect(press({ key: 'ArrowLeft' }, field)).toBe(false);
    expect(press({ key: ' ' }, document.createElement('button'))).toBe(false);
    field.type = 'range';
    expect(press({ key: 'ArrowLeft' }, field)).toBe(true);
  });
});

describe('P-21 on the time line', () => {
  const moments = [moment(1, 20_000), moment(2, 30_000), moment(3, 30_000), moment(4, 60_000)];
  it('the next and the previous moment are others than the one that is shown', () => {
    expect(nextMoment(moments, 20_000)?.about).toBe(30_000);
    expect(nextMoment(moments, 60_000)).toBeUndefined();
    expect(previousMoment(moments, 30_000)?.about).toBe(20_000);
    expect(newestUntil(moments, 30_000)?.seq).toBe(3);
    expect(newestUntil(moments, 19_999)).toBeUndefined();
  });

  it('a task is shown until the next one begins; what was never begun is not', () => {
    const tasks = [task('b', 50_000, 60_000), task('a', 20_000, 40_000), task('c', 0, 0)];
    expect(taskAt(tasks, 15_000)).toBeUndefined();
    expect(taskAt(tasks, 45_000)?.id).toBe('a');
    expect(taskAt(tasks, 110_000)?.id).toBe('b');
  });

  it('places are percents, the mood is a line of steps up to the end of its task', () => {
    expect([placeOn(span, 60_000), placeOn(span, 0), placeOn(span, 1e9)]).toEqual([50, 0, 100]);
    const mood = [
      { at: 20_000, mood: 5 },
      { at: 30_000, mood: 10 },
    ];
    expect(moodPath(span, task('a', 20_000, 60_000, mood), 20)).toBe('M10.00 10.00H20.00V0.00H50.00');
    expect(moodPath(span, task('a', 20_000, 60_000), 20)).toBe('');
  });
});

describe('P-25 voices', () => {
  const row = (id: string, startedAt: number, stoppedAt: number) => ({ id, mime: '', startedAt, stoppedAt, bytes: 1 });
  const rows = [row('a', 20_000, 30_000), row('b', 50_000, 0)];
  it('are those of the recording that runs at the moment, pauses are silence in it', () => {
    expect(heardAt(rows, 25_500, span.end)).toMatchObject({ row: { id: 'a' }, seconds: 5.5 });
    expect(heardAt(rows, 40_000, span.end)).toBeUndefined();
    expect(heardAt(rows, 60_000, span.end)).toMatchObject({ row: { id: 'b' }, seconds: 10 });
  });

  it('a little drift is taken up by a little speed, more by a jump', () => {
    expect(steer(10, 10.01, 2)).toEqual({ rate: 2 });
    expect(steer(10, 10.1, 1).rate).toBeGreaterThan(1);
    expect(steer(10, 9.9, 1).rate).toBeLessThan(1);
    expect(steer(10, 10.3, 4).rate).toBeLessThan(4.4);
    expect(steer(10, 12, 1)).toEqual({ rate: 1, seek: 12 });
  });

  const player = () => ({
    ...{ currentTime: 0, playbackRate: 1, preservesPitch: false, paused: true, seeking: false, ended: false },
    play: vi.fn(() => Promise.resolve()),
    pause: vi.fn(),
  });
  it('keep their pitch at every speed, stand where the playhead stands, and play only when it does', async () => {
    const it = player();
    await follow(it, { seconds: 7, playing: false, speed: 4 });
    expect(it).toMatchObject({ currentTime: 7, preservesPitch: true, playbackRate: 4 });
    expect(it.play).not.toHaveBeenCalled();
    expect(await follow(it, { seconds: 7, playing: true, speed: 4 })).toBe(true);
    expect(it.play).toHaveBeenCalledOnce();
    it.paused = false;
    await follow(it, { seconds: 7, playing: false, speed: 4 });
    expect(it.pause).toHaveBeenCalledOnce();
  });

  it('say so when the browser does not let them', async () => {
    const silent = { ...player(), play: () => Promise.reject(new DOMException('', 'NotAllowedError')) };
    expect(await follow(silent, { seconds: 0, playing: true, speed: 1 })).toBe(false);
    const stopped = { ...player(), play: () => Promise.reject(new DOMException('', 'AbortError')) };
    expect(await follow(stopped, { seconds: 0, playing: true, speed: 1 })).toBe(true);
  });
});
