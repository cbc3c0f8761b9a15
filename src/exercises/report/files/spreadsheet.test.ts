// @vitest-environment node
/** A sheet as an XLSX file and back: Czech words, numbers, formulas, and nothing that computes by surprise. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { put } from '../sheet/blocks.ts';
import { createEngine } from '../sheet/formulas.ts';
import { Sheet } from '../sheet/sheet.ts';
import { fromSpreadsheet, toSpreadsheet } from './spreadsheet.ts';

const cells = put({}, [
  {
    at: 'A1',
    rows: [
      ['příliš žluťoučký', '1 234,5'],
      ['=SUMA(B1;1,5)', '=1/0'],
      ["=cmd|'/c calc'!A0", '=WEBSERVICE("https://zly.example")'],
      ['+420 000 111 222', '−8,17'],
    ],
  },
]);
async function saved(texts = cells): Promise<Blob | undefined> {
  const sheet = new Sheet(createEngine);
  sheet.update(texts);
  return toSpreadsheet(texts, (address) => sheet.value(address), 'Report');
}

describe('X-66 XLSX', () => {
  it('holds formulas in English, and only those that the sheet knows', async () => {
    const blob = await saved();
    const files = unzipSync(new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0)));
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect([...sheet.matchAll(/<f>(.*?)<\/f>/g)].map(([, formula]) => formula)).toEqual(['SUM(B1,1.5)']);
    expect(JSON.stringify(Object.values(files).map((file) => strFromU8(file)))).not.toMatch(/cmd|zly/);
  });

  it('comes back with its words and numbers', async () => {
    const blob = await saved();
    const rows = await fromSpreadsheet(blob ?? new Blob());
    expect(rows[0]).toEqual(['příliš žluťoučký', '1234,5']);
    expect(rows[3]).toEqual(['+420 000 111 222', '-8,17']);
  });

  it('is refused when it is too large, and when it is no such file', async () => {
    const rows = Array.from({ length: 300 }, () => Array<string>(26).fill('1'));
    expect(await saved(put({}, [{ at: 'A1', rows }]))).toBeUndefined();
    await expect(fromSpreadsheet(new Blob(['PK nonsense']))).rejects.toThrow();
  });
});
