import { fireEvent, render, screen, within } from '@testing-library/svelte';
import '../../ui/dialog.fixture.ts';
import { TestDesk } from '../../channels/desk.fixture.svelte.ts';
import Candidate from './Candidate.svelte';
import type { TranscriptsView } from './projections.ts';
import { transcriptsView } from './transcripts.fixture.ts';

function open(part: Partial<TranscriptsView> = {}, desk = new TestDesk()) {
  const { rerender, unmount } = render(Candidate, { view: transcriptsView(part), send: desk.send, desk });
  return { desk, unmount, show: (next: Partial<TranscriptsView>) => rerender({ view: transcriptsView(next) }) };
}
const line = (text: string) => screen.getByRole('button', { name: new RegExp(text) });
const comment = (text: string) => screen.getByLabelText<HTMLTextAreaElement>(new RegExp(`Poznámka k.řádku: ${text}`));
const reasons = () => screen.getByLabelText<HTMLTextAreaElement>('Zdůvodnění');
const type = (field: HTMLTextAreaElement, value: string) => fireEvent.input(field, { target: { value } });
const choose = (label: string) => fireEvent.click(screen.getByRole('radio', { name: `Přepis ${label}` }));
async function lock() {
  await fireEvent.click(screen.getByRole('button', { name: 'Uzamknout volbu…' }));
  await fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Uzamknout' }));
}

describe('X-34 the candidate’s desk with transcripts', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('shows the calls under the labels of their places', () => {
    open();
    const names = screen
      .getAllByRole('region', { name: /^Přepis [PQR]$/ })
      .map((one) => one.getAttribute('aria-label'));
    expect(names).toEqual(['Přepis P', 'Přepis Q', 'Přepis R']);
    expect(document.body.textContent).not.toMatch(/v.klíči/);
  });

  it('marks a line by one press and goes to its note, a second press changes nothing', async () => {
    const { desk } = open();
    await fireEvent.click(line('Tady beta'));
    expect(desk.of('transcripts.highlight')).toEqual([{ call: 'Q', line: 1, text: '', revision: 1 }]);
    expect(line('Tady beta')).toHaveAttribute('aria-pressed', 'true');
    await vi.advanceTimersByTimeAsync(0);
    expect(comment('Tady beta')).toHaveFocus();
    await fireEvent.click(line('Tady beta'));
    expect(desk.of('transcripts.highlight')).toHaveLength(1);
  });

  it('keeps a note at once and tells the host a quarter of a second after the last key', async () => {
    const { desk } = open();
    await fireEvent.click(line('Dobrý den, alfa'));
    await type(comment('Dobrý den, alfa'), 'bez');
    await type(comment('Dobrý den, alfa'), 'bez jména');
    expect(desk.of('transcripts.highlight')).toHaveLength(1);
    expect(JSON.parse(desk.kept['sheet'] ?? '')).toMatchObject({ highlights: [{ text: 'bez jména' }], revision: 3 });
    vi.advanceTimersByTime(250);
    expect(desk.of('transcripts.highlight')[1]).toEqual({ call: 'P', line: 0, text: 'bez jména', revision: 3 });
  });

  it('takes a mark off, and what was typed into it is not sent after it', async () => {
    const { desk } = open();
    await fireEvent.click(line('Dobrý den, alfa'));
    await type(comment('Dobrý den, alfa'), 'omyl');
    await fireEvent.click(screen.getByRole('button', { name: 'Zrušit označení' }));
    vi.advanceTimersByTime(2_000);
    expect(desk.sent.map(({ type }) => type)).toEqual(['transcripts.highlight', 'transcripts.unhighlight']);
    expect(line('Dobrý den, alfa')).toHaveAttribute('aria-pressed', 'false');
  });

  it('chooses one, and locks only after a question; what is typed goes before the lock', async () => {
    const { desk } = open();
    expect(screen.getByRole('button', { name: 'Uzamknout volbu…' })).toBeDisabled();
    await choose('R');
    await choose('Q');
    await type(reasons(), 'protože slyší');
    await lock();
    expect(desk.sent.map(({ type }) => type)).toEqual([
      'transcripts.choose',
      'transcripts.choose',
      'transcripts.draft',
      'transcripts.lock',
    ]);
    expect(desk.of('transcripts.lock')).toEqual([{ call: 'Q', text: 'protože slyší' }]);
  });

  it('locked, nothing can be changed any more', async () => {
    open({
      phase: 'locked',
      choice: 'Q',
      text: 'protože',
      highlights: [{ call: 'Q', line: 1, text: 'slyší' }],
      locked: { at: 1, writtenAt: 1 },
    });
    expect(screen.getByText(/Volba je uzamčena: přepis Q/)).toBeVisible();
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: /Tady beta/ })).toBeNull();
    expect(screen.getByText('slyší')).toBeVisible();
  });

  it('brings back after a reload what the host had not heard yet, and tells it', async () => {
    const { desk, unmount } = open();
    await type(reasons(), 'rozepsáno');
    unmount();
    desk.sent.length = 0;
    const again = open({}, new TestDesk(desk.kept));
    expect(reasons()).toHaveValue('rozepsáno');
    vi.advanceTimersByTime(250);
    expect(again.desk.of('transcripts.draft')).toEqual([{ text: 'rozepsáno', revision: 1 }]);
  });

  it('shows no choice that the host has refused, and leaves what was typed', async () => {
    const { desk } = open();
    await type(reasons(), 'zůstává');
    desk.answer = { ok: false, code: 'not-now' };
    await choose('P');
    await vi.advanceTimersByTimeAsync(0);
    expect(screen.getByRole('radio', { name: 'Přepis P' })).not.toBeChecked();
    expect(reasons()).toHaveValue('zůstává');
  });

  it('stands still while the task is paused and says why', async () => {
    const { desk } = open();
    desk.working = false;
    await vi.advanceTimersByTimeAsync(0);
    expect(screen.getByText(/pozastavena a.čas stojí/)).toBeVisible();
    expect(reasons()).toHaveAttribute('readonly');
    expect(line('Tady beta')).toBeDisabled();
  });

  it('says that a lock waits for the connection, also after a reload, and that one came too late', async () => {
    const { desk, unmount } = open();
    desk.silent = true;
    desk.lamp = { state: 'here' };
    await choose('P');
    await lock();
    expect(screen.getByText(/čeká na spojení. Volba P/)).toBeVisible();
    unmount();
    const next = new TestDesk(desk.kept);
    next.lamp = { state: 'here' };
    const { show } = open({}, next);
    expect(screen.getByText(/čeká na spojení. Volba P/)).toBeVisible();
    next.lamp = { state: 'saved', at: 1 };
    await show({ phase: 'frozen', frozen: { at: 1 } });
    expect(screen.getByText(/dorazilo až po skončení/)).toBeVisible();
  });

  it('stops pasting when it is off and says so', async () => {
    const { desk } = open();
    desk.settings = { paste: false, spellcheck: false };
    expect(await fireEvent.paste(reasons(), { clipboardData: { getData: () => 'vložený text' } })).toBe(false);
    expect(screen.getByText(/Vkládání textu je v.této zkoušce vypnuto/)).toBeVisible();
  });
});
