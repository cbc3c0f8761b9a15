/** Files of the sheet: looked at first, another separator by choice, refusals with the reason. */
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { TestDesk } from '../../channels/desk.fixture.svelte.ts';
import '../../ui/dialog.fixture.ts';
import FileTools from './FileTools.svelte';
import { reportView } from './report.fixture.ts';
import { ReportDesk } from './reportDesk.svelte.ts';

function open() {
  const desk = new TestDesk();
  const view = reportView({ cells: [['důležité']], revision: 1 });
  const work = new ReportDesk(() => view, desk.send, desk);
  render(FileTools, { files: work.files, hands: work.hands, takes: true });
  return { desk, work };
}
const choose = (name: string, content: BlobPart) =>
  fireEvent.change(screen.getByLabelText(/Načíst soubor/), { target: { files: [new File([content], name)] } });
const dialog = async () => waitFor(() => screen.getByRole('dialog'));

describe('X-66 files of the sheet', () => {
  it('shows what a wrong separator makes of a file, and reads it with another one', async () => {
    const { desk } = open();
    await choose('data.csv', 'den;počet\n1. 1.;56,5\n2. 1.;120');
    expect(await dialog()).toHaveTextContent('56,5');
    await fireEvent.change(screen.getByLabelText('Oddělovač'), { target: { value: ',' } });
    expect(await dialog()).toHaveTextContent(/jiný počet hodnot.*2/);
    expect(desk.of('report.edit')).toEqual([]);
    await fireEvent.change(screen.getByLabelText('Oddělovač'), { target: { value: ';' } });
    await fireEvent.click(screen.getByRole('button', { name: /od buňky A1/ }));
    const rows = [
      ['den', 'počet'],
      ['1. 1.', '56,5'],
      ['2. 1.', '120'],
    ];
    expect(desk.of('report.edit')).toEqual([{ blocks: [{ at: 'A1', rows }], revision: 2 }]);
    expect(desk.of('report.paste')).toMatchObject([{ allowed: true }]);
  });

  it.each([
    ['a picture under a false name', 'obrazek.csv', new Uint8Array([0x89, 0x50, 0xff, 0]), /nepodařilo přečíst/],
    ['a damaged spreadsheet', 'data.xlsx', 'PK\u0003\u0004 nic', /nepodařilo přečíst/],
    ['what is too large', 'data.csv', new Uint8Array(3 * 1024 * 1024), /příliš velký/],
  ])('refuses %s with the reason and loses nothing', async (_name, name, content, reason) => {
    const { desk, work } = open();
    await choose(name, content);
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(reason));
    expect(work.sheet.cells).toEqual({ A1: 'důležité' });
    expect(desk.of('report.edit')).toEqual([]);
  });
});
