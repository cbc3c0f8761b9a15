import { fireEvent, screen, within } from '@testing-library/svelte';
import { open } from './open.fixture.ts';
import type { Story } from './stories.fixture.ts';

const button = (name: RegExp) => screen.getByRole('button', { name });
const row = (name: string) => screen.getByText(name).nextElementSibling;

describe('F-50 the mirror of the telephone', () => {
  it.each([
    ['quiet', 'Zákazník zatím nezavolal.'],
    ['request', 'Uchazeč zatím nezavolal.'],
    ['ringing', 'zvoní u uchazeče'],
    ['calling', 'uchazeč volá, vyzvání'],
    ['talking', 'mluví spolu'],
    ['held', 'zákazník přidržen, slyší hudbu'],
    ['heldLong', 'zákazník přidržen, slyší hudbu, dlouhé přidržení beze slova'],
    ['departmentRings', 'zákazník přidržen, uchazeč volá oddělení Servisní technik'],
    ['consults', 'zákazník přidržen, uchazeč mluví s oddělením Servisní technik'],
    ['passesOn', 'uchazeč přepojuje rovnou na oddělení Servisní technik'],
    ['cameBack', 'oddělení Servisní technik hovor nepřijalo, zákazník je přidržen'],
    ['passedOn', 'přepojen na oddělení Servisní technik'],
    ['missed', 'zmeškaný'],
    ['afterCall', 'ukončen zákazníkem'],
    ['over', 'ukončen s úlohou'],
  ] as const satisfies [Story, string][])('says how the line stands: %s', (story, words) => {
    open(story, 'examiner');
    expect(screen.getByText(words)).toBeVisible();
  });

  it('shows facts that are no marks, and they go on', async () => {
    const { after } = open('held', 'examiner');
    expect(row('Nejdelší přidržení')).toHaveTextContent('0:12');
    expect(screen.getByText(/Fakta se měří, nehodnotí/)).toBeVisible();
    await after((call) => call.pass(5_000));
    expect(row('Nejdelší přidržení')).toHaveTextContent('0:17');
    expect(row('Hovor bez přidržení')).toHaveTextContent('0:10');
  });

  it('shows both voices, quality and keys', async () => {
    const { desk, after } = open('talking', 'examiner');
    desk.media.levels = { candidate: -30, figurant: -50 };
    const bars = await screen.findAllByRole<HTMLMeterElement>('meter');
    await vi.waitFor(() => expect(bars.map(({ value }) => value)).toEqual([-30, -50]));
    const quality = screen.getByRole('row', { name: /^zákazník → uchazeč/, hidden: true });
    expect(
      within(quality)
        .getAllByRole('cell', { hidden: true })
        .map(({ textContent }) => textContent),
    ).toEqual(['10,6 %', '20 %', '14 ms', '38 ms'].map((text) => text.replace(' ', '\u00a0')));
    await after((call) =>
      call.do('candidate', 'phone.press', { key: '4' }).do('figurant', 'phone.press', { key: '2' }),
    );
    expect(screen.getByText('42')).toBeVisible();
    expect(desk.media.keys).toEqual([]);
  });

  it('says whose microphone is off', () => {
    open('muted', 'examiner');
    expect(screen.getByText('(vypnutý)').parentElement).toHaveTextContent('Uchazeč (vypnutý)');
  });

  it('shows the note being written, and as filed', async () => {
    const { after } = open('noted', 'examiner');
    expect(screen.getByText('Uchazeč právě píše:')).toBeVisible();
    expect(screen.getByText('Pračka SlimWash, nalezen')).toBeVisible();
    await after((call) =>
      call
        .do('figurant', 'phone.hangUp', { line: 'first' })
        .do('candidate', 'phone.file', { note: 'Hotovo', code: 'rek', callBackAt: null }),
    );
    expect(screen.getByText('rek – Reklamace')).toBeVisible();
    expect(screen.getByText('Hotovo')).toBeVisible();
  });

  it('plays the department', async () => {
    const { desk, click } = open('departmentRings', 'examiner');
    await click(button(/^Zvednout za oddělení/));
    expect(screen.getByText(/^Jste oddělení Servisní technik a mluvíte s uchazečem/)).toBeVisible();
    await click(button(/^Zavěsit za oddělení/));
    expect(desk.sent).toEqual([
      { type: 'phone.joinTransfer', data: {} },
      { type: 'phone.hangUp', data: { line: 'first', as: 'department' } },
    ]);
    expect(screen.getByText(/zavěsilo, zákazník je přidržen/)).toBeVisible();
  });

  it('stops the recording for a moment', async () => {
    const { desk, click } = open('talking', 'examiner');
    await click(button(/^Pozastavit nahrávání/));
    expect(screen.getByText('Nahrávání je pozastavené')).toBeVisible();
    await click(button(/^Pokračovat v/));
    expect(desk.sent.map(({ type }) => type)).toEqual(['call.pauseRecording', 'call.resumeRecording']);
  });

  it('switches faults, and announces each for as long as it lasts', async () => {
    const { desk, show } = open('talking', 'examiner');
    const noise = screen.getByRole('switch', { name: 'šum', hidden: true });
    await fireEvent.click(noise);
    await show();
    expect(desk.of('call.switchFault')).toEqual([{ fault: 'noise', on: true }]);
    expect(screen.getByText('Na lince je závada: šum.')).toBeVisible();
    await fireEvent.click(noise);
    await show();
    expect(screen.queryByText(/Na lince je závada/)).toBeNull();
  });

  it('tells a lost path with its length, and that time can be given back', async () => {
    const { after } = open('lost', 'examiner');
    expect(screen.getByText(/^Spojení uchazeč – zákazník je přerušené od .* \(0:07\)/)).toBeVisible();
    await after((call) => call.fact('call.pathBack', { between: ['candidate', 'figurant'] }));
    expect(screen.getByText(/^Spojení uchazeč – zákazník bylo přerušené 0:07/)).toBeVisible();
    expect(screen.getByText(/tlačítkem Přidat čas/)).toBeVisible();
  });

  it.each(['talking', 'consults', 'faults', 'back', 'filed', 'noted'] as const satisfies Story[])(
    'an observer sees the call and can do nothing: %s',
    (story) => {
      open(story, 'observer');
      expect(screen.queryAllByRole('button', { hidden: true })).toEqual([]);
      expect(screen.queryAllByRole('switch', { hidden: true })).toEqual([]);
      for (const words of [/Fakta/, /závada/, /Přidat čas/, /Pračka SlimWash/, /Reklamace/, /^Jste oddělení/])
        expect(screen.queryByText(words)).toBeNull();
      expect(screen.getByText('Ludmila Dvořáková')).toBeVisible();
    },
  );
});
