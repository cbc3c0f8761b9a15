import { fireEvent, screen, within } from '@testing-library/svelte';
import { MediaDesk, alt, button, open, press } from './open.fixture.ts';
import { PlayedVideo, chatContact } from './video.fixture.ts';

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
    await fireEvent.input(screen.getByLabelText('Poznámka'), {
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

  it('a note that is refused stays, and its text is told after all', async () => {
    const { desk } = open(new PlayedVideo().joined().do('figurant', 'video.hangUp'));
    desk.answer = { ok: false, code: 'halted' };
    await fireEvent.input(screen.getByLabelText('Poznámka'), { target: { value: 'Hotovo.' } });
    await fireEvent.change(screen.getByLabelText('Kód události'), { target: { value: 'TECH' } });
    await press('Uložit zápis');
    await vi.waitFor(() => expect(desk.of('video.keep')).toEqual([{ text: 'Hotovo.' }]));
    expect(desk.kept).toEqual({ note: 'Hotovo.', code: 'TECH' });
    expect(button('Uložit zápis')).toBeEnabled();
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
