import { fireEvent, render, screen } from '@testing-library/svelte';
import { TestDesk } from '../desk.fixture.svelte.ts';
import Candidate from './Candidate.svelte';
import { chatView, message } from './chat.fixture.ts';
import Examiner from './Examiner.svelte';
import Figurant from './Figurant.svelte';
import type { ChatView } from './projections.ts';

function open(part: Partial<ChatView> = {}, desk = new TestDesk(), View = Candidate) {
  const { rerender, unmount } = render(View, { view: chatView(part), send: desk.send, desk });
  return { desk, unmount, show: (next: Partial<ChatView>) => rerender({ view: chatView(next) }) };
}
const field = () => screen.getByLabelText<HTMLTextAreaElement>('Zpráva');
const type = (value: string) => fireEvent.input(field(), { target: { value } });
const enter = (more = {}) => fireEvent.keyDown(field(), { key: 'Enter', ...more });
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('one side’s chat', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('tells that the other side’s message has come and been read, once', async () => {
    const { desk, show } = open({ messages: [message('m1', 'customer')] });
    await settle();
    await show({ messages: [message('m1', 'customer')], typing: { candidate: false, customer: true } });
    await show({ messages: [message('m1', 'customer', { deliveredAt: 5, readAt: 5 })] });
    expect(desk.sent).toEqual([
      { type: 'chat.deliver', data: { message: 'm1' } },
      { type: 'chat.see', data: { message: 'm1' } },
    ]);
  });

  it('X-162 takes a text of the house where the cursor stands, as long as something can be written', async () => {
    const { desk, show } = open();
    await type('Dobrý den, ');
    desk.offer?.('doprava stojí 129 Kč');
    await settle();
    expect(field()).toHaveValue('Dobrý den, doprava stojí 129 Kč');
    await show({ over: true });
    expect(desk.offer).toBeUndefined();
  });

  it('does not claim that anybody read while nobody looks', async () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    const { desk } = open({ messages: [message('m1', 'customer')] });
    await settle();
    expect(desk.sent.map(({ type }) => type)).toEqual(['chat.deliver']);
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    window.dispatchEvent(new Event('focus'));
    await settle();
    expect(desk.of('chat.see')).toEqual([{ message: 'm1' }]);
  });

  it('says nothing of own messages and nothing while time stands', async () => {
    const desk = new TestDesk();
    desk.working = false;
    open({ messages: [message('m1', 'customer'), message('m2', 'candidate')] }, desk);
    await settle();
    expect(desk.sent).toEqual([]);
  });

  it('shows delivered and read only as the view tells', async () => {
    const { show } = open({ messages: [message('m1', 'candidate')] });
    expect(screen.getByText('Odesláno, zatím nedoručeno')).toBeVisible();
    await show({ messages: [message('m1', 'candidate', { deliveredAt: 1_000_000 })] });
    expect(screen.getByText(/^✓ Doručeno/)).toBeVisible();
    await show({ messages: [message('m1', 'candidate', { deliveredAt: 1_000_000, readAt: 1_000_500 })] });
    expect(screen.getByText(/^✓✓ Přečteno/)).toBeVisible();
  });

  it('tells of typing at once, keeps the draft, and ends typing when the field is empty', async () => {
    const { desk } = open();
    await type('Dob');
    expect(desk.kept['message']).toBe('Dob');
    expect(desk.of('chat.draft')).toEqual([{ text: 'Dob' }]);
    await settle();
    await type('Dobrý');
    vi.advanceTimersByTime(200);
    await settle();
    await type('');
    expect(desk.of('chat.draft')).toEqual([{ text: 'Dob' }, { text: 'Dobrý' }, { text: '' }]);
    expect(desk.kept['message']).toBeUndefined();
  });

  it('queues only the newest draft while nothing is answered', async () => {
    const { desk } = open();
    desk.silent = true;
    for (const text of ['a', 'ab', 'abc']) {
      await type(text);
      vi.advanceTimersByTime(600);
    }
    expect(desk.of('chat.draft')).toEqual([{ text: 'a' }]);
    desk.answerAll();
    await vi.advanceTimersByTimeAsync(600);
    expect(desk.of('chat.draft')).toEqual([{ text: 'a' }, { text: 'abc' }]);
  });

  it('brings the unfinished message back after a reload', async () => {
    const { desk, unmount } = open();
    await type('rozepsané');
    unmount();
    open({}, new TestDesk(desk.kept));
    expect(field()).toHaveValue('rozepsané');
  });

  it('sends by Enter, not by Shift+Enter', async () => {
    const { desk } = open();
    await type('Dobrý den');
    await enter({ shiftKey: true });
    expect(desk.of('chat.send')).toEqual([]);
    await enter();
    expect(desk.of('chat.send')).toEqual([{ text: 'Dobrý den' }]);
    expect(field()).toHaveValue('');
  });

  it('shows a message that waits for the connection, once, also after a reload', async () => {
    const { desk, show, unmount } = open();
    desk.silent = true;
    desk.lamp = { state: 'here' };
    await type('Ověřuji to.');
    await enter();
    expect(screen.getByText(/Čeká na spojení, napsáno/)).toBeVisible();
    const taken = message('m9', 'candidate', { text: 'Ověřuji to.', at: 1_020_000, writtenAt: 1_000_000 });
    await show({ messages: [taken] });
    expect(screen.queryByText(/Čeká na spojení/)).toBeNull();
    expect(screen.getByText(/napsáno .*, odesláno/)).toBeVisible();
    unmount();
    const next = new TestDesk(desk.kept);
    next.lamp = { state: 'here' };
    open({}, next);
    expect(screen.getByText('Ověřuji to.')).toBeVisible();
  });

  it('keeps a refused message and gives its text back', async () => {
    const { desk } = open();
    desk.answer = { ok: false, code: 'not-now' };
    await type('Pozdě');
    await enter();
    await settle();
    await fireEvent.click(screen.getByRole('button', { name: 'Vrátit text do pole' }));
    expect(field()).toHaveValue('Pozdě');
  });

  it('R-2 a refused message is there after a reload, too', async () => {
    const { desk, unmount } = open();
    desk.answer = { ok: false, code: 'not-now' };
    await type('Pozdě');
    await enter();
    await settle();
    unmount();
    const next = open({}, new TestDesk(desk.kept));
    await fireEvent.click(screen.getByRole('button', { name: 'Vrátit text do pole' }));
    expect(field()).toHaveValue('Pozdě');
    expect(next.desk.kept['queued']).toBeUndefined();
  });

  it('R-2 what went down with the page before the host had it comes back to be sent again', async () => {
    const { desk, unmount } = open();
    desk.silent = true;
    await type('Tak si vemte kartu.');
    await enter();
    unmount();
    // on the host's own computer nobody answers for a page that is gone
    const next = new TestDesk(desk.kept);
    next.now = desk.now + 1_000;
    open({}, next);
    expect(screen.queryByText('Tak si vemte kartu.')).toBeNull();
    next.now += 5_000;
    await settle();
    expect(screen.getByText('Tak si vemte kartu.')).toBeVisible();
    await fireEvent.click(screen.getByRole('button', { name: 'Vrátit text do pole' }));
    await enter();
    expect(next.of('chat.send')).toEqual([{ text: 'Tak si vemte kartu.' }]);
  });

  it('puts a prepared reply where the cursor stands', async () => {
    open();
    await type('AB');
    field().setSelectionRange(1, 1);
    await fireEvent.click(screen.getByRole('button', { name: /Pozdrav/ }));
    expect(field()).toHaveValue('ADobrý den, s čím mohu pomoci?B');
  });

  it('says how long the customer waits', () => {
    const silence = { limitMs: 120_000, deadlineAt: 1_079_000, rounds: 0, times: 0, longestMs: 0 };
    open({ silence });
    expect(screen.getByText('Zákazník čeká na první odpověď 0:41 (do 0:30)')).toBeVisible();
  });

  it('says who is typing, to each side about the other', async () => {
    const { unmount } = open({ typing: { candidate: true, customer: true } });
    expect(screen.getByText('Filip Urban píše…')).toBeVisible();
    unmount();
    open({ typing: { candidate: true, customer: false } }, new TestDesk(), Figurant);
    expect(screen.getByText('Operátor píše…')).toBeVisible();
  });

  it('lets nobody write when it is over', () => {
    open({ over: true });
    expect(field()).toHaveAttribute('readonly');
    expect(screen.getByText(/Chat skončil/)).toBeVisible();
  });

  it('says that a card number was hidden', () => {
    open({ messages: [message('m1', 'customer', { text: '•••• •••• •••• 1111', masked: true })] });
    expect(screen.getByText(/Číslo karty bylo zakryto/)).toBeVisible();
  });

  it.each([
    '<script>window.hacked=1</script>',
    '<img src=x onerror="window.hacked=1">',
    '<svg onload="window.hacked=1"><a href="javascript:hacked=1">x</a></svg>',
    '[klikni](javascript:window.hacked=1)',
    '<a href="jAvAsCrIpT:window.hacked=1" onclick="window.hacked=1">x</a>',
    '<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>',
    '![x](https://evil.example/pixel.png)',
  ])('never runs or loads anything from %s', (text) => {
    open({ messages: [message('m1', 'customer', { text })] });
    const log = screen.getByRole('log');
    expect(log.querySelector('script, img, svg, iframe, object, style')).toBeNull();
    for (const element of log.querySelectorAll('*'))
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on/);
        expect(value).not.toMatch(/javascript:/i);
      }
    expect(Reflect.get(window, 'hacked')).toBeUndefined();
  });

  it('shows the examiner both unfinished texts and the times', () => {
    const desk = new TestDesk();
    const view = chatView({
      drafts: { candidate: 'píšu', customer: 'spěchám' },
      firstReply: { limitMs: 30_000, tookMs: 12_000 },
      silence: { limitMs: 120_000, deadlineAt: null, rounds: 0, times: 2, longestMs: 130_000 },
    });
    render(Examiner, { view, send: desk.send, desk });
    expect(screen.getByText('píšu')).toBeVisible();
    expect(screen.getByText('spěchám')).toBeVisible();
    expect(screen.getByText('První odpověď za 0:12 (do 0:30)')).toBeVisible();
    expect(screen.getByText('Nejdelší čekání 2:10')).toBeVisible();
    expect(screen.getByText('2 ticha delší než 2:00')).toBeVisible();
    expect(desk.sent).toEqual([]);
  });
});
