import { fireEvent, render, screen, within } from '@testing-library/svelte';
import '../../ui/dialog.fixture.ts';
import { TestDesk } from '../../channels/desk.fixture.svelte.ts';
import { Playing, rows } from './benefits.fixture.ts';
import Candidate from './Candidate.svelte';
import type { BenefitsView } from './projections.ts';

function open(view: BenefitsView, desk = new TestDesk()) {
  const { rerender, unmount } = render(Candidate, { view, send: desk.send, desk });
  return { desk, unmount, show: (next: BenefitsView) => rerender({ view: next }) };
}
const working = () => new Playing().open().see('candidate');
const field = (name: string) => screen.getByLabelText<HTMLTextAreaElement>(name);
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const sure = () => fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Odevzdat' }));

describe('X-123 the candidate’s rows', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('says what beginning starts, and for whom the benefits are', async () => {
    const { desk } = open(new Playing().see('candidate'));
    expect(screen.getByText(/začne běžet čas: 8:00/)).toBeVisible();
    expect(screen.getByText('mít rychle uklizeno')).toBeVisible();
    expect(screen.queryByText('Bez kabelu')).toBeNull();
    await click('Začít psát');
    expect(desk.sent).toEqual([{ type: 'benefits.open', data: {} }]);
  });

  it('writes as soon as it has begun, each feature of the case once', async () => {
    const playing = new Playing();
    const { desk, show } = open(playing.see('candidate'));
    await show(playing.open().see('candidate'));
    await type('Užitek: Váha 2,6 kg', 'unesete ho');
    await vi.advanceTimersByTimeAsync(250);
    expect(desk.of('benefits.draft')).toMatchObject([{ given: [{ feature: 'kabel' }, { benefit: 'unesete ho' }] }]);
  });

  it('counts a row when its last part is there and says what is missing before', async () => {
    open(working());
    expect(screen.getByText(/Úplných řádků: 0 z.očekávaných 3/)).toBeVisible();
    await type('Výhoda: Bez kabelu', 'dojdete všude');
    expect(field('Výhoda: Bez kabelu')).toHaveAccessibleDescription('Nepočítá se, chybí: užitek');
    await type('Užitek: Bez kabelu', 'uklizeno za chvíli');
    expect(field('Výhoda: Bez kabelu')).toHaveAccessibleDescription('✓ počítá se');
    expect(screen.getByText(/Úplných řádků: 1 z.očekávaných 3/)).toBeVisible();
  });

  it('keeps every key at once, tells the host in a moment, and brings back after a reload what it had not heard', async () => {
    const { desk, unmount } = open(working());
    await type('Výhoda: Bez kabelu', 'dojdete');
    expect(JSON.parse(desk.kept['sheet'] ?? '')).toMatchObject({ revision: 1 });
    expect(desk.sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(250);
    expect(desk.of('benefits.draft')).toMatchObject([{ own: [], revision: 1 }]);
    await type('Výhoda: Bez kabelu', 'dojdete všude');
    unmount();
    const again = open(working(), new TestDesk(desk.kept));
    expect(field('Výhoda: Bez kabelu')).toHaveValue('dojdete všude');
    await vi.advanceTimersByTimeAsync(250);
    expect(again.desk.of('benefits.draft')).toMatchObject([{ revision: 2 }]);
  });

  it('adds own rows up to the limit, goes to them, and takes them away', async () => {
    const { desk } = open(working());
    await click('Přidat vlastní řádek');
    await vi.advanceTimersByTimeAsync(0);
    expect(field('Vlastnost: vlastní řádek 1')).toHaveFocus();
    await click('Přidat vlastní řádek');
    expect(screen.getByRole('button', { name: 'Přidat vlastní řádek' })).toBeDisabled();
    await type('Vlastnost: vlastní řádek 2', 'displej');
    await click('Odebrat řádek: vlastní řádek 1');
    await vi.advanceTimersByTimeAsync(250);
    expect(desk.of('benefits.draft').at(-1)).toMatchObject({ own: [{ own: 'displej', advantage: '', benefit: '' }] });
  });

  it('asks once more before handing in and names what does not count', async () => {
    const { desk } = open(working());
    await type('Výhoda: Bez kabelu', 'dojdete všude');
    await type('Užitek: Bez kabelu', 'uklizeno za chvíli');
    await click('Odevzdat řádky…');
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByRole('listitem')).toHaveTextContent('Váha 2,6 kg Nepočítá se, chybí: výhoda, užitek');
    await sure();
    expect(desk.sent.map(({ type }) => type)).toEqual(['benefits.draft', 'benefits.submit']);
    expect(desk.of('benefits.submit')).toEqual([
      {
        given: [
          { feature: 'kabel', advantage: 'dojdete všude', benefit: 'uklizeno za chvíli' },
          { feature: 'vaha', advantage: '', benefit: '' },
        ],
        own: [],
      },
    ]);
  });

  it('locked, nothing can be changed any more', () => {
    open(new Playing().open().put('benefits.submitted', rows).see('candidate'));
    expect(screen.getByText(/Řádky jsou odevzdány/)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText('dojdete všude')).toBeVisible();
    expect(document.body.textContent).not.toMatch(/vzor/);
  });

  it('closes at 0:00 and stands still while the task is paused, and says why', async () => {
    const { desk } = open(working());
    desk.working = false;
    await vi.advanceTimersByTimeAsync(0);
    expect(screen.getByText(/pozastavena a.čas stojí/)).toBeVisible();
    expect(field('Výhoda: Bez kabelu')).toHaveAttribute('readonly');
    desk.working = true;
    desk.now += 481_000;
    await vi.advanceTimersByTimeAsync(0);
    expect(screen.getByText(/Čas vypršel/)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('says that rows wait for the connection, also after a reload, and that they came too late', async () => {
    const { desk, unmount } = open(working());
    desk.silent = true;
    desk.lamp = { state: 'here' };
    await click('Odevzdat řádky…');
    await sure();
    expect(screen.getByText(/čeká na spojení/)).toBeVisible();
    unmount();
    const next = new TestDesk(desk.kept);
    next.lamp = { state: 'here' };
    const { show } = open(working(), next);
    expect(screen.getByText(/čeká na spojení/)).toBeVisible();
    next.lamp = { state: 'saved', at: 1 };
    await show(new Playing().open().put('benefits.expired').see('candidate'));
    expect(screen.getByText(/dorazilo až po skončení/)).toBeVisible();
  });

  it('stops pasting when it is off, says so and tells it', async () => {
    const { desk } = open(working());
    desk.settings = { paste: false, spellcheck: false };
    const pasted = await fireEvent.paste(field('Výhoda: Bez kabelu'), { clipboardData: { getData: () => 'text' } });
    expect(pasted).toBe(false);
    expect(screen.getByText(/Vkládání textu je v.této zkoušce vypnuto/)).toBeVisible();
    expect(desk.of('benefits.paste')).toEqual([{ length: 4, allowed: false }]);
  });
});
