import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { World } from '../../exam/world.ts';
import { houseView } from '../house.ts';
import { smallHouse } from '../house.fixture.ts';
import { libraryOf } from './library.ts';
import { LibraryIndex } from './search.ts';

const index = new LibraryIndex(libraryOf(smallHouse));
const found = (query: string) => index.find(query).map(({ id }) => id);

describe('X-160 the house’s texts are found', () => {
  it('without regard to diacritics and case', () => {
    expect(found('ZTRACENA')).toEqual(['KB-12']);
    expect(found('ověreni udaju')).toEqual(['PO-3']);
    expect(found('kuryr')).toEqual(['KB-01']);
  });
  it('by the title before the text, and last by words that differ in their ending', () => {
    expect(found('vratka')).toEqual(['PR-VRATKA', 'KB-12']);
    expect(found('vratky')).toEqual(['KB-12', 'PR-VRATKA']);
  });
  it('by the id, with or without its signs', () => {
    for (const query of ['kb-12', 'KB12', 'kb 12']) expect(found(query), query).toContain('KB-12');
    expect(found('kb-1')).toEqual(['KB-12']);
    expect(found('PW-814')[0]).toBe('PW-814');
  });
  it('all words have to be there; nothing asked for is everything, procedures first', () => {
    expect(found('hovor nahrava')).toEqual(['SK-UVOD', 'ST-HOVOR']);
    expect(found('hovor vesmír')).toEqual([]);
    expect(found(' ')[0]).toBe('PO-3');
    expect(found(' ')).toHaveLength(8);
  });
  it('PL-17 the shipped house standard is found by what a candidate would type', () => {
    const world = parse(readFileSync('scenarios/elektrojasan/world.yaml', 'utf8')) as World;
    const shipped = new LibraryIndex(libraryOf(houseView(world)));
    expect(shipped.find('standard hovoru')[0]?.id).toBe('ST-HOVOR');
    expect(shipped.find('odstoupeni')[0]?.id).toBe('KB-04');
    expect(
      shipped
        .find('reklamace')
        .slice(0, 3)
        .map(({ id }) => id),
    ).toContain('KB-03');
    expect(shipped.find('reklamaci').map(({ id }) => id)).toContain('KB-03');
  });
  it('PL-11 an outdated article is not marked', () => {
    const world = parse(readFileSync('scenarios/elektrojasan/world.yaml', 'utf8')) as World;
    expect(JSON.stringify(libraryOf(houseView(world)))).not.toContain('outdated');
  });
});
