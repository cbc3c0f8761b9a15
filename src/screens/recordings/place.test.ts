import { describe, expect, it, vi } from 'vitest';
import { placeOf } from './place.ts';
import { Replay } from './replay.svelte.ts';

const row = (id: string, startedAt: number, stoppedAt: number) => ({ id, mime: '', startedAt, stoppedAt, bytes: 1 });

describe('M-21 where a moment is heard', () => {
  const rows = [row('a', 10_000, 50_000), row('b', 60_000, 0)];
  it('is a few seconds before it, in the recording that holds it', () => {
    expect(placeOf(rows, 30_000)).toEqual({ recording: 'a', seconds: 15 });
    expect(placeOf(rows, 12_000)).toEqual({ recording: 'a', seconds: 0 });
  });
  it('is nowhere between recordings and in one that still runs', () => {
    expect(placeOf(rows, 55_000)).toBeUndefined();
    expect(placeOf(rows, 70_000)).toBeUndefined();
  });

  it('a player goes there once it knows its recording, plays only when asked to, and only once', () => {
    const player = document.createElement('audio');
    const play = vi.spyOn(player, 'play').mockResolvedValue();
    player.scrollIntoView = vi.fn();
    const replay = new Replay();
    const loaded = () => player.dispatchEvent(new Event('loadedmetadata'));
    replay.want({ task: 't1', recording: 'a', seconds: 15, play: false });
    expect(replay.bring(player, 'b')).toBeUndefined();
    replay.bring(player, 'a');
    expect(player.currentTime).toBe(0);
    loaded();
    expect(player.currentTime).toBe(15);
    expect(play).not.toHaveBeenCalled();
    replay.want({ task: 't1', recording: 'a', seconds: 15, play: true });
    replay.bring(player, 'a');
    loaded();
    replay.bring(player, 'a');
    loaded();
    expect(play).toHaveBeenCalledOnce();
  });
});
