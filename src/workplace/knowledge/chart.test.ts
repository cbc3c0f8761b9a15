import { describe, expect, it } from 'vitest';
import type { ChartStep } from '../../exam/world.ts';
import { openShipped, world } from '../../scenario/shipped.fixture.ts';
import { sentence } from '../../scenario/sentences.ts';
import { sources } from '../../scenario/shipped.fixture.ts';
import { type ChartWay, drawn, listed } from './chart.ts';

const chart: ChartStep[] = [
  { id: 'a', do: 'Vyslechněte.' },
  { id: 'b', ask: 'Je ověřen?', yes: 'c', no: 'e' },
  { id: 'c', do: 'Proveďte.' },
  { id: 'd', do: 'Zapište.', next: 'end' },
  { id: 'e', do: 'Jen obecně.', next: 'd' },
];
const numbers = ({ nodes }: ChartWay): number[] =>
  nodes.flatMap(({ number, asks }) => [number, ...(asks ? numbers(asks.beside) : [])]);

describe('X-213 a procedure as a flow chart', () => {
  it('goes down, and the other answer lies beside until it joins', () => {
    expect(drawn(chart)).toEqual({
      nodes: [
        { number: 1, words: 'Vyslechněte.' },
        {
          number: 2,
          words: 'Je ověřen?',
          asks: { down: 'yes', beside: { nodes: [{ number: 5, words: 'Jen obecně.' }], joins: 4 } },
        },
        { number: 3, words: 'Proveďte.' },
        { number: 4, words: 'Zapište.' },
      ],
      joins: null,
    });
  });

  it('turns by the order of the list, ends and goes back', () => {
    const turned: ChartStep[] = [
      { id: 'a', ask: 'Sedí?', yes: 'end', no: 'b' },
      { id: 'b', do: 'Znovu.', next: 'a' },
    ];
    expect(drawn(turned)).toMatchObject({
      nodes: [{ asks: { down: 'no', beside: { nodes: [], joins: null } } }, { number: 2 }],
      joins: 1,
    });
  });

  it('is a list for whoever hears it', () => {
    expect(listed(chart).map(({ to }) => to)).toEqual([{}, { yes: 3, no: 5 }, {}, { next: null }, { next: 4 }]);
  });

  it('PL-12 the four procedures of the house have one, each step of which is drawn once', () => {
    const four = world.value.procedures.filter(({ id }) => ['PO-1', 'PO-2', 'PO-3', 'PO-4'].includes(id));
    expect(four).toHaveLength(4);
    for (const { id, chart: own = [] } of four) {
      expect(
        own.some((step) => 'ask' in step),
        id,
      ).toBe(true);
      expect(
        numbers(drawn(own)).sort((a, b) => a - b),
        id,
      ).toEqual(own.map((_, index) => index + 1));
    }
  });

  it('that leads nowhere, or has a step that nothing leads to, is refused where it stands', () => {
    const text = sources.get('world.yaml') ?? '';
    const broken = text.replace('no: obecne }', 'no: nikam }');
    expect(broken).not.toBe(text);
    const opened = openShipped(new Map([['world.yaml', broken]]));
    const told = opened.ok ? [] : opened.problems.map((problem) => sentence(problem, 'cs'));
    expect(told.some((words) => /world\.yaml.*„nikam“/.test(words))).toBe(true);
    expect(told.some((words) => /„obecne“/.test(words))).toBe(true);
  }, 30_000);
});
