import { fireEvent, render, screen, within } from '@testing-library/svelte';
import '../../ui/dialog.fixture.ts';
import { TestDesk } from '../desk.fixture.svelte.ts';
import Candidate from './Candidate.svelte';
import { PlayedPage } from './social.fixture.ts';

function open(page = new PlayedPage(), desk = new TestDesk()) {
  const { rerender, unmount } = render(Candidate, { view: page.view('candidate'), send: desk.send, desk });
  return { page, desk, unmount, show: () => rerender({ view: page.view('candidate') }) };
}
const settle = () => vi.advanceTimersByTimeAsync(0);
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const replyField = () => screen.getByLabelText<HTMLTextAreaElement>('Veřejná odpověď, komu: Martina K.');
const openReply = () => press('Odpovědět veřejně: Martina K.');
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });

describe('the candidate’s page', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('D-10 publishes a reply by Ctrl+Enter, not by Enter, and gives the focus back', async () => {
    const { desk } = open();
    await openReply();
    expect(replyField()).toHaveFocus();
    await type(replyField(), 'Martino, omlouváme se.');
    await fireEvent.keyDown(replyField(), { key: 'Enter' });
    expect(desk.of('social.reply')).toEqual([]);
    await fireEvent.keyDown(replyField(), { key: 'Enter', ctrlKey: true });
    await settle();
    expect(desk.of('social.reply')).toEqual([{ to: 'c2', text: 'Martino, omlouváme se.' }]);
    expect(screen.queryByLabelText('Veřejná odpověď, komu: Martina K.')).toBeNull();
    await settle();
    expect(screen.getByRole('button', { name: 'Odpovědět veřejně: Martina K.' })).toHaveFocus();
  });

  it('D-11 counts characters, says by how much a text is too long, and does not publish it', async () => {
    const { desk } = open();
    await openReply();
    await type(replyField(), 'a'.repeat(60));
    expect(screen.getByText('60 z 60 znaků')).toBeVisible();
    await type(replyField(), 'a'.repeat(62));
    expect(screen.getByText('Zkraťte ji o 2 znaky.')).toBeVisible();
    expect(screen.getByText('Odpověď je delší, než je povoleno, a zveřejnit nejde.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Zveřejnit odpověď' })).toBeDisabled();
    await fireEvent.keyDown(replyField(), { key: 'Enter', ctrlKey: true });
    expect(desk.of('social.reply')).toEqual([]);
  });

  it('D-12 changes and deletes an own reply, the deletion after a question', async () => {
    const page = new PlayedPage().replied('Martino');
    const reply = page.last;
    const { desk } = open(page);
    await press('Upravit');
    const field = screen.getByLabelText('Úprava zveřejněné odpovědi');
    expect(field).toHaveValue('Martino');
    await type(field, 'Paní Martino');
    await press('Zveřejnit úpravu');
    expect(desk.of('social.edit')).toEqual([{ reply, text: 'Paní Martino' }]);
    await press('Smazat');
    await press('Ano, smazat');
    expect(desk.of('social.delete')).toEqual([{ reply }]);
  });

  it('D-12 hides and shows again at once; removes after a question, reports with a reason', async () => {
    const { page, desk, show } = open();
    await press('Skrýt: Martina K.');
    expect(desk.of('social.hide')).toEqual([{ comment: 'c2' }]);
    page.do('candidate', 'social.hide', { comment: 'c2' });
    await show();
    expect(screen.getByText(/Text vidí jen autor a/)).toBeVisible();
    await press('Znovu zobrazit: Martina K.');
    expect(desk.of('social.unhide')).toEqual([{ comment: 'c2' }]);
    await press('Odstranit: Rejpal77');
    await press('Zrušit');
    expect(desk.of('social.remove')).toEqual([]);
    await press('Odstranit: Rejpal77');
    await press('Ano, odstranit');
    expect(desk.of('social.remove')).toEqual([{ comment: 'c3' }]);
    await press('Nahlásit: Rejpal77');
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByRole('button', { name: 'Nahlásit' })).toBeDisabled();
    await fireEvent.change(dialog.getByLabelText('Důvod nahlášení'), { target: { value: 'vulgar' } });
    await fireEvent.click(dialog.getByRole('button', { name: 'Nahlásit' }));
    expect(desk.of('social.report')).toEqual([{ comment: 'c3', reason: 'vulgar' }]);
  });

  it('D-13 writes to the author in private and shows her answer', async () => {
    const { page, desk, show } = open();
    await press('Napsat soukromě: Martina K.');
    const field = screen.getByLabelText('Zpráva, komu: Martina K.');
    expect(field).toHaveFocus();
    await type(field, 'Ověříme si Vás.');
    await fireEvent.keyDown(field, { key: 'Enter' });
    expect(desk.of('social.message')).toEqual([{ to: 'c2', text: 'Ověříme si Vás.' }]);
    page.do('candidate', 'social.message', { to: 'c2', text: 'Ověříme si Vás.' });
    page.do('figurant', 'social.write', { text: 'PSČ je 000 41' });
    await show();
    const log = screen.getByRole('log', { name: 'Soukromé zprávy, Martina K.' });
    expect(within(log).getByText('PSČ je 000 41')).toBeVisible();
  });

  it('D-13 shows a message that comes first from her', async () => {
    const page = new PlayedPage().do('figurant', 'social.write', { text: 'Tak píšu sem.' });
    open(page);
    expect(screen.getByText('Tak píšu sem.')).toBeVisible();
  });

  it('D-20 brings back what was open and unfinished after a reload', async () => {
    const { desk, unmount } = open();
    await openReply();
    await type(replyField(), 'rozepsáno');
    await vi.advanceTimersByTimeAsync(300);
    expect(desk.of('social.draft')).toEqual([{ place: 'reply', to: 'c2', text: 'rozepsáno' }]);
    await type(screen.getByLabelText('Poznámka'), 'zápis');
    unmount();
    open(new PlayedPage(), new TestDesk(desk.kept));
    expect(replyField()).toHaveValue('rozepsáno');
    expect(replyField()).not.toHaveFocus();
    expect(screen.getByLabelText('Poznámka')).toHaveValue('zápis');
  });

  it('D-20 does not publish twice what waits for the connection, also after a reload', async () => {
    const { page, desk, unmount } = open();
    desk.silent = true;
    desk.lamp = { state: 'here' };
    await openReply();
    await type(replyField(), 'Martino');
    await press('Zveřejnit odpověď');
    expect(screen.getByText(/Čeká na spojení/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Zveřejnit odpověď' })).toBeDisabled();
    unmount();
    const next = new TestDesk(desk.kept);
    next.lamp = { state: 'here' };
    const { show } = open(page, next);
    expect(replyField()).toHaveAttribute('readonly');
    page.replied('Martino');
    await show();
    await settle();
    expect(screen.queryByLabelText('Veřejná odpověď, komu: Martina K.')).toBeNull();
    expect(next.of('social.reply')).toEqual([]);
  });

  it('D-20 gives a refused text back', async () => {
    const { desk } = open();
    desk.answer = { ok: false, code: 'not-now' };
    await openReply();
    await type(replyField(), 'Pozdě');
    await press('Zveřejnit odpověď');
    await settle();
    expect(replyField()).toHaveValue('Pozdě');
    expect(replyField()).not.toHaveAttribute('readonly');
  });

  it('D-21 says in words that time stands and that it is over, and takes nothing', () => {
    const desk = new TestDesk();
    desk.working = false;
    const { unmount } = open(new PlayedPage(), desk);
    expect(screen.getByText(/Úloha je pozastavena/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Skrýt: Martina K.' })).toBeDisabled();
    unmount();
    const page = new PlayedPage();
    page.fact('task.ended');
    open(page);
    expect(screen.getByText(/Úloha skončila/)).toBeVisible();
  });

  it('D-21 says that the post spreads and who has written', async () => {
    const { page, show } = open();
    page.pass(400_000);
    await show();
    expect(screen.getByText(/rychle šíří/)).toBeVisible();
    expect(screen.getByText('Nový komentář, Lenka V.: Tak to je síla.')).toBeInTheDocument();
    expect(screen.getByText('45 reakcí')).toBeVisible();
  });

  it('D-19 files note and code once', async () => {
    const { page, desk, show } = open();
    expect(screen.getByRole('button', { name: 'Uložit zápis' })).toBeDisabled();
    await type(screen.getByLabelText('Poznámka'), 'REK, neproběhlé volání');
    await fireEvent.change(screen.getByLabelText('Kód události'), { target: { value: 'STIZ' } });
    await fireEvent.submit(screen.getByLabelText('Poznámka').closest('form') ?? document.body);
    expect(desk.of('social.file')).toEqual([{ note: 'REK, neproběhlé volání', code: 'STIZ' }]);
    page.do('candidate', 'social.file', { note: 'REK, neproběhlé volání', code: 'STIZ' });
    await show();
    expect(screen.getByText(/Zápis je uložený/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Uložit zápis' })).toBeNull();
  });

  it.each(['<img src=x onerror="window.hacked=1">', '[klikni](javascript:window.hacked=1)'])(
    'X-1 shows %s as it was written',
    (text) => {
      open(new PlayedPage().do('figurant', 'social.send', { text }));
      expect(screen.getByText(text, { selector: '.text' })).toBeVisible();
      expect(document.querySelector('img, a')).toBeNull();
    },
  );
});
