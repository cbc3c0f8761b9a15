import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PeerPage } from '../exam/media.ts';
import { Peers, comingBackMs } from './peers.ts';

const on = (seat: PeerPage['role'], page: string): PeerPage => ({ seat, role: seat, page, fingerprint: 'AA' });
const [host, figurant, observer] = [on('examiner', 'host'), on('figurant', 'fig'), on('observer', 'obs')];

describe('N-36 who can be called', () => {
  let peers: Peers;
  let changes: number;
  beforeEach(() => {
    vi.useFakeTimers();
    changes = 0;
    peers = new Peers(() => (changes += 1));
    peers.met();
    peers.name([host, figurant, observer]);
  });
  afterEach(() => {
    peers.close();
    vi.useRealTimers();
  });

  it('N-36 whoever is named no longer is known no longer', () => {
    peers.name([host, figurant]);
    expect(peers.all).toEqual([host, figurant]);
  });

  it('N-36 a host that has reloaded names one after the other; who has not come back yet stays known', () => {
    peers.met();
    peers.name([]);
    expect(peers.all).toEqual([host, figurant, observer]);
    peers.name([on('examiner', 'host again')]);
    expect(peers.all).toEqual([on('examiner', 'host again'), figurant, observer]);
    peers.name([on('examiner', 'host again'), figurant]);
    peers.name([on('examiner', 'host again')]);
    expect(peers.all).toEqual([on('examiner', 'host again'), observer]);
  });

  it('N-36 who does not come back is forgotten, and that is told', () => {
    peers.met();
    peers.name([host, figurant]);
    vi.advanceTimersByTime(comingBackMs - 1);
    const before = changes;
    expect(peers.all).toContain(observer);
    vi.advanceTimersByTime(1);
    expect([peers.all, changes]).toEqual([[host, figurant], before + 1]);
  });
});
