/** The search of the register, also in a world of 5 000 customers and 20 000 orders. */
import { describe, expect, it } from 'vitest';
import { maxMessageLength } from '../../wire/link.ts';
import { largeWorld } from '../large-world.fixture.ts';
import { directoryPages } from './entry.ts';
import { foldPhone, foldText, foldWords } from './folding.ts';
import { Directory } from './search.ts';

const world = largeWorld();
const pages = directoryPages(world, 'salt');
const directory = new Directory(pages.flat(), 'salt');
const ids = (query: string) => directory.find(query).map(({ entry }) => entry.id);

describe('X-102 the directory', () => {
  it.each([
    ['Dvořáková', 'dvorakova'],
    ['  Žák ', 'zak'],
    ['EJ2026-01187', 'ej202601187'],
    ['Jan@POST.example', 'jan@post.example'],
  ])('%s is folded to %s', (text, folded) => expect(foldText(text)).toBe(folded));

  it('words and telephones are folded', () => {
    expect(foldWords('Ing. Petr  Havránek')).toEqual(['ing.', 'petr', 'havranek']);
    expect(foldPhone('+420 000 555 021')).toBe('000555021');
    expect(foldPhone('00420000555021')).toBe('000555021');
  });

  it('finds one among thousands by each key', () => {
    for (const query of ['Z-04321', 'ej2026-04321', 'FV 2026 04321', '000 004 321', 'ZAKAZNIK4321@post.example'])
      expect(ids(query), query).toContain('Z-04321');
    expect(ids('zakaznik4321@post.example')).toEqual(['Z-04321']);
  });

  it('finds names by the beginnings of words in any order, and says nothing of less than two signs', () => {
    expect(directory.find('horak, eva', 5).map(({ entry }) => entry.name)).toEqual(Array(5).fill('Eva Horák'));
    expect(ids('d')).toEqual([]);
    expect(ids('orak')).toEqual([]);
  });

  it('each page fits into a message of a link', () => {
    expect(pages).toHaveLength(5);
    for (const page of pages) expect(JSON.stringify(page).length).toBeLessThan(maxMessageLength / 2);
  });

  it('holds nothing that a caller would have to say', () => {
    const text = JSON.stringify(pages[0]);
    expect(text).not.toContain('@');
    expect(text).not.toMatch(/000 \d{3} \d{3}/);
  });

  it('no two customers have the same fingerprint', () => {
    const prints = pages.flat().flatMap((entry) => entry.prints);
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('answers within one frame', () => {
    const times = ['eva hor', 'ej2026-19', 'nikdo takovy', '000 004 321'].map((query) => {
      const runs = Array.from({ length: 15 }, () => {
        const before = performance.now();
        directory.find(query);
        return performance.now() - before;
      });
      return runs.sort((a, b) => a - b)[7] ?? Infinity;
    });
    expect(Math.max(...times)).toBeLessThan(16);
  });
});
