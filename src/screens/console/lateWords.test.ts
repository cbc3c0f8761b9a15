// @vitest-environment node
import { expect, it } from 'vitest';
import { kinds } from '../../kinds/kinds.ts';
import { eventWords } from './lateWords.ts';

it('a command that is not named after its kind has its words, too', () => {
  expect(eventWords('email.send')).toBe('odpověď odeslána');
  expect(eventWords('training.submit')).toBe('plán odevzdán');
  expect(eventWords('training.showPage')).toBe('společná stránka psána');
  expect(eventWords('nothing.of')).toBe('');
});

it('a command that several kinds share becomes the same fact in all of them', () => {
  const all = Object.values(kinds).flatMap(({ commands }) => Object.entries(commands));
  for (const [type, { event }] of all)
    for (const [other, of] of all) if (other === type) expect(of.event, type).toBe(event);
});
