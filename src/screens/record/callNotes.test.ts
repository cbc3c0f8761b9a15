import { expect, it } from 'vitest';
import { callNotes } from './callNotes.ts';

const at = Date.UTC(2026, 4, 14, 8);

it('N-20 the record tells how long a call was cut off, and what was recorded', () => {
  const notes = callNotes({
    losses: [{ from: at, until: at + 20_000 }],
    recordings: [{ id: 'r', mime: 'audio/mp4', from: at, until: at + 60_000, bytes: 240_000, sha256: 'ab'.repeat(32) }],
    recordingPauses: [{ from: at + 1_000, until: at + 2_000 }],
    recordingFailure: '',
  }).map((text) => text.replaceAll('\u00a0', ' '));
  expect(notes[0]).toMatch(/Spojení hovoru přerušeno .* \(0:20\), samo se obnovilo/);
  expect(notes[1]).toMatch(/Nahrávka hovorů .*délka 1:00, 240 kB, SHA-256 abab/);
  expect(notes[2]).toMatch(/Nahrávání pozastaveno/);
  expect(notes).toHaveLength(3);
});

it('N-20 says so when nothing could be recorded, and nothing where there are no calls', () => {
  const failed = { losses: [], recordings: [], recordingPauses: [], recordingFailure: 'disk je plný' };
  expect(callNotes(failed)).toEqual(['Hovory se nepodařilo nahrát: disk je plný']);
  expect(callNotes(null)).toEqual([]);
});

it('X-39 the record calls what was recorded in the room a defence and no call', () => {
  const recordings = [{ id: 'r', mime: 'audio/mp4', from: at, until: at + 60_000, bytes: 240_000, sha256: '' }];
  const [note] = callNotes({ losses: [], recordings, recordingPauses: [], room: true, recordingFailure: '' });
  expect(note?.replaceAll('\u00a0', ' ')).toMatch(/Nahrávka ústní obhajoby .*délka 1:00/);
});
