import { describe, expect, it } from 'vitest';
import { transcripts } from './channel.ts';
import { Playing } from './transcripts.fixture.ts';

const hash = 'ab'.repeat(32);
const started = { recording: 'r1', mime: 'audio/mp4;codecs=opus' };
const kept = { recording: 'r1', chunks: 4, bytes: 4_000, sha256: hash };
const locked = (recording = true) =>
  new Playing(undefined, recording).put('task.workBegun').put('transcripts.locked', { call: 'Q', text: '' });

describe('X-37 the recorded defence', () => {
  it('is recorded in parts once the choice is locked, with what was kept of each', () => {
    const deciding = new Playing(undefined, true).put('task.workBegun');
    expect(deciding.can('transcripts.recordingStarted', started)).toBe(false);
    const playing = locked().put('transcripts.recordingStarted', started);
    expect(playing.see('candidate').defence).toMatchObject({ agreed: true, open: true, parts: 0, running: null });
    expect(playing.see('candidate').defence.since).toBeGreaterThan(0);
    playing.put('transcripts.recordingKept', kept).put('transcripts.recordingEnded', { ...kept, chunks: 6 });
    expect(playing.see('examiner').facts?.recordings).toMatchObject([
      { id: 'r1', chunks: 6, sha256: hash, room: true },
    ]);
    expect(playing.see('examiner').facts?.recordings[0]?.stoppedAt).toBeGreaterThan(0);
    expect(playing.can('transcripts.recordingStarted', started)).toBe(false);
    playing.put('transcripts.recordingStarted', { ...started, recording: 'r2' });
    expect(playing.see('examiner').defence).toMatchObject({ parts: 1, running: 'r2' });
    expect(transcripts.course?.(playing.state)).toMatchObject({ room: true, recordings: [{ id: 'r1' }, { id: 'r2' }] });
  });

  it('is not recorded where the plan says that nothing is', () => {
    expect(locked(false).can('transcripts.recordingStarted', started)).toBe(false);
    expect(locked(false).see('examiner').defence).toMatchObject({ agreed: false, open: false });
  });

  it('is named to candidate and observer and heard by nobody but whoever marks', () => {
    const playing = locked().put('transcripts.recordingStarted', started);
    for (const role of ['candidate', 'observer', 'figurant'] as const) expect(playing.see(role).facts).toBeNull();
    expect(JSON.stringify(playing.see('candidate'))).not.toContain('r1');
  });

  it('goes on to its end when the task ends, and no other part begins', () => {
    const playing = locked().put('transcripts.recordingStarted', started).put('task.ended');
    expect(playing.see('candidate')).toMatchObject({ phase: 'locked', defence: { open: false } });
    expect(playing.can('transcripts.recordingStarted', { ...started, recording: 'r2' })).toBe(false);
    playing.put('transcripts.recordingEnded', kept);
    expect(playing.see('examiner').defence).toMatchObject({ since: 0, parts: 1 });
  });
});

describe('X-38 a part that was left open', () => {
  it('ends when it is told of, without losing what was told before', () => {
    const playing = locked().put('transcripts.recordingStarted', started).put('transcripts.recordingKept', kept);
    playing.put('transcripts.recordingEnded', { recording: 'r1', chunks: 0, bytes: 0, sha256: '' });
    expect(playing.see('examiner').facts?.recordings).toMatchObject([{ chunks: 4, bytes: 4_000, sha256: hash }]);
  });

  it('ends when the next one begins', () => {
    const playing = locked()
      .put('transcripts.recordingStarted', started)
      .put('transcripts.recordingStarted', { ...started, recording: 'r2' });
    expect(playing.see('examiner').defence).toMatchObject({ parts: 1, running: 'r2' });
    expect(playing.can('transcripts.recordingKept', kept)).toBe(false);
  });

  it('a failure is kept in words, until a part begins', () => {
    const playing = locked().put('transcripts.recordingFailed', { why: 'microphone: denied' });
    expect(playing.see('examiner').defence.failure?.why).toBe('microphone: denied');
    expect(playing.see('candidate').defence.failure).toBeNull();
    playing.put('transcripts.recordingStarted', started);
    expect(playing.see('examiner').defence.failure).toBeNull();
  });
});
