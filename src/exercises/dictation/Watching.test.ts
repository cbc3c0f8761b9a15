import { fireEvent, render, screen } from '@testing-library/svelte';
import { TestDesk } from '../../channels/desk.fixture.svelte.ts';
import { Playing, examiner, stimulus } from './dictation.fixture.ts';
import Examiner from './Examiner.svelte';
import Observer from './Observer.svelte';

/** The browser's voices as far as this exercise uses them. */
class Voices {
  readonly spoken: { text: string; onend: (() => void) | null }[] = [];
  canceled = 0;
  getVoices = () => [{ lang: 'cs-CZ', name: 'Zuzana' }];
  speak = (utterance: { text: string; onend: (() => void) | null }) => this.spoken.push(utterance);
  cancel = () => (this.canceled += 1);
}
function withVoices(): Voices {
  const voices = new Voices();
  vi.stubGlobal('speechSynthesis', voices);
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      onend = null;
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
  return voices;
}

function open(playing: Playing, desk = new TestDesk()) {
  desk.now = playing.at;
  const { rerender } = render(Examiner, { view: playing.see('examiner'), send: desk.send, desk });
  return { desk, show: () => rerender({ view: playing.see('examiner') }) };
}

describe('X-45 whoever gives the message and marks', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('reads it aloud and says when it was read; the word that is due is shown', async () => {
    const playing = new Playing().open();
    const { desk, show } = open(playing);
    expect(screen.getByRole('button', { name: /nemá český hlas/ })).toBeDisabled();
    expect(screen.queryByRole('button', { name: 'Dočteno do konce' })).toBeNull();
    playing.put('dictation.played');
    desk.now = playing.at + 10_000;
    await show();
    expect(screen.getByText(/čtěte nahlas/)).toBeVisible();
    expect(screen.getByText('Zeman.', { selector: 'mark' })).toBeVisible();
    await fireEvent.click(screen.getByRole('button', { name: 'Dočteno do konce' }));
    expect(desk.of('dictation.finishReading')).toEqual([{ how: 'person' }]);
  });

  it('lets the computer’s voice read from where the candidate starts, and stops it with them', async () => {
    const voices = withVoices();
    const playing = new Playing().open();
    const { desk, show } = open(playing);
    await fireEvent.click(screen.getByRole('button', { name: 'Čte hlas tohoto počítače (Zuzana)' }));
    expect(desk.of('dictation.chooseReader')).toEqual([{ how: 'voice' }]);
    playing.put('dictation.readerChosen', { how: 'voice' }, examiner).put('dictation.played');
    desk.now = playing.at;
    await show();
    expect(voices.spoken.map(({ text }) => text)).toEqual([stimulus.message.spoken]);
    playing.put('dictation.paused', {}, undefined, 10_000);
    await show();
    expect(voices.canceled).toBe(1);
    playing.put('dictation.played');
    desk.now = playing.at;
    await show();
    expect(voices.spoken[1]?.text).toMatch(/^Zeman/);
    voices.spoken[0]?.onend?.(); // the stopped one ends late
    expect(desk.of('dictation.finishReading')).toEqual([]);
    voices.spoken[1]?.onend?.();
    expect(desk.of('dictation.finishReading')).toEqual([{ how: 'voice' }]);
  });

  it('X-41 sees the transcript beside the message, the card and how it was heard', () => {
    const playing = new Playing()
      .open()
      .put('dictation.played')
      .put('dictation.read', { how: 'person' }, examiner)
      .put('dictation.pasted', { part: 'transcript', length: 12, allowed: false })
      .put('dictation.transcribed', { text: 'Dobrý den, tady Semen. Volejte ve čtvrtek.' })
      .put('dictation.filed', { fields: { jmeno: 'Semen' }, code: 'OBJ' });
    open(playing);
    expect(screen.getByText(/^85,7.% slov$/)).toBeVisible();
    expect(screen.getByText(/Slov ze vzkazu: 6 z.7, navíc: 1/)).toBeVisible();
    expect(screen.getByText('Zeman.', { selector: 'del', exact: false })).toBeVisible();
    expect(screen.getByText('OBJ – Objednávka')).toBeVisible();
    expect(screen.getByText(/Přehráno 1krát/)).toBeVisible();
    expect(screen.getByText(/do konce přečteno nahlas/)).toBeVisible();
    expect(screen.getByText(/zastavený pokus o.vložení, znaků: 12/)).toBeVisible();
  });

  it('X-42 reads net strokes and errors over the time of copying', () => {
    const playing = new Playing().copy();
    playing.put('dictation.typed', { text: 'Ahoj svete, píšu', strokes: 18, corrections: 2, revision: 1 });
    open(playing.put('dictation.copied', { why: 'candidate' }, undefined, 5_000));
    // 15 of 16 characters agree, 6 seconds
    expect(screen.getByText('150 za minutu')).toBeVisible();
    expect(screen.getByText('160 za minutu')).toBeVisible();
    expect(screen.getByText(/^6,25.%$/)).toBeVisible();
    expect(screen.getByText(/1 z.16 znaků/)).toBeVisible();
    expect(screen.getByText('úhozů celkem 18, smazaných znaků 2')).toBeVisible();
    expect(screen.getByText('0:06')).toBeVisible();
  });

  it('an observer sees the work, no key and no figures', () => {
    const playing = new Playing().open().put('dictation.transcribed', { text: 'Dobrý den' });
    const desk = new TestDesk();
    render(Observer, { view: playing.see('observer'), send: desk.send, desk });
    expect(screen.getByText('Dobrý den')).toBeVisible();
    expect(document.body.textContent).not.toMatch(/Zeman|% slov/);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
