import { fireEvent, screen } from '@testing-library/svelte';
import { MediaDesk, alt, button, open, press } from './open.fixture.ts';
import { PlayedVideo } from './video.fixture.ts';

describe('Y-12 the call bar', () => {
  it('muted cannot be overlooked; the key works with Alt alone', async () => {
    const call = new PlayedVideo().joined();
    const { desk, show } = open(call);
    await fireEvent.keyDown(window, { code: 'KeyM' });
    await alt('KeyM', { ctrlKey: true });
    expect(desk.sent).toEqual([]);
    await alt('KeyM');
    expect(desk.of('video.mute')).toEqual([{ on: true }]);
    call.do('candidate', 'video.mute', { on: true });
    await show();
    expect(screen.getByText('Jste ztlumen(a): nikdo Vás neslyší.')).toBeVisible();
    expect(button(/Zapnout mikrofon/)).toBeVisible();
    await alt('KeyH');
    expect(desk.of('video.hangUp')).toEqual([{}]);
  });

  it('two views of one part on a page answer a key once', async () => {
    const call = new PlayedVideo().joined();
    const first = open(call, 'figurant');
    const second = open(call, 'figurant');
    await alt('KeyM');
    expect([...first.desk.sent, ...second.desk.sent]).toHaveLength(1);
  });

  it('asks the browser for a screen before the log hears of it', async () => {
    const call = new PlayedVideo().joined();
    const { desk, media } = open(call);
    media.chooses = false;
    await press(/Sdílet obrazovku/);
    expect(await screen.findByText(/žádná nebyla vybrána/)).toBeVisible();
    expect(desk.of('video.screen')).toEqual([]);
    media.chooses = true;
    await press(/Sdílet obrazovku/);
    await expect.poll(() => desk.of('video.screen')).toEqual([{ on: true }]);
  });

  it('Y-5 a camera that the browser refuses is told once', async () => {
    const call = new PlayedVideo().joined().do('figurant', 'video.camera', { on: true });
    const { desk, media, show } = open(call, 'figurant');
    expect(desk.sent).toEqual([]);
    media.camera = 'denied';
    await expect.poll(() => desk.of('video.camera')).toEqual([{ on: false, trouble: 'denied' }]);
    call.do('figurant', 'video.camera', { on: false, trouble: 'denied' });
    await show();
    expect(screen.getByText(/Pokračujte zvukem, nebo ji povolte/)).toBeVisible();
    expect(desk.of('video.camera')).toHaveLength(1);
  });

  it('Y-5 the candidate reads that the customer has no camera', () => {
    const call = new PlayedVideo().joined().do('figurant', 'video.camera', { on: true });
    call.do('figurant', 'video.camera', { on: false, trouble: 'denied' });
    open(call);
    expect(screen.getByText('Prohlížeč nepustil kameru.')).toBeVisible();
  });

  it('a screen that is captured no more (a reload, the browser’s own button) is told', async () => {
    const call = new PlayedVideo().joined().do('candidate', 'video.screen', { on: true });
    const { desk, media } = open(call);
    expect(desk.of('video.screen')).toEqual([]);
    media.pictures = {};
    await expect.poll(() => desk.of('video.screen')).toEqual([{ on: false }]);
  });

  it('says that the microphone cannot be heard', () => {
    const desk = new MediaDesk();
    desk.media!.microphone = 'lost';
    open(new PlayedVideo().answered(), 'candidate', desk);
    expect(screen.getByText(/Mikrofon se odpojil/)).toBeVisible();
  });

  it('works without media: everything but pictures', () => {
    const desk = new MediaDesk();
    desk.media = undefined;
    open(new PlayedVideo().joined().do('figurant', 'video.camera', { on: true }), 'candidate', desk);
    expect(screen.getByText('Obraz se načítá…')).toBeVisible();
    expect(button(/Zavěsit/)).toBeEnabled();
  });
});
