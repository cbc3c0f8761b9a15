import { Playing, examiner } from './dictation.fixture.ts';
import { soundFrom } from './player.ts';

describe('X-211 a message that is a recording', () => {
  it('is heard from the recording until somebody decides otherwise', () => {
    const playing = new Playing(true).open();
    expect(playing.see('candidate')).toMatchObject({ recorded: true, how: 'recording', reader: null });
    playing.put('dictation.readerChosen', { how: 'person' }, examiner);
    expect(playing.see('candidate').how).toBe('person');
    playing.put('dictation.readerChosen', { how: 'recording' }, examiner);
    expect(playing.see('examiner').how).toBe('recording');
  });

  it('without its sound a voice or a person speaks, as before', () => {
    const playing = new Playing().open();
    expect(playing.see('candidate')).toMatchObject({ recorded: false, how: 'person' });
    expect(playing.can('dictation.readerChosen', { how: 'recording' })).toBe(false);
    playing.put('dictation.played');
    expect(playing.can('dictation.read', { how: 'recording' })).toBe(false);
  });

  it('has been heard whole when it has come to its end where it plays, and nobody else can say so', () => {
    const playing = new Playing(true).open().put('dictation.played');
    for (const how of ['voice', 'person']) expect(playing.can('dictation.read', { how })).toBe(false);
    playing.put('dictation.read', { how: 'recording' });
    expect(playing.see('examiner').heard.whole).toEqual([{ at: playing.at, how: 'recording' }]);
    expect(playing.see('candidate').player).toMatchObject({ state: 'stopped', position: 0 });
  });

  it('begins at its place though the start was under way, and after a reload goes on where the clock is', () => {
    const player = { state: 'playing', position: 5_000, since: 1_000 } as const;
    expect([1_000, 2_500, 9_000].map((now) => soundFrom(player, now, 20_000))).toEqual([5_000, 5_000, 13_000]);
  });
});
