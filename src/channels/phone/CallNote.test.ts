import { fireEvent, screen } from '@testing-library/svelte';
import { open } from './open.fixture.ts';

const field = () => screen.getByLabelText<HTMLTextAreaElement>('Poznámka');
const code = () => screen.getByLabelText<HTMLSelectElement>('Kód události');
const file = () => screen.getByRole('button', { name: /^Uložit zápis/ });
const type = (value: string) => fireEvent.input(field(), { target: { value } });

describe('F-47 the note about a call', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

  it('is kept here at once and told to the host in a moment', async () => {
    const { desk } = open('talking');
    await type('Pračka');
    expect(desk.kept['note']).toBe('Pračka');
    expect(desk.of('phone.keep')).toEqual([]);
    await settle(250);
    expect(desk.of('phone.keep')).toEqual([{ text: 'Pračka' }]);
  });
  it('is told while somebody types on, and one after another', async () => {
    const { desk } = open('talking');
    desk.silent = true;
    for (let n = 1; n <= 30; n += 1) {
      await type('x'.repeat(n));
      await settle(100);
    }
    expect(desk.of('phone.keep')).toHaveLength(1);
    desk.answerAll();
    await settle(250);
    expect(desk.of('phone.keep')).toEqual([{ text: 'x'.repeat(10) }, { text: 'x'.repeat(30) }]);
  });
  it('goes to the host at once when time stands', async () => {
    const { desk } = open('talking');
    await type('Pra');
    desk.working = false;
    await settle();
    expect(desk.of('phone.keep')).toEqual([{ text: 'Pra' }]);
    expect(field()).toHaveAttribute('readonly');
  });
  it('comes back after a reload, from here before from the host', async () => {
    const { desk, unmount } = open('noted');
    expect(field()).toHaveValue('Pračka SlimWash, nalezen');
    await type('Pračka SlimWash, nalezen A1');
    unmount();
    open('noted', 'candidate', desk.kept);
    expect(field()).toHaveValue('Pračka SlimWash, nalezen A1');
  });
  it('is filed after the call only, complete, with a call back', async () => {
    const { desk, after, show } = open('talking');
    await type('Reklamace přijata');
    await fireEvent.change(code(), { target: { value: 'rek' } });
    expect(file()).toBeDisabled();
    expect(screen.getByText(/uložit půjde po skončení hovoru/)).toBeVisible();
    await after((call) => call.do('figurant', 'phone.hangUp', { line: 'first' }));
    expect(field()).toHaveValue('Reklamace přijata');
    await fireEvent.input(screen.getByLabelText(/^Zavolat zpět/), { target: { value: 'zítra v 10' } });
    await fireEvent.keyDown(field(), { key: 'Enter' });
    expect(desk.of('phone.file')).toEqual([]);
    await fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true });
    await settle();
    expect(desk.of('phone.file')).toEqual([{ note: 'Reklamace přijata', code: 'rek', callBackAt: 'zítra v 10' }]);
    await show();
    expect(screen.getByText('zítra v 10')).toBeVisible();
    expect(screen.getByText(/Zápis je uložený/)).toBeVisible();
    expect(desk.kept).toEqual({});
  });
  it('without a code or a word is not filed and says so', async () => {
    const { desk } = open('afterCall');
    await type('Jen text');
    expect(file()).toBeDisabled();
    expect(screen.getByText('Zbývá napsat poznámku a vybrat kód.')).toBeVisible();
    await fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true });
    expect(desk.of('phone.file')).toEqual([]);
    await fireEvent.change(code(), { target: { value: 'inf' } });
    await fireEvent.click(file());
    expect(desk.of('phone.file')).toEqual([{ note: 'Jen text', code: 'inf', callBackAt: null }]);
  });
  it('that is refused stays to be changed', async () => {
    const { desk } = open('afterCall');
    desk.answer = { ok: false, code: 'halted' };
    await type('Text');
    await fireEvent.change(code(), { target: { value: 'inf' } });
    await fireEvent.click(file());
    await settle();
    expect(field()).toHaveValue('Text');
    expect(desk.kept['note']).toBe('Text');
    expect(file()).toBeEnabled();
  });
  it('has a time, which is said; after it nothing can be written', async () => {
    const { after } = open('afterCall');
    expect(screen.getByRole('timer', { name: 'Na zápis zbývá' })).toHaveTextContent('1:55');
    await after((call) => call.pass(115_000));
    expect(screen.getByText(/Počítá se, co bylo napsáno do té doby/)).toBeVisible();
    expect(field()).toHaveAttribute('readonly');
    expect(file()).toBeDisabled();
  });
});
