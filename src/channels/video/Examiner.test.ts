import { screen } from '@testing-library/svelte';
import { open } from './open.fixture.ts';
import { PlayedVideo, chatContact } from './video.fixture.ts';

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
    open(call, 'observer');
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
