import { fireEvent, screen, within } from '@testing-library/svelte';
import { open } from './open.fixture.ts';
import type { Story } from './stories.fixture.ts';

const button = (name: RegExp) => screen.getByRole('button', { name });
const caller = (name: string) => within(screen.getByRole('region', { name }));

describe('F-49 the customer’s telephone', () => {
  it('calls, and hangs up by key', async () => {
    const { desk, click, key } = open('quiet', 'figurant');
    await click(button(/^Zavolat operátorovi/));
    expect(desk.of('phone.ring')).toEqual([{ line: 'first' }]);
    expect(caller('Ludmila Dvořáková').getByText('Vyzvání u operátora')).toBeVisible();
    await key('KeyH');
    expect(desk.of('phone.hangUp')).toEqual([{ line: 'first' }]);
    expect(screen.getByText(/Hovor ukončen Vámi/)).toBeVisible();
    await click(button(/^Zavolat znovu/));
    expect(desk.of('phone.ring')).toHaveLength(2);
  });
  it.each([
    ['KeyA', 'phone.answer', /Mluvíte s operátorem/],
    ['KeyH', 'phone.reject', /Hovor odmítnut Vámi/],
  ])('is called and answers or rejects (%s)', async (code, type, words) => {
    const { desk, key } = open('calling', 'figurant');
    expect(screen.getByText('Operátor Vám volá')).toBeVisible();
    await key(code);
    expect(desk.sent).toEqual([{ type, data: { line: 'first' } }]);
    expect(screen.getByText(words)).toBeVisible();
  });
  it('does nothing about a number that is nobody’s', async () => {
    const { desk, key } = open('nobody', 'figurant');
    expect(screen.getByText(/číslo 999, které nikomu nepatří/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Přijmout|Odmítnout|Zavěsit/ })).toBeNull();
    await key('KeyA');
    await key('KeyH');
    expect(desk.sent).toEqual([]);
  });
  it.each([
    ['talking', 'Mluvíte s operátorem'],
    ['muted', 'Operátor má vypnutý mikrofon: neslyšíte ho, on Vás ano.'],
    ['held', 'Slyšíte hudbu, operátor Vás neslyší'],
    ['departmentRings', 'Slyšíte hudbu. Operátor volá oddělení Servisní technik.'],
    ['consults', 'Slyšíte hudbu. Operátor mluví s oddělením Servisní technik.'],
    ['consultsWithFigurant', 'Teď jste oddělení Servisní technik a mluvíte s operátorem. Zákazník čeká.'],
    ['passesOn', 'Operátor Vás přepojuje na oddělení Servisní technik. Slyšíte vyzvánění.'],
    ['cameBack', 'Přepojení se nepovedlo, čekáte na operátora. Slyšíte hudbu.'],
    ['passedOn', 'Operátor Vás přepojil, teď mluvíte s oddělením Servisní technik'],
    ['whisper', 'Lektor mluví k operátorovi, Vy ho neslyšíte.'],
  ] as const satisfies [Story, string][])('says what is heard: %s', (story, words) => {
    open(story, 'figurant');
    expect(screen.getByText(words)).toBeVisible();
  });
  it('says how long the customer has waited', async () => {
    const { after } = open('held', 'figurant');
    const clock = () => screen.getByRole('timer', { name: 'Čekáte' });
    expect(clock()).toHaveTextContent('0:12');
    await after((call) => call.pass(3_000));
    expect(clock()).toHaveTextContent('0:15');
  });
  it('mutes itself by key and says so', async () => {
    const { desk, key } = open('talking', 'figurant');
    await key('KeyM');
    expect(desk.of('phone.mute')).toEqual([{ on: true }]);
    expect(screen.getByRole('alert')).toHaveTextContent('Máte vypnutý mikrofon');
    await key('KeyM');
    expect(desk.of('phone.mute')).toEqual([{ on: true }, { on: false }]);
  });
  it('does not hold or transfer', async () => {
    const { desk, key } = open('talking', 'figurant');
    await key('KeyD');
    await key('KeyR');
    expect(desk.sent).toEqual([]);
  });
  it('is also the second caller, with its reason, while the first call goes on', async () => {
    const { desk, after, click } = open('ringing', 'figurant');
    expect(screen.getByText('Chce vědět, kdy přijde kurýr.')).toBeVisible();
    expect(button(/^Zavolat jako druhý/)).toBeDisabled();
    await after((call) => call.do('candidate', 'phone.answer', { line: 'first' }));
    await click(button(/^Zavolat jako druhý/));
    expect(desk.of('phone.ring')).toEqual([{ line: 'second' }]);
    expect(caller('Petr Havránek').getByText('Vyzvání u operátora')).toBeVisible();
    await fireEvent.click(caller('Petr Havránek').getByRole('button', { name: 'Zavěsit' }));
    expect(desk.of('phone.hangUp')).toEqual([{ line: 'second' }]);
  });
  it.each([
    [/^Zvednout za oddělení/, 'phone.joinTransfer', {}],
    [/^Odmítnout za oddělení/, 'phone.refuseTransfer', {}],
  ] as const)('may play the department: %s', async (name, type, data) => {
    const { desk, click } = open('departmentRings', 'figurant');
    await click(button(name));
    expect(desk.sent).toEqual([{ type, data }]);
  });
  it('hangs up as the department it plays, and only as that', async () => {
    const { desk, click } = open('consultsWithFigurant', 'figurant');
    await click(button(/^Zavěsit za oddělení/));
    expect(desk.of('phone.hangUp')).toEqual([{ line: 'first', as: 'department' }]);
    expect(screen.getByText(/Přepojení se nepovedlo/)).toBeVisible();
  });
  it('plays no department that somebody else plays', () => {
    open('consults', 'figurant');
    expect(screen.queryByRole('button', { name: /za oddělení/ })).toBeNull();
  });
  it('ends the talk with a department by key', async () => {
    const { desk, key } = open('passedOn', 'figurant');
    await key('KeyH');
    expect(desk.of('phone.hangUp')).toEqual([{ line: 'first' }]);
    expect(screen.queryByText(/teď mluvíte s/)).toBeNull();
  });
});
