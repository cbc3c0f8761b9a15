/** The house's texts in pages: each fits into a message, nothing is lost, and that an article is outdated is not told. */
import { expect, it } from 'vitest';
import { world } from '../../tests/flows/exam.ts';
import { maxMessageLength } from '../wire/link.ts';
import { houseView } from './house.ts';
import { housePages, joinHouse } from './house-pages.ts';
import { largeWorld } from './large-world.fixture.ts';

it('X-100 a pack of 500 long articles goes over in messages that fit, and is whole on the other side', () => {
  const article = (n: number) => ({ id: `KB-${n}`, title: `Článek ${n}`, text: 'Ř'.repeat(20_000) });
  const large = { ...largeWorld(1, 1), articles: Array.from({ length: 500 }, (_, n) => article(n)) };
  const pages = housePages(large);
  expect(pages.length).toBeGreaterThan(50);
  for (const page of pages) expect(JSON.stringify(page).length).toBeLessThan(maxMessageLength / 2);
  expect(joinHouse(pages)).toEqual(houseView(large));
});

it('PL-11 the shipped house is one page and does not say which articles are outdated', () => {
  const shipped = world();
  expect(shipped.articles.some(({ outdated }) => outdated)).toBe(true);
  const pages = housePages(shipped);
  expect(pages).toHaveLength(1);
  expect(JSON.stringify(pages)).not.toContain('outdated');
  expect(joinHouse(pages)).toEqual(houseView(shipped));
});
