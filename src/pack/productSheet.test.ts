/** The sheet of the shipped pack beside its tasks, and what a sheet can contain at all. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { World } from '../exam/world.ts';
import { leakFinder } from '../scenario/leak.ts';
import type { Company } from '../scenario/pack.ts';
import { isLate, productSheet } from './productSheet.ts';
import { sheetDocument } from './sheetDocument.ts';
import { guarded, taskTexts } from './sheetGuard.ts';
import { sheetLanguages, sheetWords } from './sheetWords.ts';

const folder = 'scenarios/elektrojasan';
const read = (file: string): unknown => parse(readFileSync(`${folder}/${file}`, 'utf8'));
const world = read('world.yaml') as World;
const { company } = read('pack.yaml') as { company: Company };
const cases = readdirSync(folder).filter((file) => /^S\d+.*\.yaml$/.test(file));
const exam = 'Pracovník distančního zákaznického servisu (66-029-M)';
const order = { language: 'cs', world, company, exam, date: '2026-05-15', place: 'Brno' } as const;
const tasks = cases.flatMap((file) => taskTexts(read(file)));
const { sheet } = guarded(productSheet(order), tasks);
const html = sheetDocument(sheet);
const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
/** What a reader of the document reads, piece by piece. */
const pieces = (document: string) =>
  document
    .slice(document.indexOf('<body>'))
    .split(/<[^>]*>/)
    .map((text) => unescaped(text.trim()))
    .filter((text) => text !== '');

describe('Z-8 the product sheet', () => {
  it('CZ-8 names every product with its price, the services and the company', () => {
    for (const { name, code, price } of world.products) {
      const row = sheet.products.find((one) => one.code === code);
      expect(row).toMatchObject({ name, price: `${price.toLocaleString('cs-CZ')}\u00a0Kč` });
      for (const text of [name, code, row?.price ?? '']) expect(pieces(html)).toContain(text);
    }
    for (const { name } of world.shipping) expect(pieces(html)).toContain(name);
    for (const text of [company.name, company.address, exam, 'pátek 15. května 2026', 'Brno'])
      expect(pieces(html)).toContain(text);
  });

  it('CZ-8 consists of the allowed fields alone', () => {
    const words = Object.values(sheetWords.cs);
    const rows = [...sheet.products, ...sheet.services];
    const known = new Set<string>([
      ...words,
      ...sheet.exam.flat(),
      sheet.company.name,
      ...sheet.company.about,
      ...sheet.company.contact,
      ...rows.flatMap(({ code, name, price, text }) => [code ?? '', name, price, ...text]),
    ]);
    expect(pieces(html).filter((piece) => !known.has(piece))).toEqual([]);
    const parts = { customers: 'x', orders: 'x', articles: 'x', authority: 'x', scripts: 'x', note: 'x' };
    expect(productSheet({ ...order, world: { ...world, ...parts } as never })).toEqual(productSheet(order));
  });

  it('CZ-8 repeats no 24 letters of any task: no brief, line, fact, answer, outcome or anchor', () => {
    expect(tasks.length).toBeGreaterThan(500);
    const { name, contact } = sheet.company;
    const meant = [name, ...contact, ...[...sheet.products, ...sheet.services].map((row) => row.name)];
    const shown = pieces(html).filter((piece) => !meant.includes(piece));
    expect(shown.length).toBeGreaterThan(world.products.length * 2);
    // a letter between two pieces: the end of one and the beginning of the next are no passage
    const finder = leakFinder(shown.join(' \ua015 '));
    expect(tasks.flatMap((text) => finder(text) ?? [])).toEqual([]);
  });

  it('leaves out what a task repeats, and says so', () => {
    const secret = 'Registraci je třeba stihnout do třiceti dnů od převzetí.';
    const products = [{ code: 'A', name: 'A', price: 1, pieces: 0, sheet: `- Váží 2 kg.\n- ${secret}` }];
    const plain = productSheet({ ...order, world: { products, shipping: [] } });
    const told = guarded(plain, taskTexts({ figurant: { ifAsked: [{ fact: `Ví, že ${secret.toLowerCase()}` }] } }));
    expect(told.sheet.products[0]?.text).toEqual(['Váží 2 kg.']);
    expect(told.leftOut).toEqual([{ of: 'A', text: secret }]);
    expect(guarded(plain, taskTexts({ materials: [{ text: secret }] })).leftOut).toEqual([]);
  });

  it('X-1 is a document in the language of its pack in which nothing runs', () => {
    const hostile = '<script>alert(1)</script><img src=x onerror="a&b">';
    const products = [{ code: hostile, name: hostile, price: 0, pieces: 0, sheet: hostile }];
    const shipping = [{ id: 'a', name: hostile, price: 0.5, note: hostile }];
    const strange = { name: hostile, address: hostile, phone: hostile, hours: hostile, email: hostile, about: hostile };
    for (const language of sheetLanguages) {
      const parts = { language, exam: hostile, place: hostile, date: '' };
      const document = sheetDocument(productSheet({ world: { products, shipping }, company: strange, ...parts }));
      expect(document).toContain(`<html lang="${language}">`);
      expect(document).not.toMatch(/<(?:script|img|link|a|iframe|form)\b|<[^>]*\s(?:on\w+|src|href)=/);
      expect(pieces(document).filter((piece) => piece === hostile).length).toBeGreaterThan(5);
    }
  });

  it('told on the day itself it is late', () => {
    expect([isLate('2026-05-14', '2026-05-14'), isLate('2026-05-15', '2026-05-14'), isLate('', '2026-05-14')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
