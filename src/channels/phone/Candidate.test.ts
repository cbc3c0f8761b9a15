import { fireEvent, screen, within } from '@testing-library/svelte';
import { open } from './open.fixture.ts';

const button = (name: RegExp) => screen.getByRole('button', { name });
const noButton = (name: RegExp) => expect(screen.queryByRole('button', { name })).toBeNull();
const bar = () => screen.getByRole('region', { name: 'Hovor' });
const clock = (name: string) => within(bar()).getByRole('timer', { name });

describe('the candidate’s call', () => {
  it('F-40 says who, how and how long', async () => {
    const { after } = open('talking');
    expect(bar()).toHaveTextContent('Ludmila Dvořáková 000 111 222');
    expect(within(bar()).getByText('Mluvíte se zákazníkem')).toBeVisible();
    expect(clock('Hovor')).toHaveTextContent('0:10');
    await after((call) => call.pass(5_000));
    expect(clock('Hovor')).toHaveTextContent('0:15');
  });

  it('F-40 clocks stand while time does, and the pause is not counted', async () => {
    const { call, desk, after, show } = open('held');
    await after(() => call.fact('task.paused'));
    desk.now += 60_000;
    expect(clock('Přidrženo')).toHaveTextContent('0:12');
    call.now += 60_000;
    call.fact('task.resumed');
    await show();
    expect(clock('Přidrženo')).toHaveTextContent('0:12');
    expect(clock('Hovor')).toHaveTextContent('0:22');
  });

  it('F-41 muted cannot be overlooked and is one key', async () => {
    const { key, desk } = open('talking');
    expect(bar()).not.toHaveClass('silent');
    await key('KeyM');
    expect(desk.of('phone.mute')).toEqual([{ on: true }]);
    expect(bar()).toHaveClass('silent');
    expect(screen.getByText('Mikrofon je vypnutý – nikdo Vás neslyší')).toBeVisible();
    expect(within(bar()).getByRole('alert')).not.toBeEmptyDOMElement();
    await key('KeyM');
    expect(bar()).not.toHaveClass('silent');
    expect(within(bar()).getByRole('alert')).toBeEmptyDOMElement();
  });

  it('holds and resumes by one key, says so, and speaks up when it is long', async () => {
    const { key, after, desk } = open('talking');
    await key('KeyD');
    expect(within(bar()).getByText(/^Přidrženo: zákazník slyší hudbu/)).toBeVisible();
    expect(screen.queryByText(/čeká už dlouho/)).toBeNull();
    await after((call) => call.pass(45_000));
    expect(screen.getByText(/čeká už dlouho/)).toBeVisible();
    expect(clock('Přidrženo')).toHaveTextContent('0:45');
    await key('KeyD');
    expect(within(bar()).getByText('Mluvíte se zákazníkem')).toBeVisible();
    expect(desk.sent.map(({ type }) => type)).toEqual(['phone.hold', 'phone.resume']);
  });

  it.each([
    [/^Vypnout mikrofon/, 'phone.mute', { on: true }],
    [/^Přidržet/, 'phone.hold', {}],
    [/^Zavěsit/, 'phone.hangUp', { line: 'first' }],
  ] as const)('%s', async (name, type, data) => {
    const { desk, click } = open('talking');
    await click(button(name));
    expect(desk.sent).toEqual([{ type, data }]);
  });

  it('F-42 each button says its key; keys rest while time stands', async () => {
    const { desk, key } = open('talking');
    const keys = within(bar())
      .getAllByRole('button')
      .map((one) => one.getAttribute('aria-keyshortcuts'));
    expect(keys).toEqual(['Alt+M', 'Alt+D', 'Alt+R', null, 'Alt+H']);
    desk.working = false;
    for (const code of ['KeyM', 'KeyD', 'KeyR', 'KeyH']) await key(code);
    expect(desk.sent).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();
    for (const one of within(bar()).getAllByRole('button')) expect(one).toBeDisabled();
  });
});

describe('F-43 ringing', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is large, in words, and flashes in the title until it is over', async () => {
    document.title = 'Hovorna';
    const { key, desk } = open('ringing');
    expect(screen.getByRole('alert')).toHaveTextContent('Volá Vám Ludmila Dvořáková 000 111 222');
    expect(document.title).toBe('☎ Volá Ludmila Dvořáková');
    vi.advanceTimersByTime(1_000);
    expect(document.title).toBe('Hovorna');
    vi.advanceTimersByTime(1_000);
    expect(document.title).toBe('☎ Volá Ludmila Dvořáková');
    await key('KeyA');
    expect(desk.of('phone.answer')).toEqual([{ line: 'first' }]);
    expect(document.title).toBe('Hovorna');
    vi.advanceTimersByTime(5_000);
    expect(document.title).toBe('Hovorna');
  });

  it('is rejected by the same key that hangs up', async () => {
    const { key, desk } = open('ringing');
    await key('KeyH');
    expect(desk.sent).toEqual([{ type: 'phone.reject', data: { line: 'first' } }]);
    expect(screen.getByText(/Hovor odmítnut Vámi/)).toBeVisible();
  });
});

describe('F-44 transfer', () => {
  const choose = async (way: RegExp) => {
    const opened = open('talking');
    await opened.key('KeyR');
    expect(button(way)).toBeDisabled();
    await fireEvent.click(screen.getByRole('radio', { name: /Vedoucí směny/ }));
    await opened.click(button(way));
    return opened;
  };
  it('at once', async () => {
    const { desk } = await choose(/Přepojit hned/);
    expect(desk.of('phone.transfer')).toEqual([{ department: 'vedouci', kind: 'blind' }]);
    expect(screen.getByText(/^Přepojuji na oddělení Vedoucí směny/)).toBeVisible();
  });
  it('after a word; then there are two ways on and no hanging up', async () => {
    const { desk, after, key } = await choose(/Nejdřív se domluvit/);
    expect(desk.of('phone.transfer')).toEqual([{ department: 'vedouci', kind: 'attended' }]);
    expect(screen.getByText(/^Volám oddělení Vedoucí směny/)).toBeVisible();
    noButton(/^Přepojit zákazníka/);
    noButton(/^Zavěsit/);
    await after((call) => call.do('examiner', 'phone.joinTransfer'));
    expect(screen.getByText(/^Mluvíte s oddělením Vedoucí směny/)).toBeVisible();
    noButton(/^Zavěsit/);
    await key('KeyH');
    expect(desk.of('phone.hangUp')).toEqual([]);
    await key('KeyR');
    expect(desk.of('phone.completeTransfer')).toEqual([{}]);
    expect(screen.getByText(/Hovor přepojen na oddělení Vedoucí směny/)).toBeVisible();
  });
  it('taken back by the key that holds', async () => {
    const { key, desk } = open('consults');
    await key('KeyD');
    expect(desk.of('phone.takeBack')).toEqual([{}]);
    expect(within(bar()).getByText('Mluvíte se zákazníkem')).toBeVisible();
  });
  it.each([
    ['refused', /nepřijalo/],
    ['missed', /nezvedlo/],
    ['hung-up', /zavěsilo/],
  ] as const)('that came to nothing (%s) leaves the customer here', async (why, words) => {
    const { after } = open(why === 'hung-up' ? 'consults' : 'departmentRings');
    await after((call) => {
      if (why === 'refused') call.do('examiner', 'phone.refuseTransfer');
      else if (why === 'hung-up') call.do('examiner', 'phone.hangUp', { line: 'first' });
      else call.pass(40_000);
    });
    expect(screen.getByText(words)).toBeVisible();
    expect(button(/^Vrátit se do hovoru/)).toBeEnabled();
  });
  it('is not asked where there is no department', () => {
    open('calling');
    noButton(/^Přepojit/);
  });
});

describe('F-45 a second call', () => {
  it('is answered by key, which holds the first; then one switches', async () => {
    const { key, click, desk } = open('waiting');
    expect(screen.getByRole('region', { name: 'Čeká druhý hovor' })).toHaveTextContent('Neznámé číslo 000 555 666');
    await key('KeyA');
    expect(desk.of('phone.answer')).toEqual([{ line: 'second' }]);
    expect(bar()).toHaveTextContent('Neznámé číslo');
    expect(screen.getByRole('region', { name: 'Na lince čeká' })).toHaveTextContent('Ludmila Dvořáková');
    await click(button(/^Přepnout na tento hovor/));
    expect(desk.of('phone.resume')).toEqual([{ line: 'first' }]);
    expect(bar()).toHaveTextContent('Ludmila Dvořáková');
  });
  it('is rejected on its own card', async () => {
    const { click, desk } = open('waiting');
    await click(button(/^Odmítnout/));
    expect(desk.sent).toEqual([{ type: 'phone.reject', data: { line: 'second' } }]);
  });
  it('waits while a department is asked', async () => {
    const { key, desk } = open('waitingInConsult');
    expect(button(/^Přijmout/)).toBeDisabled();
    expect(screen.getByText(/až přepojení dokončíte/)).toBeVisible();
    await key('KeyA');
    expect(desk.sent).toEqual([]);
  });
  it('is hung up on its own card while held', async () => {
    const { click, desk } = open('twoLines');
    await click(within(screen.getByRole('region', { name: 'Na lince čeká' })).getByRole('button', { name: 'Zavěsit' }));
    expect(desk.sent).toEqual([{ type: 'phone.hangUp', data: { line: 'first' } }]);
  });
});

describe('F-46 the keypad', () => {
  it('works by mouse and keyboard, sounds, shows what was pressed, and Esc puts it away', async () => {
    const { desk, click, show } = open('talking');
    await click(button(/^Číselník/));
    const one = screen.getByRole('button', { name: '1' });
    expect(one).toHaveFocus();
    await fireEvent.keyDown(one, { key: '5' });
    await fireEvent.keyDown(one, { key: '#' });
    await fireEvent.keyDown(one, { key: 'x' });
    await fireEvent.keyDown(one, { key: '5', altKey: true });
    await click(screen.getByRole('button', { name: '0' }));
    await show();
    expect(desk.of('phone.press')).toEqual([{ key: '5' }, { key: '#' }, { key: '0' }]);
    expect(desk.media.keys).toEqual(['5', '#', '0']);
    expect(screen.getByText('5#0')).toBeVisible();
    await fireEvent.keyDown(one, { key: 'Escape' });
    noButton(/^1$/);
    expect(button(/^Číselník/)).toHaveFocus();
  });
  it('sounds here when the other side presses', async () => {
    const { desk, after } = open('talking');
    await after((call) => call.do('figurant', 'phone.press', { key: '7' }));
    expect(desk.media.keys).toEqual(['7']);
  });
});

describe('F-48 beside the call', () => {
  it('a lost path with its own clock, while others stand', async () => {
    const { desk } = open('lost');
    expect(screen.getByText('Spojení hovoru je přerušené 0:07, obnovuje se samo.')).toBeVisible();
    desk.now += 3_000;
    expect(await screen.findByText('Spojení hovoru je přerušené 0:10, obnovuje se samo.')).toBeVisible();
    expect(clock('Hovor')).toHaveTextContent('0:10');
  });
  it('a path that this computer knows to be lost before the host does', () => {
    const { desk } = open('talking');
    desk.media.paths = { figurant: 'lost' };
    return screen.findByText('Spojení hovoru je přerušené, obnovuje se samo.');
  });
  it.each([
    ['lost', /Mikrofon se odpojil/],
    ['denied', /Prohlížeč nedovoluje mikrofon/],
    ['missing', /nemá mikrofon/],
  ] as const)('a microphone that is %s, with the way to the check', async (state, words) => {
    const { desk, click } = open('talking');
    desk.media.microphone = state;
    expect(await screen.findByText(words)).toBeVisible();
    await click(button(/^Zkontrolovat zařízení/));
    expect(desk.media.checks).toBe(1);
  });
  it('who listens, and whether it is recorded', async () => {
    const { desk } = open('talking');
    expect(screen.getByText('Hovor se nahrává')).toBeVisible();
    expect(screen.queryByText(/Poslouchá/)).toBeNull();
    desk.media.listeners = { examiner: true, observers: 2 };
    expect(await screen.findByText('Poslouchá: zkoušející, 2 pozorovatelé')).toBeVisible();
    desk.media.listeners = { examiner: false, observers: 5 };
    expect(await screen.findByText('Poslouchá: 5 pozorovatelů')).toBeVisible();
  });
  it('a trainer who speaks in between', () => {
    open('whisper');
    expect(screen.getByText(/Lektor mluví jen k Vám/)).toBeVisible();
  });
});

it('F-51 a level changes nothing but its own bar', async () => {
  const { desk, container } = open('talking');
  const changed: Node[] = [];
  const observer = new MutationObserver((records) => changed.push(...records.map(({ target }) => target)));
  observer.observe(container, { subtree: true, childList: true, attributes: true, characterData: true });
  desk.media.levels = { own: -20, figurant: -100 };
  const own = screen.getByRole<HTMLMeterElement>('meter', { name: 'Váš mikrofon' });
  await vi.waitFor(() => expect(own.value).toBe(-20));
  expect([...changed, ...observer.takeRecords().map(({ target }) => target)].filter((node) => node !== own)).toEqual(
    [],
  );
});

describe('F-52 calling', () => {
  it('a number that is typed or keyed', async () => {
    const { desk, click } = open('request');
    expect(screen.getByText(/prosím o zavolání zpět/)).toBeVisible();
    const field = screen.getByLabelText('Telefonní číslo');
    await fireEvent.input(field, { target: { value: '000 111 22' } });
    await click(screen.getByRole('button', { name: '2' }));
    expect(field).toHaveValue('000 111 222');
    await fireEvent.submit(field);
    expect(desk.of('phone.dial')).toEqual([{ number: '000 111 222' }]);
  });
  it('a contact', async () => {
    const { desk, click } = open('request');
    await click(button(/^Zavolat Sklad/));
    expect(desk.of('phone.dial')).toEqual([{ number: '000 333 444' }]);
    expect(bar()).toHaveTextContent('Vytočeno, vyzvání');
    await click(button(/^Zrušit volání/));
    expect(screen.getByText(/Hovor ukončen Vámi/)).toBeVisible();
  });
  it('back after a missed call', async () => {
    const { desk, click } = open('missed');
    expect(screen.getByText('zmeškaný')).toBeVisible();
    await click(button(/^Zavolat zpět/));
    expect(desk.of('phone.dial')).toEqual([{ number: '000 111 222' }]);
  });
  it('is over with the work', () => {
    open('filed');
    noButton(/^Zavolat/);
  });
});
