import { Playing, examiner, stimulus } from './dictation.fixture.ts';

const draft = (text: string, revision: number) => ({ text, fields: {}, code: null, revision });
const typing = (text: string, revision: number) => ({ text, strokes: text.length, corrections: 0, revision });

describe('X-40 hearing a message', () => {
  it('plays on, stops, and goes five seconds back; it is counted', () => {
    const playing = new Playing().open().put('dictation.played').put('dictation.paused', {}, undefined, 8_000);
    expect(playing.see('candidate').player).toMatchObject({ state: 'stopped', position: 8_000 });
    playing.put('dictation.rewound');
    expect(playing.see('candidate').player).toMatchObject({ state: 'stopped', position: 3_000 });
    playing.put('dictation.played').put('dictation.rewound', {}, undefined, 1_000);
    expect(playing.see('candidate').player).toMatchObject({ state: 'playing', position: 0 });
    expect(playing.see('examiner').heard).toMatchObject({ plays: 2, rewinds: 2 });
  });

  it('plays from the beginning once it has come to the end', () => {
    const playing = new Playing().open().put('dictation.played').put('dictation.paused', {}, undefined, 60_000);
    expect(playing.see('candidate').player.position).toBe(20_000);
    expect(playing.put('dictation.played').see('candidate').player.position).toBe(0);
  });

  it('says who gave it and how: a computer’s voice or a person, each time to the end', () => {
    const playing = new Playing().open().put('dictation.readerChosen', { how: 'voice' }, examiner);
    expect(playing.see('candidate').reader).toEqual({ how: 'voice', role: 'examiner' });
    playing.put('dictation.played').put('dictation.read', { how: 'voice' }, examiner);
    expect(playing.see('examiner').heard.whole).toEqual([{ at: 1_004_000, how: 'voice' }]);
    expect(playing.see('candidate').player).toMatchObject({ state: 'stopped', position: 0 });
    expect(playing.can('dictation.read', { how: 'person' })).toBe(false);
  });

  it('stops with the task’s clock', () => {
    const playing = new Playing().open().put('dictation.played').put('task.paused', { reason: 'x' }, undefined, 4_000);
    expect(playing.see('candidate').player).toMatchObject({ state: 'stopped', position: 4_000 });
    expect(playing.see('candidate').clock).toMatchObject({ deadlineAt: null, leftMs: 595_000 });
  });

  it('its words are seen by whoever gives it or marks, never by candidate or observer', () => {
    const playing = new Playing();
    for (const put of [() => playing.open(), () => playing.put('dictation.played'), () => playing.put('task.ended')]) {
      put();
      for (const role of ['candidate', 'observer'] as const) {
        expect(JSON.stringify(playing.see(role))).not.toContain('Zeman');
        expect(playing.see(role)).toMatchObject({ key: null, pastes: null, original: null });
      }
      for (const role of ['examiner', 'figurant'] as const)
        expect(playing.see(role).key).toMatchObject({ spoken: stimulus.message.spoken });
    }
  });
});

describe('X-43 the two parts and their clocks', () => {
  it('the first ends by handing in; nothing of it is changed or heard afterwards', () => {
    const playing = new Playing()
      .open()
      .put('dictation.drafted', draft('rozepsáno', 1))
      .put('dictation.transcribed', { text: 'Dobrý den' })
      .put('dictation.filed', { fields: { jmeno: 'Zeman' }, code: 'OBJ' });
    expect(playing.see('examiner')).toMatchObject({
      phase: 'between',
      closed: { why: 'filed' },
      draft: { text: 'Dobrý den', fields: { jmeno: 'Zeman' }, code: 'OBJ' },
    });
    for (const type of ['dictation.played', 'dictation.drafted', 'dictation.filed', 'dictation.transcribed'])
      expect(playing.can(type, draft('x', 9)), type).toBe(false);
  });

  it('takes no code that the case does not have', () => {
    const playing = new Playing().open();
    expect(playing.can('dictation.filed', { fields: {}, code: 'XYZ' })).toBe(false);
    expect(playing.can('dictation.filed', { fields: {}, code: null })).toBe(true);
  });

  it('at 0:00 what was written stays, with the keys that were on their way', () => {
    const playing = new Playing().open().put('dictation.drafted', draft('Dobrý', 1));
    playing.put('dictation.transcriptExpired', {}, undefined, 599_000);
    expect(playing.see('candidate')).toMatchObject({ phase: 'between', closed: { why: 'time' } });
    const end = playing.at;
    playing.put('dictation.drafted', draft('Dobrý den', 2), undefined, 500, end - 100);
    expect(playing.see('candidate').draft.text).toBe('Dobrý den');
    expect(playing.can('dictation.drafted', draft('pozdě', 3), end + 100)).toBe(false);
  });

  it('the text to copy is shown when its own time begins', () => {
    const playing = new Playing().open();
    expect(playing.see('candidate').original).toBeNull();
    playing.put('dictation.filed', { fields: {}, code: null });
    expect(playing.see('candidate').original).toBeNull();
    playing.put('dictation.copyStarted', { deadlineAt: playing.at + 301_000 });
    expect(playing.see('candidate')).toMatchObject({ original: stimulus.copy.text, copyClock: { leftMs: 0 } });
  });

  it('the copy is that of the newest state; at 0:00 it is handed in by itself', () => {
    const playing = new Playing()
      .copy()
      .put('dictation.typed', typing('Ahoj', 2))
      .put('dictation.typed', typing('Ah', 1));
    expect(playing.see('examiner').typing.text).toBe('Ahoj');
    playing.put('dictation.copied', { why: 'time' }, undefined, 298_000);
    expect(playing.see('candidate')).toMatchObject({
      phase: 'done',
      copied: { why: 'time' },
      copyClock: { leftMs: 0 },
    });
    const end = playing.at;
    playing.put('dictation.typed', typing('Ahoj s', 3), undefined, 400, end - 50);
    expect(playing.see('examiner').typing.text).toBe('Ahoj s');
  });

  it('pauses are no time of copying, added time belongs to the part that runs', () => {
    const playing = new Playing().copy();
    const before = playing.see('candidate').clock;
    playing.put('task.paused', { reason: 'x' }, undefined, 60_000).put('task.resumed', {}, undefined, 90_000);
    playing.put('task.timeAdded', { ms: 30_000, why: 'extra', reason: 'x' });
    expect(playing.see('candidate').clock).toEqual(before);
    playing.put('dictation.copied', { why: 'candidate' }, undefined, 59_000);
    const { limitMs, leftMs } = playing.see('candidate').copyClock;
    expect([limitMs, limitMs - leftMs]).toEqual([330_000, 120_000]);
  });

  it('the end of the task keeps all that there is', () => {
    const playing = new Playing().copy().put('dictation.typed', typing('Ahoj', 1)).put('task.ended', { why: 'time' });
    expect(playing.see('examiner')).toMatchObject({ phase: 'frozen', typing: { text: 'Ahoj' }, copied: null });
  });
});
