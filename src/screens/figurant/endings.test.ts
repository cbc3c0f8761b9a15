import { expect, it } from 'vitest';
import { customer, endings } from '../console/seat.fixture.ts';
import { endingGroups, plain } from './endings.ts';

it('J-6 outcomes stand in three groups, each with what it lacks', () => {
  const groups = endingGroups(endings, { ...customer, answered: { 'kolik-celkem': { at: 1, right: true } } });
  expect(groups.map(({ kind }) => kind)).toEqual(['best', 'acceptable', 'wrong']);
  const row = (id: string) => groups.flatMap(({ rows }) => rows).find(({ ending }) => ending.id === id);
  expect(row('jedna-cesta')?.lacks).toEqual([]);
  expect(row('zaplaceno-qr')?.lacks).toContainEqual({ kind: 'said', id: 'qr-jo' });
  expect(row('bez-jine-cesty')?.lacks).toEqual([]);
});
it('J-6 the one that was chosen is known, its text without signs', () => {
  const groups = endingGroups(endings, { ...customer, outcome: 'kod-uznan' });
  const chosen = groups.flatMap(({ rows }) => rows).filter((row) => row.chosen);
  expect(chosen.map(({ ending }) => ending.id)).toEqual(['kod-uznan']);
  expect(plain('**5 739 Kč**, tedy\n')).toBe('5 739 Kč, tedy');
});
