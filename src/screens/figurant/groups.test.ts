import { expect, it } from 'vitest';
import { factGroups, lineGroups } from './groups.ts';

const line = (id: string, level?: number, type?: 'shouting' | 'attacking') => ({
  ...{ id, text: id, when: '' },
  ...(level !== undefined && { level }),
  ...(type && { type }),
});

it('J-3 lines stand by heat and type, coolest first, without those above the cap', () => {
  const lines = [
    line('hot', 4, 'attacking'),
    line('warm', 3, 'shouting'),
    line('any'),
    line('warm-too', 3, 'shouting'),
  ];
  const ids = (cap: number) => lineGroups(lines, cap).map((group) => group.lines.map(({ id }) => id));
  expect(ids(5)).toEqual([['any'], ['warm', 'warm-too'], ['hot']]);
  expect(ids(3)).toEqual([['any'], ['warm', 'warm-too']]);
  expect(lineGroups(lines, 5)[2]).toMatchObject({ level: 4, type: 'attacking' });
});
it('J-2 facts stand under the headings of the case', () => {
  const fact = (id: string, group?: string) => ({ id, fact: id, asked: [], ...(group && { group }) });
  const found = factGroups([fact('a', 'Platba'), fact('b'), fact('c', 'Platba')]);
  expect(found.map(({ title, facts }) => [title, ...facts.map(({ id }) => id)])).toEqual([
    ['Platba', 'a', 'c'],
    ['', 'b'],
  ]);
});
