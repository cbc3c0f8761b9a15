import { fireEvent, render, screen, within } from '@testing-library/svelte';
import '../../ui/dialog.fixture.ts';
import { TestDesk } from '../desk.fixture.svelte.ts';
import Candidate from './Candidate.svelte';
import { emailView } from './email.fixture.ts';
import type { EmailView } from './projections.ts';

function open(part: Partial<EmailView> = {}, desk = new TestDesk()) {
  const { rerender, unmount } = render(Candidate, { view: emailView(part), send: desk.send, desk });
  return { desk, unmount, show: (next: Partial<EmailView>) => rerender({ view: emailView(next) }) };
}
const editor = () => screen.getByLabelText<HTMLTextAreaElement>('Text odpovědi');
const type = (value: string) => fireEvent.input(editor(), { target: { value } });
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
/** The reload: a new page with what this computer kept. */
const afterReload = (desk: TestDesk, part: Partial<EmailView> = {}) => open(part, new TestDesk(desk.kept));

describe('the candidate’s mail program', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('shows only the header until the letter is opened, and says what opening means', async () => {
    const body = { ...emailView().message, body: null };
    const { desk } = open({ openedAt: 0, deadlineAt: null, leftMs: 600_000, message: body });
    expect(screen.getByText(/začne běžet čas na odpověď: 10:00/)).toBeVisible();
    expect(screen.queryByLabelText('Text odpovědi')).toBeNull();
    await click('Otevřít zprávu');
    expect(desk.sent).toEqual([{ type: 'email.open', data: undefined }]);
  });

  it('keeps every key at once and tells the host a quarter of a second after the last', async () => {
    const { desk } = open();
    await type('D');
    await type('Do');
    expect(JSON.parse(desk.kept['reply'] ?? '')).toEqual({ text: 'Do', subject: 'Re: Vrácení peněz', revision: 2 });
    expect(desk.sent).toEqual([]);
    vi.advanceTimersByTime(250);
    expect(desk.of('email.draft')).toEqual([{ text: 'Do', subject: 'Re: Vrácení peněz', revision: 2 }]);
  });

  it('tells the host within a second while keys go on', async () => {
    const { desk } = open();
    for (let i = 1; i <= 12; i++) {
      await type('x'.repeat(i));
      vi.advanceTimersByTime(100);
    }
    expect(desk.of('email.draft').length).toBeGreaterThanOrEqual(1);
  });

  it('brings back after a reload what the host had not heard yet, and tells it', async () => {
    const { desk, unmount } = open({ draft: { text: 'Dobrý', subject: 'Re: x', revision: 4, at: 1 } });
    await type('Dobrý den');
    unmount();
    const again = afterReload(desk, { draft: { text: 'Dobrý', subject: 'Re: x', revision: 4, at: 1 } });
    expect(editor()).toHaveValue('Dobrý den');
    vi.advanceTimersByTime(250);
    expect(again.desk.of('email.draft')).toEqual([{ text: 'Dobrý den', subject: 'Re: x', revision: 5 }]);
  });

  it('prefers the host’s draft when it is as new', () => {
    const kept = { reply: JSON.stringify({ text: 'staré', subject: 's', revision: 4 }) };
    open({ draft: { text: 'nové', subject: 's', revision: 4, at: 1 } }, new TestDesk(kept));
    expect(editor()).toHaveValue('nové');
  });

  it('never writes into the field while somebody types', async () => {
    const { show } = open();
    await type('Dobrý den, paní');
    await show({ draft: { text: 'Dobrý', subject: 'Re: x', revision: 1, at: 1 } });
    expect(editor()).toHaveValue('Dobrý den, paní');
  });

  it('undoes and redoes by its own buttons', async () => {
    const { desk } = open();
    await type('první verze');
    await type('');
    await click('Vrátit zpět');
    expect(editor()).toHaveValue('první verze');
    expect(JSON.parse(desk.kept['reply'] ?? '')).toMatchObject({ text: 'první verze', revision: 3 });
    await click('Provést znovu');
    expect(editor()).toHaveValue('');
  });

  it('freezes at 0:00 by the desk’s time, keeps the text, and lets the last keys go', async () => {
    const { desk } = open();
    await type('nedopsané');
    desk.now = 1_500_000;
    await vi.advanceTimersByTimeAsync(0);
    expect(editor()).toHaveAttribute('readonly');
    expect(editor()).toHaveValue('nedopsané');
    expect(screen.getByText(/Čas na odpověď vypršel.*neodesláno/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Odeslat' })).toBeDisabled();
    expect(desk.of('email.draft')).toHaveLength(1);
  });

  it('freezes while the task is paused and says why', async () => {
    const { desk } = open();
    desk.working = false;
    await vi.advanceTimersByTimeAsync(0);
    expect(editor()).toHaveAttribute('readonly');
    expect(screen.getByText(/pozastavena a čas stojí/)).toBeVisible();
  });

  it('stops pasting when it is off, says so and tells the host', async () => {
    const { desk } = open();
    desk.settings = { paste: false, spellcheck: false };
    const goesOn = await fireEvent.paste(editor(), { clipboardData: { getData: () => 'vložený text' } });
    expect(goesOn).toBe(false);
    expect(screen.getByText(/Vkládání textu je v této zkoušce vypnuto/)).toBeVisible();
    expect(desk.of('email.paste')).toEqual([{ length: 12, allowed: false }]);
  });

  it('tells the host of allowed pasting too', async () => {
    const { desk } = open();
    expect(await fireEvent.paste(editor(), { clipboardData: { getData: () => 'abc' } })).toBe(true);
    expect(desk.of('email.paste')).toEqual([{ length: 3, allowed: true }]);
  });

  it('sends by Ctrl+Enter after a question, the draft before the letter', async () => {
    const { desk } = open();
    await type('Vážená paní Králová,');
    await fireEvent.keyDown(editor(), { key: 'Enter', ctrlKey: true });
    const dialog = screen.getByRole('dialog', { name: 'Odeslat odpověď zákazníkovi?' });
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Odeslat' }));
    expect(desk.sent.map(({ type }) => type)).toEqual(['email.draft', 'email.send']);
  });

  it('X-162 takes a text of the house where the cursor stands, though pasting is forbidden; one step for undo', async () => {
    const { desk, show } = open();
    desk.settings = { paste: false, spellcheck: false };
    await type('Vážená paní, . S pozdravem');
    editor().setSelectionRange(13, 13);
    desk.offer?.('vratka jde do 10 dnů');
    await vi.advanceTimersByTimeAsync(0);
    expect(editor()).toHaveValue('Vážená paní, vratka jde do 10 dnů. S pozdravem');
    expect(editor()).toHaveFocus();
    expect(JSON.parse(desk.kept['reply'] ?? '')).toMatchObject({ text: editor().value });
    await click('Vrátit zpět');
    expect(editor()).toHaveValue('Vážená paní, . S pozdravem');
    expect(desk.of('email.paste')).toEqual([]);
    await show({ frozen: { at: 1_500_000, why: 'time' }, deadlineAt: null });
    expect(desk.offer).toBeUndefined();
  });

  it('does not send an empty letter', async () => {
    open();
    await click('Odeslat');
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByText(/Odpověď je prázdná/)).toBeVisible();
    expect(within(dialog).getByRole('button', { name: 'Odeslat' })).toBeDisabled();
  });

  async function sendOffline() {
    const opened = open();
    opened.desk.silent = true;
    opened.desk.lamp = { state: 'here' };
    await type('Vážená paní');
    await click('Odeslat');
    await fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Odeslat' }));
    return opened;
  }

  it('says that a letter waits for the connection, also after a reload', async () => {
    const { desk, unmount } = await sendOffline();
    expect(screen.getByText(/Čeká na odeslání, napsáno v/)).toBeVisible();
    unmount();
    const next = new TestDesk(desk.kept);
    next.lamp = { state: 'here' };
    open({}, next);
    expect(screen.getByText(/Čeká na odeslání, napsáno v/)).toBeVisible();
    expect(screen.getByText('Vážená paní')).toBeVisible();
  });

  it('shows both moments when the letter was taken later', async () => {
    const { show } = await sendOffline();
    await show({ sent: { text: 'Vážená paní', subject: 's', attachments: [], at: 1_180_000, writtenAt: 1_000_000 } });
    expect(screen.getByText(/Napsáno v .* odesláno v .* po obnovení spojení/)).toBeVisible();
  });

  it('brings the editor back with the text when the host refuses', async () => {
    const { desk } = await sendOffline();
    desk.answer = { ok: false, code: 'halted' };
    desk.answerAll();
    await vi.advanceTimersByTimeAsync(0);
    expect(editor()).toHaveValue('Vážená paní');
  });

  it('says that a letter came too late', async () => {
    const { desk, show } = await sendOffline();
    desk.answerAll();
    desk.lamp = { state: 'saved', at: 1 };
    await show({ frozen: { at: 1_500_000, why: 'time' }, deadlineAt: null });
    expect(screen.getByText(/dorazila až po skončení času/)).toBeVisible();
  });

  it('never runs a script from a letter', () => {
    const body = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
    open({ message: { ...emailView().message, subject: '<b>x</b>', body } });
    expect(screen.getAllByText(body, { exact: false })[0]).toBeVisible();
    expect(document.querySelector('main img, section img, section script, section b')).toBeNull();
  });
});
