import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { DeskRoom } from '../../channels/channel.ts';
import { TestDesk } from '../../channels/desk.fixture.svelte.ts';
import Candidate from './Candidate.svelte';
import Examiner from './Examiner.svelte';
import { Playing } from './transcripts.fixture.ts';

const started = { recording: 'r1', mime: 'audio/mp4' };
const locked = (recording = true) =>
  new Playing(undefined, recording).put('task.workBegun').put('transcripts.locked', { call: 'Q', text: 'protože' });

/** What was asked of the room's recorder, and a state to show. */
function roomDouble(part: Partial<DeskRoom> = {}) {
  const asked: string[] = [];
  const room: DeskRoom = {
    state: 'off',
    trouble: null,
    why: '',
    since: 0,
    chunks: 0,
    level: () => -20,
    begin: (prefix) => asked.push(`begin ${prefix}`),
    end: () => asked.push('end'),
    settle: (_, recording) => asked.push(`settle ${recording}`),
    watch: () => {
      asked.push('watch');
      return () => asked.push('away');
    },
    ...part,
  };
  return { room, asked };
}
function open(playing: Playing, part?: Partial<DeskRoom>) {
  const { room, asked } = roomDouble(part);
  const desk = new TestDesk();
  desk.room = room;
  const { unmount } = render(Examiner, { view: playing.see('examiner'), send: desk.send, desk });
  return { asked, unmount };
}
const running = { state: 'good', since: 990_000, chunks: 20 } as const;

describe('X-39 whoever leads', () => {
  it('begins the recording of a locked choice’s defence, and it lives no longer than the view', async () => {
    const { asked, unmount } = open(locked());
    await userEvent.click(screen.getByRole('button', { name: 'Nahrávat obhajobu' }));
    unmount();
    expect(asked).toEqual(['watch', 'begin transcripts', 'away']);
  });

  it('sees red, how long, how loud and how much is stored, and stops it', async () => {
    const { asked } = open(locked().put('transcripts.recordingStarted', started), running);
    expect(screen.getByText('Obhajoba se nahrává')).toBeVisible();
    expect(screen.getByText('0:10')).toBeVisible();
    expect(screen.getByRole('meter', { name: 'Hlasitost mikrofonu' })).toBeVisible();
    expect(screen.getByText(/Uloženo 20 úseků/)).toBeVisible();
    expect(screen.getByText(/Je-li uchazeč jinde/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Zastavit nahrávání' }));
    expect(asked).toContain('end');
    expect(asked.join()).not.toContain('settle');
  });

  it('reads why there is no button', () => {
    open(locked(false));
    expect(screen.queryByRole('button', { name: /Nahrávat/ })).toBeNull();
    expect(screen.getByText(/v.plánu této zkoušky je nahrávání vypnuté/)).toBeVisible();
  });

  it.each([
    [{ trouble: 'denied' }, /nesmí použít mikrofon/],
    [{ trouble: 'missing' }, /Mikrofon jsme nenašli/],
    [{ ...running, trouble: 'lost' }, /Mikrofon nic neposílá/],
    [{ ...running, state: 'stalled', why: 'QuotaExceededError' }, /místo na disku.*QuotaExceededError/s],
    [{ state: 'failed', why: 'it ended by itself' }, /Co bylo uloženo, zůstává/],
  ] as const)('reads what is wrong in words: %o', (part, words) => {
    open(locked(), part);
    expect(screen.getByRole('alert')).toHaveTextContent(words);
    expect(screen.getByRole('button', { name: /Nahrávat|Zastavit/ })).toBeEnabled();
  });

  it('after a reload ends what was left open and offers another part', () => {
    const { asked } = open(locked().put('transcripts.recordingStarted', started));
    expect(asked).toContain('settle r1');
  });

  it('cannot begin before the lock', () => {
    open(new Playing(undefined, true).put('task.workBegun'));
    expect(screen.queryByRole('button', { name: 'Nahrávat obhajobu' })).toBeNull();
    expect(screen.getByText(/až uchazeč volbu uzamkne/)).toBeVisible();
  });

  it('X-37 the candidate reads that it is recorded, for as long as it is', async () => {
    const desk = new TestDesk();
    const playing = locked();
    const { rerender } = render(Candidate, { view: playing.see('candidate'), send: desk.send, desk });
    expect(screen.queryByText(/obhajoba se nahrává/)).toBeNull();
    await rerender({ view: playing.put('transcripts.recordingStarted', started).see('candidate') });
    expect(screen.getByText(/Vaše obhajoba se nahrává/)).toBeVisible();
  });
});
