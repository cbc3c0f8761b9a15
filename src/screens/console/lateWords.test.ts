// @vitest-environment node
import { expect, it } from 'vitest';
import { cs } from '../../i18n/cs.ts';
import { en } from '../../i18n/en.ts';
import { kinds } from '../../kinds/kinds.ts';
import { lateWorkName } from '../lateWorkName.ts';

it('X-202 whatever may come late is called by what it is, in both languages', () => {
  const nameIn = ({ work: { late } }: { work: { late: object } }, type: string) => {
    const [kind = '', command = ''] = type.split('.');
    return (late as Record<string, Record<string, string>>)[kind]?.[command];
  };
  const all = Object.values(kinds).flatMap(({ commands }) => Object.entries(commands));
  for (const [type, { late }] of all) {
    if (!late) continue;
    expect(nameIn(cs, type), type).toBeTruthy();
    expect(nameIn(en, type), type).toBeTruthy();
  }
});

it('X-202 a page or a goal is no answer that was sent', () => {
  expect(lateWorkName('training.showPage')).toBe('stav společné stránky');
  expect(lateWorkName('training.changeGoal')).toBe('změněný cíl');
  expect(lateWorkName('training.submit')).toBe('odevzdaný plán');
  expect(lateWorkName('nothing.of')).toBe('jiná práce');
});

it('a command that several kinds share becomes the same fact in all of them', () => {
  const all = Object.values(kinds).flatMap(({ commands }) => Object.entries(commands));
  for (const [type, { event }] of all)
    for (const [other, of] of all) if (other === type) expect(of.event, type).toBe(event);
});
