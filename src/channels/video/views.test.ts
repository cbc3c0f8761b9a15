import { fireEvent, render, screen, within } from '@testing-library/svelte';
import type { Component } from 'svelte';
import type { ViewProps } from '../channel.ts';
import { TestDesk } from '../desk.fixture.svelte.ts';
import Candidate from './Candidate.svelte';
import Examiner from './Examiner.svelte';
import Figurant from './Figurant.svelte';
import type { VideoView } from './projections.ts';
import { TestMedia } from './media.fixture.svelte.ts';
import { PlayedVideo, chatContact } from './video.fixture.ts';

const screens = { candidate: Candidate, figurant: Figurant, examiner: Examiner } as const;
type Watcher = keyof typeof screens;

class MediaDesk extends TestDesk {
  media: TestMedia | undefined = new TestMedia();
}

/** One person's screen over a played task: what is pressed is sent, judged and shown like in an exam. */
function open(call: PlayedVideo, who: Watcher = 'candidate', desk = new MediaDesk()) {
  desk.now = call.now;
  const View = screens[who] as Component<ViewProps<VideoView>>;
  const { rerender, unmount } = render(View, { view: call.view(who), send: desk.send, desk });
  const show = () => rerender({ view: call.view(who) });
  return { desk, show, unmount };
}
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => fireEvent.click(button(name));
const alt = (code: string, more = {}) => fireEvent.keyDown(window, { code, altKey: true, ...more });

describe('Y-12 the candidate’s way', () => {
  it('waits in words, then answers', async () => {
    const call = new PlayedVideo();
    const { desk, show } = open(call);
    expect(screen.getByText(/Zatím nikdo nevolá/)).toBeVisible();
    call.do('figurant', 'video.ring');
    await show();
    expect(screen.getByRole('alert')).toHaveTextContent('Volá Zdeňka Malá, 000 777 121');
    expect(document.title).toContain('000 777 121');
    await press(/^Přijmout hovor/);
    await alt('KeyA');
    await alt('KeyH');
    expect(desk.sent.map(({ type }) => type)).toEqual(['video.answer', 'video.answer']);
  });

  it('offers, asks, and reads the answers', async () => {
    const call = new PlayedVideo().answered();
    const { desk, show } = open(call);
    await press('Nabízím videohovor');
    await press(/Ptám se.*Kamera/);
    expect(desk.sent.map(({ type, data }) => [type, data])).toEqual([
      ['video.offer', {}],
      ['video.ask', { topic: 'camera' }],
    ]);
    call.do('candidate', 'video.offer').do('candidate', 'video.ask', { topic: 'camera' });
    await show();
    expect(screen.getByText('Zákazník zatím neodpověděl.')).toBeVisible();
    call.do('figurant', 'video.answerOffer', { accepted: true });
    call.do('figurant', 'video.tell', { topic: 'camera', answer: 'a1' });
    await show();
    expect(screen.getByText('Zákazník souhlasí.')).toBeVisible();
    expect(screen.getByText('„Notebook kameru má, nad displejem.“')).toBeVisible();
    expect(screen.queryByText(/Firefox/)).toBeNull();
  });

  it('sends the invitation and reads link, code and wrong codes', async () => {
    const call = new PlayedVideo().answered();
    const { desk, show } = open(call);
    await press('Odeslat pozvánku');
    expect(desk.of('video.invite')).toEqual([{}]);
    call.do('candidate', 'video.invite').do('figurant', 'video.enterCode', { code: 'abc' });
    await show();
    const code = call.view('candidate').invitation?.code ?? '';
    expect(screen.getByText(`${code.slice(0, 3)} ${code.slice(3)}`)).toBeVisible();
    expect(screen.getByText([...code].join(' '))).toBeInTheDocument();
    expect(screen.getByText('https://video.elektrojasan.example/pripojit')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('ABC');
  });

  it('tells which step of the way is on', async () => {
    const call = new PlayedVideo().answered();
    const { show } = open(call);
    const step = () =>
      within(screen.getByRole('list', { name: 'Postup úlohy' })).getByText(/./, { selector: '[aria-current]' });
    expect(step()).toHaveTextContent('Nabídka a vybavení');
    call.do('candidate', 'video.invite').do('figurant', 'video.openLink');
    await show();
    expect(step()).toHaveTextContent('Videohovor');
  });

  it('shows a card, ticks it, and shows the next', async () => {
    const call = new PlayedVideo().joined();
    const { desk, show } = open(call);
    await press(/^Ukázat.*Záloha dat/);
    expect(desk.of('video.showStep')).toEqual([{ step: 'zaloha' }]);
    call.do('candidate', 'video.showStep', { step: 'zaloha' });
    await show();
    expect(screen.getByText('Zákazník zatím nepotvrdil.')).toBeVisible();
    call.do('figurant', 'video.confirmStep', { step: 'zaloha' });
    await show();
    expect(screen.getByText(/Zákazník potvrdil/)).toBeVisible();
    await press('Je hotovo, odškrtnout');
    expect(desk.of('video.tickStep')).toEqual([{ step: 'zaloha' }]);
  });

  it('changes to sound because the picture froze, and back', async () => {
    const call = new PlayedVideo().joined().do('figurant', 'video.camera', { on: true });
    call.do('figurant', 'video.freeze', { on: true });
    const { desk, show } = open(call);
    expect(screen.getByText(/^Obraz stojí od/)).toBeVisible();
    await press('Přejít jen na zvuk');
    expect(desk.of('video.fallBack')).toEqual([{ to: 'audio', why: 'frozen' }]);
    call.do('candidate', 'video.fallBack', { to: 'audio', why: 'frozen' });
    await show();
    expect(screen.getByText('Jen zvuk.')).toBeVisible();
    expect(screen.queryByLabelText(/Kamera – Zdeňka Malá/)).toBeNull();
    await press('Zkusit znovu obraz');
    expect(desk.of('video.recover')).toEqual([{ to: 'video' }]);
  });

  it('writes a note that survives a reload and is filed once it is whole', async () => {
    const call = new PlayedVideo().joined().do('figurant', 'video.hangUp');
    const { desk, unmount } = open(call);
    expect(screen.getByText(/Hovor ukončil zákazník/)).toBeVisible();
    expect(button('Uložit zápis')).toBeDisabled();
    await fireEvent.input(screen.getByLabelText('Co se řešilo a jak to dopadlo'), {
      target: { value: 'Záloha hotova.' },
    });
    await fireEvent.change(screen.getByLabelText('Kód události'), { target: { value: 'TECH' } });
    unmount();
    expect(desk.of('video.keep')).toEqual([{ text: 'Záloha hotova.' }]);
    const kept = new MediaDesk(desk.kept);
    open(call, 'candidate', kept);
    await press('Uložit zápis');
    expect(kept.of('video.file')).toEqual([{ note: 'Záloha hotova.', code: 'TECH' }]);
    expect(kept.kept).toEqual({});
  });

  it('writes messages; a refused one comes back', async () => {
    const call = new PlayedVideo({ contact: chatContact });
    const { desk } = open(call);
    const field = screen.getByLabelText<HTMLTextAreaElement>('Zpráva');
    await fireEvent.input(field, { target: { value: 'Dobrý den' } });
    expect(desk.kept).toEqual({ message: 'Dobrý den' });
    await fireEvent.keyDown(field, { key: 'Enter', shiftKey: true });
    expect(desk.of('video.write')).toEqual([]);
    desk.answer = { ok: false, code: 'not-now' };
    await fireEvent.keyDown(field, { key: 'Enter' });
    expect(desk.of('video.write')).toEqual([{ text: 'Dobrý den' }]);
    expect(await screen.findByText(/Text je zpátky v poli/)).toBeVisible();
    expect(field).toHaveValue('Dobrý den');
  });

  it('a message that waits for the connection is seen', async () => {
    const call = new PlayedVideo({ contact: chatContact });
    const { desk } = open(call);
    desk.silent = true;
    const field = screen.getByLabelText('Zpráva');
    await fireEvent.input(field, { target: { value: 'Jste tam?' } });
    await fireEvent.keyDown(field, { key: 'Enter' });
    expect(screen.getByText(/Čeká na spojení/)).toBeVisible();
    desk.answerAll();
    await expect.poll(() => screen.queryByText(/Čeká na spojení/)).toBeNull();
  });
});

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
    const { desk } = open(call);
    const media = desk.media as TestMedia;
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
    const { desk, show } = open(call, 'figurant');
    expect(desk.sent).toEqual([]);
    (desk.media as TestMedia).camera = 'denied';
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
    const { desk } = open(call);
    expect(desk.of('video.screen')).toEqual([]);
    (desk.media as TestMedia).pictures = {};
    await expect.poll(() => desk.of('video.screen')).toEqual([{ on: false }]);
  });

  it('says that the microphone cannot be heard', () => {
    const desk = new MediaDesk();
    (desk.media as TestMedia).microphone = 'lost';
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

describe('Y-8 marks by hand and by keyboard', () => {
  const onCamera = () => new PlayedVideo().joined().do('figurant', 'video.camera', { on: true });
  const surface = () => button('Kreslicí plocha: Kamera – Zdeňka Malá');

  it('a click marks the point; nothing is dragged', async () => {
    const { desk } = open(onCamera());
    surface().getBoundingClientRect = () => ({ left: 100, top: 50, width: 400, height: 200 }) as DOMRect;
    await fireEvent.click(surface(), { detail: 1, clientX: 200, clientY: 100 });
    expect(desk.of('video.mark')).toEqual([{ of: 'customer', kind: 'camera', x: 0.25, y: 0.25 }]);
  });

  it('arrow keys move the cursor, in words too; Enter marks, Delete takes back', async () => {
    const { desk } = open(onCamera());
    for (const [key, shiftKey] of [
      ['ArrowRight', true],
      ['ArrowRight', false],
      ['ArrowUp', false],
    ] as const)
      await fireEvent.keyDown(surface(), { key, shiftKey });
    expect(screen.getByText('Kurzor 62 % zleva, 48 % shora')).toBeInTheDocument();
    await fireEvent.click(surface(), { detail: 0 });
    await fireEvent.keyDown(surface(), { key: 'Delete' });
    expect(desk.sent.map(({ type }) => type)).toEqual(['video.mark', 'video.unmark']);
    expect(desk.of('video.mark')).toEqual([{ of: 'customer', kind: 'camera', x: 0.62, y: 0.48 }]);
  });

  it('the cursor stays within the picture', async () => {
    const { desk } = open(onCamera());
    for (let i = 0; i < 8; i++) await fireEvent.keyDown(surface(), { key: 'ArrowLeft', shiftKey: true });
    await fireEvent.click(surface(), { detail: 0 });
    expect(desk.of('video.mark')).toMatchObject([{ x: 0 }]);
  });

  it('the pointer is sent only while it is switched on, and not at every move', async () => {
    vi.useFakeTimers();
    const { desk } = open(onCamera());
    surface().getBoundingClientRect = () => ({ left: 0, top: 0, width: 100, height: 100 }) as DOMRect;
    await fireEvent.pointerMove(surface(), { clientX: 10, clientY: 10 });
    await vi.advanceTimersByTimeAsync(500);
    expect(desk.of('video.point')).toEqual([]);
    await press('Ukazovátko');
    for (let x = 0; x < 50; x++) await fireEvent.pointerMove(surface(), { clientX: x, clientY: 10 });
    await vi.advanceTimersByTimeAsync(500);
    expect(desk.of('video.point').length).toBeLessThanOrEqual(2);
    expect(desk.of('video.point').at(-1)).toMatchObject({ x: 0.49, y: 0.1 });
    vi.useRealTimers();
  });

  it.each([
    ['candidate', 'Vy'],
    ['figurant', 'Uchazeč'],
    ['examiner', 'Uchazeč'],
  ] as const)('every mark is a line of text, too (%s)', async (who, name) => {
    open(onCamera().do('candidate', 'video.mark', { of: 'customer', kind: 'camera', x: 0.4, y: 0.6 }), who);
    // the customer has the other side in front
    if (who === 'figurant') await press(/^Zvětšit: Vaše kamera/);
    expect(screen.getByText(`1 – ${name}, 40 % zleva, 60 % shora`)).toBeVisible();
  });

  it('keeps a still with its caption, or says that it could not', async () => {
    const call = onCamera();
    const { desk, show } = open(call);
    const media = desk.media as TestMedia;
    await fireEvent.input(screen.getByLabelText('Popis snímku'), { target: { value: 'hláška' } });
    await press('Uložit snímek');
    await expect
      .poll(() => desk.of('video.keepStill'))
      .toEqual([{ of: 'customer', kind: 'camera', still: 'still-1', caption: 'hláška' }]);
    expect(media.kept[0]).toBe(screen.getByLabelText('Kamera – Zdeňka Malá'));
    call.do('candidate', 'video.keepStill', { of: 'customer', kind: 'camera', still: 'still-1', caption: 'hláška' });
    await show();
    expect(screen.getByText(/Uložen 1 snímek/)).toBeVisible();
    media.still = undefined;
    await press('Uložit snímek');
    expect(await screen.findByText(/Snímek se uložit nepodařilo/)).toBeVisible();
    expect(desk.of('video.keepStill')).toHaveLength(1);
  });

  it('a picture that freezes stays as it was last seen', async () => {
    const call = onCamera();
    const { desk, show } = open(call);
    const picture = screen.getByLabelText<HTMLVideoElement>('Kamera – Zdeňka Malá');
    const { srcObject } = picture;
    expect(srcObject).not.toBeNull();
    call.do('figurant', 'video.freeze', { on: true });
    (desk.media as TestMedia).pictures = {};
    await show();
    expect(picture.srcObject).toBe(srcObject);
    call.do('figurant', 'video.camera', { on: false });
    await show();
    expect(picture.srcObject).toBeNull();
  });
});

describe('Y-12 the customer’s side', () => {
  it('calls, and answers what is asked with one tap each', async () => {
    const call = new PlayedVideo();
    const { desk, show } = open(call, 'figurant');
    await press('Zavolat operátorovi');
    call.answered().do('candidate', 'video.offer').do('candidate', 'video.ask', { topic: 'camera' });
    await show();
    await press('Souhlasím');
    const asked = within(screen.getByRole('region', { name: 'Kamera' }));
    await fireEvent.click(asked.getByRole('button', { name: /Notebook kameru má/ }));
    expect(desk.sent.map(({ type, data }) => [type, data])).toEqual([
      ['video.ring', {}],
      ['video.answerOffer', { accepted: true }],
      ['video.tell', { topic: 'camera', answer: 'a1' }],
    ]);
  });

  it('joins by typing the code or by the link', async () => {
    const call = new PlayedVideo().invited();
    const { desk, show } = open(call, 'figurant');
    await fireEvent.input(screen.getByLabelText('Kód z pozvánky'), { target: { value: ' k7m 4qx ' } });
    await press('Připojit se');
    await press(/Otevřít odkaz/);
    expect(desk.of('video.enterCode')).toEqual([{ code: 'k7m 4qx' }]);
    expect(desk.of('video.openLink')).toEqual([{}]);
    call.do('figurant', 'video.enterCode', { code: 'k7m 4qx' });
    await show();
    expect(screen.getByRole('alert')).toHaveTextContent('Kód K7M4QX nesouhlasí');
  });

  it('sees the card with the hint, confirms it, and freezes the picture', async () => {
    const call = new PlayedVideo().joined().do('candidate', 'video.showStep', { step: 'zaloha' });
    const { desk } = open(call, 'figurant');
    expect(screen.getByText('Hledáte nabídku dlouho.')).toBeVisible();
    await press('Mám hotovo');
    await press('Zmrazit obraz zákazníka');
    expect(desk.of('video.confirmStep')).toEqual([{ step: 'zaloha' }]);
    expect(desk.of('video.freeze')).toEqual([{ on: true }]);
  });

  it('comes back after hanging up', async () => {
    const { desk } = open(new PlayedVideo().joined().do('figurant', 'video.hangUp'), 'figurant');
    await press('Připojit se znovu stejným odkazem');
    expect(desk.of('video.openLink')).toEqual([{}]);
  });

  it('while the task stands, nothing is asked of the host', () => {
    const desk = new MediaDesk();
    desk.working = false;
    open(new PlayedVideo().joined().do('candidate', 'video.showStep', { step: 'zaloha' }), 'figurant', desk);
    expect(button('Mám hotovo')).toBeDisabled();
    expect(button(/Ztlumit/)).toBeEnabled();
  });
});

describe('Y-12 the mirror', () => {
  it('shows pictures, cards and facts in words and sends nothing by itself', () => {
    const call = new PlayedVideo().answered().do('candidate', 'video.ask', { topic: 'camera' });
    call.do('figurant', 'video.tell', { topic: 'camera', answer: 'a2' }).pass(5_000).do('candidate', 'video.invite');
    call.pass(9_000).do('figurant', 'video.openLink').do('figurant', 'video.camera', { on: true });
    call.do('candidate', 'video.showStep', { step: 'konec' }).pass(240_000).pass(8_000);
    call.do('candidate', 'video.fallBack', { to: 'audio', why: 'frozen' });
    const { desk } = open(call, 'examiner');
    for (const words of [
      /Dotazy na vybavení před pozvánkou: 1 z 5\. Chybí: Mikrofon, Prohlížeč, Připojení, Soukromí\./,
      /Zákazník se připojil odkazem za 0:09/,
      /„Ukončit starou verzi“ dřív než „Záloha dat“/,
      /obraz stál .*; přechod na jiné spojení za 0:08/,
      /Uchazeč: Obraz a zvuk → Jen zvuk \(obraz zamrzl\)/,
      /nevyhovuje/,
    ])
      expect(screen.getByText(words)).toBeVisible();
    expect(desk.sent).toEqual([]);
  });

  it('an observer reads no facts and has no switch', () => {
    const call = new PlayedVideo().joined();
    const desk = new MediaDesk();
    render(Examiner, { view: call.view('observer'), send: desk.send, desk });
    expect(screen.queryByText('Naměřeno')).toBeNull();
    expect(screen.queryByRole('button', { name: /Zmrazit/ })).toBeNull();
  });

  it('what people write never runs', () => {
    const call = new PlayedVideo({ contact: chatContact });
    call.do('figurant', 'video.write', { text: '<img src=x onerror="window.hacked=1">' });
    open(call, 'examiner');
    expect(screen.getByRole('log').querySelector('img')).toBeNull();
  });
});
