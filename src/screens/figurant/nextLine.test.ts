import { describe, expect, it } from 'vitest';
import { customer, s09 } from '../console/seat.fixture.ts';
import { complicationInMs, nextLine } from './nextLine.ts';

const card = s09.figurant;
const talking = { ...customer, openedAt: 40_000 };
const everyLine = Object.fromEntries(card.lines.map(({ id }) => [id, 1]));

describe('what to say next', () => {
  it('begins with the opening, word for word', () => {
    expect(nextLine(card, customer, 0)).toEqual({ kind: 'opening', text: card.opening });
  });
  it('goes on with the prepared lines in their order', () => {
    expect(nextLine(card, talking, 1_000)).toMatchObject({ kind: 'line', id: 'kosik' });
    expect(nextLine(card, { ...talking, said: { kosik: 1, psc: 2 } }, 1_000)).toMatchObject({ id: 'jak-to-vypada' });
  });
  it('proposes lines behind the last one said before those left out', () => {
    expect(nextLine(card, { ...talking, said: { kod: 1 } }, 0)).toMatchObject({ id: 'letak' });
    const { kosik: _, ...rest } = everyLine;
    expect(nextLine(card, { ...talking, said: rest }, 0)).toMatchObject({ id: 'kosik' });
  });
  it('passes over what the figurant does not want to say', () => {
    expect(nextLine(card, talking, 0, new Set(['kosik']))).toMatchObject({ id: 'psc' });
  });
  it('puts a complication that is due before everything else, once', () => {
    expect(nextLine(card, talking, 179_999)).toMatchObject({ kind: 'line' });
    expect(nextLine(card, talking, 180_000)).toEqual({ kind: 'complication', text: card.complication?.line });
    expect(nextLine(card, { ...talking, complicatedAt: 1 }, 180_000)).toMatchObject({ kind: 'line' });
    expect(complicationInMs(card, talking, 170_000)).toBe(10_000);
    expect(complicationInMs(card, { ...talking, complicatedAt: 1 }, 170_000)).toBeUndefined();
  });
  it('ends with the farewell, then says nothing', () => {
    expect(nextLine(card, { ...talking, said: everyLine }, 0)).toEqual({ kind: 'exit', text: card.exitLine });
    expect(nextLine(card, { ...talking, farewellAt: 1 }, 0)).toEqual({ kind: 'nothing' });
  });
});
