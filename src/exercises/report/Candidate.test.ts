/** The candidate's report: the sheet by keyboard, the clipboard, the fields, the texts, and what is never lost. */
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { TestDesk } from '../../channels/desk.fixture.svelte.ts';
import '../../ui/dialog.fixture.ts';
import Candidate from './Candidate.svelte';
import type { ReportView } from './projections.ts';
import { ninetyRows, reportView } from './report.fixture.ts';

vi.mock('./chart-canvas.ts', () => ({ drawChart: () => () => {} }));

function open(part: Partial<ReportView> = {}, desk = new TestDesk()) {
  const { rerender, unmount } = render(Candidate, { view: reportView(part), send: desk.send, desk });
  return { desk, unmount, show: (next: Partial<ReportView>) => rerender({ view: reportView(next) }) };
}
// `hidden`: whether each of hundreds of cells can be seen takes longer than everything else
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name, hidden: true }));
const grid = () => {
  const found = document.querySelector<HTMLElement>('[role="grid"]');
  if (!found) throw new Error('no sheet');
  return found;
};
const press = (key: string, more: object = {}) => fireEvent.keyDown(grid(), { key, ...more });
const cell = (address: string) => grid().querySelector<HTMLElement>(`td[id$="-${address}"]`);
const notice = () =>
  [...document.querySelectorAll('[role="status"]')].map((one) => one.textContent?.trim() ?? '').join('\n');

async function sheet(part: Partial<ReportView> = {}, desk?: TestDesk) {
  const opened = open(part, desk);
  await click('Tabulka');
  // the parser has come
  await waitFor(async () => expect((await import('./sheet/formulas.ts')).createEngine).toBeDefined());
  return opened;
}
async function write(text: string, end = 'Enter') {
  await press('F2');
  const input = screen.getByLabelText(/^Buňka/);
  await fireEvent.input(input, { target: { value: text } });
  await fireEvent.keyDown(input, { key: end });
}
const paste = (text: string, files: unknown[] = []) =>
  fireEvent.paste(grid(), { clipboardData: { getData: () => text, files } });

describe('X-63 X-65 the sheet', () => {
  it('is written by keyboard and computed; each change is one small command', async () => {
    const { desk } = await sheet();
    await write('1,5');
    await write('2');
    await write('=SUMA(A1:A2)');
    await waitFor(() => expect(cell('A3')).toHaveTextContent('3,5'));
    expect(desk.of('report.edit')).toEqual([
      { blocks: [{ at: 'A1', rows: [['1,5']] }], revision: 1 },
      { blocks: [{ at: 'A2', rows: [['2']] }], revision: 2 },
      { blocks: [{ at: 'A3', rows: [['=SUMA(A1:A2)']] }], revision: 3 },
    ]);
    await press('ArrowUp');
    await press('ArrowUp');
    await write('10', 'Tab');
    await waitFor(() => expect(cell('A3')).toHaveTextContent('11,5'));
    expect(grid().getAttribute('aria-activedescendant')).toMatch(/-B2$/);
  });

  it('begins typing with a letter, drops it with Escape, and keeps it over a reload', async () => {
    const { desk, unmount } = await sheet();
    await press('x');
    expect(screen.getByLabelText('Buňka A1')).toHaveValue('x');
    await fireEvent.keyDown(screen.getByLabelText('Buňka A1'), { key: 'Escape' });
    expect(desk.of('report.edit')).toEqual([]);
    await press('y');
    const kept = { ...desk.kept };
    unmount();
    await sheet({}, new TestDesk(kept));
    expect(screen.getByLabelText('Buňka A1')).toHaveValue('y');
  });

  it('says an error in words', async () => {
    await sheet();
    await write('=1/0');
    await press('ArrowUp');
    await waitFor(() => expect(cell('A1')).toHaveTextContent('#DĚLENÍ_NULOU!'));
    expect(notice()).toContain('Vzorec dělí nulou');
  });

  it('fills down, clears, and takes both back', async () => {
    const { desk } = await sheet({ cells: [['1', '=A1*2'], ['2'], ['3']], revision: 4 });
    await press('ArrowRight');
    await press('ArrowDown', { shiftKey: true });
    await press('ArrowDown', { shiftKey: true });
    await press('d', { ctrlKey: true });
    await waitFor(() => expect(cell('B3')).toHaveTextContent('6'));
    expect(desk.of('report.edit')).toEqual([{ blocks: [{ at: 'B2', rows: [['=A2*2'], ['=A3*2']] }], revision: 5 }]);
    await press('Delete');
    expect(cell('B3')).toHaveTextContent('');
    await press('z', { ctrlKey: true });
    await press('z', { ctrlKey: true });
    expect(cell('B1')).toHaveTextContent('2');
    expect(cell('B2')).toHaveTextContent('');
  });

  it('is copied as it is seen and pasted with its formulas moved', async () => {
    const { desk } = await sheet({ cells: [['5', '=A1*2'], ['7']], revision: 1 });
    await waitFor(() => expect(cell('B1')).toHaveTextContent('10'));
    await press('ArrowRight');
    const setData = vi.fn();
    await fireEvent.copy(grid(), { clipboardData: { setData } });
    expect(setData).toHaveBeenCalledWith('text/plain', '10');
    await press('ArrowDown');
    desk.settings = { paste: false, spellcheck: false };
    await paste('10');
    await waitFor(() => expect(cell('B2')).toHaveTextContent('14'));
    expect(desk.of('report.paste')).toEqual([]);
  });

  it('takes five thousand pasted cells in commands that are small enough', async () => {
    const { desk } = await sheet();
    await paste(
      Array.from({ length: 200 }, (_, row) =>
        Array(25)
          .fill(`${1000 + row}`)
          .join('\t'),
      ).join('\n'),
    );
    expect(notice()).toContain('Změněno 5');
    const edits = desk.of('report.edit') as { blocks: { rows: string[][] }[] }[];
    expect(edits.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.flat()))).toHaveLength(5_000);
    expect(edits.every((edit) => JSON.stringify(edit).length < 60_000)).toBe(true);
    expect(desk.of('report.paste')).toEqual([{ length: 200 * 25 * 5 - 1, allowed: true }]);
  });

  it.each([
    ['a picture', '', [{}], /obrázek nebo soubor, ne text/],
    ['ten megabytes', 'x'.repeat(10_000_000), [], /příliš dlouhý/],
    ['too many rows', 'x\n'.repeat(400), [], /nevejde/],
    ['a long text', 'x'.repeat(600), [], /víc než 500 znaků/],
  ])('refuses %s with the reason and loses nothing', async (_name, text, files, reason) => {
    const { desk } = await sheet({ cells: [['důležité']], revision: 1 });
    await paste(text, files);
    expect(notice()).toMatch(reason);
    expect(cell('A1')).toHaveTextContent('důležité');
    expect(desk.of('report.edit')).toEqual([]);
  });

  it('stops pasting from elsewhere where the exam says so, and tells of it', async () => {
    const { desk } = await sheet();
    desk.settings = { paste: false, spellcheck: false };
    await paste('cizí');
    expect(notice()).toContain('vypnuto');
    expect([desk.of('report.paste'), desk.of('report.edit')]).toEqual([[{ length: 4, allowed: false }], []]);
  });

  it('gets the daily values with one button', async () => {
    const { desk } = open({ rows: ninetyRows });
    await click('Vložit do tabulky');
    expect(cell('A2')).toHaveTextContent('1. 1. 2026');
    expect(cell('B2')).toHaveTextContent('56');
    expect(cell('B91')).toHaveTextContent('167');
    const edits = desk.of('report.edit');
    expect(edits.every((edit) => JSON.stringify(edit).length < 60_000)).toBe(true);
  });

  it('comes back after a reload as it was here, the connection being down', async () => {
    const first = await sheet();
    await write('moje');
    first.unmount();
    await sheet({}, new TestDesk(first.desk.kept));
    expect(cell('A1')).toHaveTextContent('moje');
  });
});

describe('X-65 indicators, texts, chart', () => {
  it('enters numbers of each period and names the formula', async () => {
    const { desk, show } = open();
    await click('Ukazatele');
    const field = screen.getByLabelText('Úroveň služeb (SL), celé čtvrtletí');
    await fireEvent.input(field, { target: { value: '74,14' } });
    await fireEvent.blur(field);
    expect(desk.of('report.enter')).toEqual([{ figure: 'serviceLevel', period: 'whole', text: '74,14' }]);
    await fireEvent.change(screen.getByLabelText('podle vzorce'), { target: { value: 'A' } });
    expect(desk.of('report.nameFormula')).toEqual([{ formula: 'A' }]);
    await show({ figures: { 'serviceLevel/whole': '74,14' } });
    expect(screen.getByLabelText('AHT, leden')).toHaveValue('');
    await fireEvent.input(screen.getByLabelText('AHT, leden'), { target: { value: 'asi 300' } });
    expect(notice()).toContain('není číslo');
  });

  it('keeps each key of a text at once and tells the host a moment later', async () => {
    vi.useFakeTimers();
    const { desk } = open();
    await click(/zpětné vazby/);
    await fireEvent.input(screen.getByLabelText('Zpětná vazba pro marketing'), { target: { value: 'Hlaste akce' } });
    expect(JSON.parse(desk.kept['marketing'] ?? '')).toEqual({ text: 'Hlaste akce', revision: 1 });
    vi.advanceTimersByTime(250);
    expect(desk.of('report.marketing')).toEqual([{ text: 'Hlaste akce', revision: 1 }]);
    vi.useRealTimers();
  });

  it('refuses a picture in a text', async () => {
    open();
    await click(/zpětné vazby/);
    const field = screen.getByLabelText('Závěr');
    const goesOn = await fireEvent.paste(field, { clipboardData: { getData: () => '', files: [{}] } });
    expect(goesOn).toBe(false);
    expect(notice()).toContain('obrázek nebo soubor, ne text');
  });

  it('makes a chart from a selection, with title and axes, beside its numbers', async () => {
    const cells = [
      ['den', 'nabídnuté'],
      ['1. 1.', '56'],
      ['2. 1.', '160'],
    ];
    const { desk, show } = await sheet({ cells, revision: 1 });
    await press('ArrowRight', { shiftKey: true });
    await press('ArrowDown', { shiftKey: true });
    await press('ArrowDown', { shiftKey: true });
    await click('Graf');
    await click(/Vzít výběr/);
    await click('Vytvořit graf');
    expect(notice()).toContain('chybí název');
    for (const [name, value] of [
      ['Název', 'Kontakty'],
      ['Popis vodorovné osy', 'den'],
      [/svislé osy/, 'počet'],
    ] as const)
      await fireEvent.input(screen.getByLabelText(name), { target: { value } });
    await click('Vytvořit graf');
    const chart = { kind: 'line', title: 'Kontakty', x: 'den', y: 'počet', labels: 'A1:A3', values: 'B1:B3' } as const;
    expect(desk.of('report.chart')).toEqual([chart]);
    await show({ cells, revision: 1, chart });
    const table = within(screen.getByRole('figure')).getByRole('table');
    expect(
      within(table)
        .getAllByRole('row')
        .map((row) => row.textContent?.replaceAll(/\s+/g, ' ').trim()),
    ).toEqual(['dennabídnuté (počet)', '1. 1.56', '2. 1.160']);
  });
});

describe('X-64 handing in and presenting', () => {
  it('says what is missing, sends what is typed, and hands in', async () => {
    const { desk } = open();
    await click(/zpětné vazby/);
    await fireEvent.input(screen.getByLabelText('Závěr'), { target: { value: 'Cíl splněn jen v lednu.' } });
    await click(/^Odevzdat/);
    const dialog = screen.getByRole('dialog', { name: /^Odevzdat práci/ });
    expect(dialog).toHaveTextContent('Zpětná vazba pro marketing je prázdná.');
    expect(dialog).toHaveTextContent('Chybí graf.');
    expect(dialog).not.toHaveTextContent('Závěr není napsán.');
    await fireEvent.click(within(dialog).getByRole('button', { name: /^Odevzdat/ }));
    expect(desk.sent.map(({ type }) => type)).toEqual(['report.conclude', 'report.submit']);
  });

  it('presents what the host has, with its clock, and ends', async () => {
    const texts = { conclusion: { text: 'Závěr zde', revision: 1, at: 1 }, marketing: null, centre: null };
    const { desk, show } = open({ texts, closed: { at: 1_000_000, why: 'handed-in' } });
    await click('Zahájit prezentaci');
    expect(desk.of('report.present')).toHaveLength(1);
    const running = { state: 'running', deadlineAt: 1_600_000, leftMs: 0, limitMs: 600_000 } as const;
    await show({ texts, closed: { at: 1_000_000, why: 'handed-in' }, presentation: running });
    expect(screen.getByRole('timer', { name: 'Na prezentaci zbývá' })).toHaveTextContent('10:00');
    expect(screen.getByText('Závěr zde')).toBeVisible();
    await click('Ukončit prezentaci');
    expect(desk.of('report.endPresentation')).toHaveLength(1);
  });

  it('at the end of the time lets go what was being typed', async () => {
    const { desk } = await sheet();
    await press('5');
    desk.now = 3_600_000;
    await waitFor(() => expect(document.querySelector('[role="grid"]')).toBeNull());
    expect(screen.getByRole('timer', { name: 'Na prezentaci zbývá' })).toBeVisible();
  });

  it('is only to be looked at while the task stands', async () => {
    const { desk } = await sheet({ cells: [['1']], revision: 1 });
    desk.working = false;
    await waitFor(() => expect(notice()).toContain('pozastavena'));
    await press('x');
    await press('Delete');
    expect(desk.of('report.edit')).toEqual([]);
  });
});
