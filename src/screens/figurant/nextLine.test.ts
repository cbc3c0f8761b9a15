import { describe, expect, it } from 'vitest';
import type { PreparedLine } from '../../exam/scenario.ts';
import type { CustomerContext } from '../../scenario/customer.ts';
import { customer, s09 } from '../console/seat.fixture.ts';
import { type Moment, complicationInMs, nextLine } from './nextLine.ts';

const card = s09.figurant;
const talking: CustomerContext = { ...customer, openedAt: 40_000, stages: { pripojeni: 40_000 } };
/** Open from the beginning: no needs, no event to wait for. */
const plain = card.lines.filter(({ needs, on }) => !needs && !on);
const everyLine = Object.fromEntries(card.lines.map(({ id }) => [id, 1]));

const moment = (part: Partial<Moment> = {}): Moment => ({
  ...{ card, customer: talking, stages: s09.stages, cap: 5, workedMs: 1_000, leftMs: 500_000 },
  ...part,
});
const next = (part: Partial<Moment> = {}, skipped?: ReadonlySet<string>) => nextLine(moment(part), skipped);
const knows = (part: Partial<CustomerContext>) => ({ customer: { ...talking, ...part } });
const line = (id: string, part: Partial<PreparedLine> = {}): PreparedLine => ({ id, text: id, when: '', ...part });
const withLines = (...lines: PreparedLine[]) => ({ card: { ...card, lines } });

describe('what to say next', () => {
  it('begins with the opening, word for word', () => {
    expect(next({ customer })).toEqual({ kind: 'opening', text: card.opening });
  });
  it('goes on with the prepared lines in their order', () => {
    expect(next()).toMatchObject({ kind: 'line', id: plain[0]?.id });
    expect(next(knows({ said: { kosik: 1, psc: 2 } }))).toMatchObject({ id: 'jak-to-vypada' });
  });
  it('proposes lines behind the last one said before those left out', () => {
    expect(next(knows({ said: { kod: 1 } }))).toMatchObject({ id: 'letak' });
    const { kosik: _, ...rest } = everyLine;
    expect(next(knows({ said: rest }))).toMatchObject({ id: 'kosik' });
  });
  it('passes over what the figurant does not want to say', () => {
    expect(next({}, new Set(['kosik']))).toMatchObject({ id: 'psc' });
  });
  it('puts a complication that is due before other lines, once', () => {
    expect(next({ workedMs: 179_999 })).toMatchObject({ kind: 'line' });
    expect(next({ workedMs: 180_000 })).toEqual({ kind: 'complication', text: card.complication?.line });
    expect(next({ workedMs: 180_000, ...knows({ complicatedAt: 1 }) })).toMatchObject({ kind: 'line' });
    expect(complicationInMs(moment({ workedMs: 170_000 }))).toBe(10_000);
    expect(complicationInMs(moment({ workedMs: 170_000, ...knows({ complicatedAt: 1 }) }))).toBeUndefined();
  });
  it('ends with the farewell, then says nothing, not even a complication', () => {
    expect(next(knows({ said: everyLine }))).toEqual({ kind: 'exit', text: card.exitLine });
    expect(next({ workedMs: 180_000, ...knows({ farewellAt: 1 }) })).toEqual({ kind: 'nothing' });
  });
});

describe('J-3 the cap on heat', () => {
  it('keeps hotter lines from being proposed', () => {
    const part = { ...withLines(line('hot', { level: 4 }), line('cool', { level: 2 })), ...knows({ mood: 7 }) };
    expect(next(part)).toMatchObject({ id: 'hot' });
    expect(next({ ...part, cap: 3 })).toMatchObject({ id: 'cool' });
  });
  it('and a hotter complication from being played', () => {
    const complication = { atSeconds: 60, line: 'ultimátum', expect: '', level: 5 };
    const part = { card: { ...card, complication }, workedMs: 60_000 };
    expect(next(part)).toMatchObject({ kind: 'complication' });
    expect(next({ ...part, cap: 4 })).toMatchObject({ kind: 'line' });
    expect(complicationInMs(moment({ ...part, cap: 4 }))).toBeUndefined();
  });
});

describe('J-4 what is proposed', () => {
  it('is open: a line waits until its needs hold', () => {
    const part = withLines(line('later', { needs: { facts: ['do-patku'] } }), line('now'));
    expect(next(part)).toMatchObject({ id: 'now' });
    const told = { 'do-patku': { at: 50_000, asked: true } };
    expect(next({ ...part, ...knows({ revealed: told }) })).toMatchObject({ id: 'later' });
  });
  it('tells no fact twice', () => {
    const part = withLines(line('tells', { reveals: 'do-patku' }), line('other'));
    expect(next(part)).toMatchObject({ id: 'tells', reveals: 'do-patku' });
    expect(next({ ...part, ...knows({ revealed: { 'do-patku': { at: 50_000, asked: true } } }) })).toMatchObject({
      id: 'other',
    });
  });
  it('answers an event that has just happened first, and only until something else has been said', () => {
    const part = withLines(line('first'), line('second'), line('silence', { on: 'chat.fellSilent' }));
    expect(next(part)).toMatchObject({ id: 'first' });
    const silent = { happened: { 'chat.fellSilent': 90_000 } };
    expect(next({ ...part, ...knows(silent) })).toMatchObject({ id: 'silence' });
    expect(next({ ...part, ...knows({ ...silent, said: { first: 95_000 } }) })).toMatchObject({ id: 'second' });
  });
  it('leaves a line alone whose event has not come', () => {
    expect(next(withLines(line('silence', { on: 'chat.fellSilent' })))).toMatchObject({ kind: 'exit' });
  });
  it('fits the mood: much hotter or cooler lines come later', () => {
    const part = withLines(line('cool', { level: 1 }), line('hot', { level: 5 }), line('any'));
    expect(next({ ...part, ...knows({ mood: 2 }) })).toMatchObject({ id: 'cool' });
    expect(next({ ...part, ...knows({ mood: 6 }) })).toMatchObject({ id: 'any' });
    expect(next({ ...part, ...knows({ mood: 10 }) })).toMatchObject({ id: 'hot' });
  });
  it('puts lines of a stage that has gone by last', () => {
    const part = withLines(line('of-the-first', { needs: { stage: 'pripojeni' } }), line('any'));
    expect(next(part)).toMatchObject({ id: 'of-the-first' });
    const stages = { pripojeni: 40_000, pricina: 50_000 };
    expect(next({ ...part, ...knows({ stages }) })).toMatchObject({ id: 'any' });
    expect(next({ ...part, ...knows({ stages, said: { any: 60_000 } }) })).toMatchObject({ id: 'of-the-first' });
  });
});

describe('J-5 with a minute left', () => {
  it('the farewell is next, before lines and complications', () => {
    expect(next({ leftMs: 60_001 })).toMatchObject({ kind: 'line' });
    expect(next({ leftMs: 60_000, workedMs: 180_000 })).toEqual({ kind: 'exit', text: card.exitLine });
  });
  it('but nobody says goodbye before the first line, and without a limit there is no last minute', () => {
    expect(next({ customer, leftMs: 1_000 })).toMatchObject({ kind: 'opening' });
    expect(next({ leftMs: null })).toMatchObject({ kind: 'line' });
  });
});
