import { fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import '../../ui/dialog.fixture.ts';
import { TestDesk } from '../../channels/desk.fixture.svelte.ts';
import Candidate from './Candidate.svelte';
import { Playing } from './dictation.fixture.ts';
import type { DictationView } from './projections.ts';

function open(view: DictationView, desk = new TestDesk()) {
  const { rerender, unmount } = render(Candidate, { view, send: desk.send, desk });
  return { desk, unmount, show: (next: DictationView) => rerender({ view: next }) };
}
const listening = () => new Playing().open().see('candidate');
const copying = () => new Playing().copy().see('candidate');
const transcript = () => screen.getByLabelText<HTMLTextAreaElement>('Doslovný přepis vzkazu');
const copy = () => screen.getByLabelText<HTMLTextAreaElement>('Váš opis');
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const type = (field: Element, value: string) => fireEvent.input(field, { target: { value } });
const sure = (name: string) => fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }));

describe('X-44 the candidate’s dictation', () => {
  beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
  afterEach(() => void vi.useRealTimers());

  it('says what opening starts', async () => {
    const { desk } = open(new Playing().see('candidate'));
    expect(screen.getByText(/začne běžet čas na přepis a.kartu: 10:00/)).toBeVisible();
    expect(screen.queryByLabelText('Doslovný přepis vzkazu')).toBeNull();
    await click('Otevřít záznamník');
    expect(desk.sent).toEqual([{ type: 'dictation.open', data: {} }]);
  });

  it('asks for the message to be played, stopped and gone back in, and shows the place', async () => {
    const playing = new Playing().open();
    const { desk, show } = open(playing.see('candidate'));
    expect(screen.getByRole('button', { name: /^O.5 sekund zpět$/ })).toBeDisabled();
    await click('Přehrát');
    desk.now = playing.put('dictation.played').at + 7_000;
    await show(playing.see('candidate'));
    expect(screen.getByText('0:07 / 0:20')).toBeVisible();
    expect(screen.getByText('Vzkaz Vám čte zkoušející.')).toBeVisible();
    await click('O\u00a05 sekund zpět');
    await click('Zastavit');
    expect(desk.sent.map(({ type }) => type)).toEqual(['dictation.play', 'dictation.rewind', 'dictation.pause']);
    expect(document.body.textContent).not.toContain('Zeman');
  });

  it('keeps transcript and card at once, tells the host in a moment, and hands in two facts after a question', async () => {
    const { desk } = open(listening());
    await type(transcript(), 'Dobrý den');
    await type(screen.getByLabelText('Jméno'), 'Zeman');
    await fireEvent.change(screen.getByLabelText('Kód události'), { target: { value: 'OBJ' } });
    expect(JSON.parse(desk.kept['noting'] ?? '')).toMatchObject({ text: 'Dobrý den', code: 'OBJ', revision: 3 });
    expect(desk.sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(250);
    expect(desk.of('dictation.draft')).toMatchObject([{ fields: { jmeno: 'Zeman' }, code: 'OBJ', revision: 3 }]);
    await click('Odevzdat přepis a\u00a0kartu…');
    await sure('Odevzdat');
    expect(desk.of('dictation.transcribe')).toEqual([{ text: 'Dobrý den' }]);
    expect(desk.of('dictation.file')).toEqual([{ fields: { jmeno: 'Zeman' }, code: 'OBJ' }]);
  });

  it('brings back after a reload what the host had not heard yet, and tells it', async () => {
    const { desk, unmount } = open(listening());
    await type(transcript(), 'rozepsáno');
    unmount();
    const again = open(listening(), new TestDesk(desk.kept));
    expect(transcript()).toHaveValue('rozepsáno');
    await vi.advanceTimersByTimeAsync(250);
    expect(again.desk.of('dictation.draft')).toMatchObject([{ text: 'rozepsáno', revision: 1 }]);
  });

  it('X-42 a known script of keys gives the known strokes', async () => {
    const { desk } = open(copying());
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime.bind(vi) });
    expect(copy()).toHaveFocus();
    await user.keyboard('Ahok{Backspace}j sv');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(desk.of('dictation.keep').at(-1)).toEqual({ text: 'Ahoj sv', strokes: 8, corrections: 1, revision: 9 });
  });

  it('takes no pasted copy, even where the exam allows pasting', async () => {
    const { desk } = open(copying());
    expect(await fireEvent.paste(copy(), { clipboardData: { getData: () => 'Ahoj světe' } })).toBe(false);
    expect(screen.getByText(/Nic se nevložilo/)).toBeVisible();
    expect(desk.of('dictation.paste')).toEqual([{ part: 'copy', length: 10, allowed: false }]);
  });

  it('every key of the last two seconds goes to the host by itself, and at 0:00 the field closes', async () => {
    const view = copying();
    const { desk } = open(view);
    desk.now = (view.copyClock.deadlineAt ?? 0) - 1_000;
    await type(copy(), 'A');
    expect(desk.of('dictation.keep')).toHaveLength(1);
    desk.now += 1_000;
    await vi.advanceTimersByTimeAsync(0);
    expect(copy()).toHaveAttribute('readonly');
  });

  it('stands still while the task is paused and says why', async () => {
    const { desk } = open(listening());
    desk.working = false;
    await vi.advanceTimersByTimeAsync(0);
    expect(screen.getByText(/pozastavena a.čas stojí/)).toBeVisible();
    expect(transcript()).toHaveAttribute('readonly');
    expect(screen.getByRole('button', { name: 'Přehrát' })).toBeDisabled();
  });

  it('at the end shows the own work and no figures', () => {
    const playing = new Playing().copy();
    playing.put('dictation.typed', { text: 'Ahoj', strokes: 4, corrections: 0, revision: 1 });
    open(playing.put('dictation.copied', { why: 'time' }).see('candidate'));
    expect(screen.getByText(/Čas na opis vypršel/)).toBeVisible();
    expect(screen.getByText('Ahoj')).toBeVisible();
    expect(document.body.textContent).not.toMatch(/za minutu|% slov/);
  });
});
