import { fireEvent, screen, within } from '@testing-library/svelte';
import { MediaDesk, button, open, press } from './open.fixture.ts';
import { PlayedVideo } from './video.fixture.ts';

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
