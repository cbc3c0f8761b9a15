/** The diagram's nodes and edges, and where the layout puts them. */
import type { Scenario } from '../../exam/scenario.ts';
import { paperTask } from '../plan/plan.fixture.ts';
import { caseGraph } from './caseGraph.ts';
import { caseItems, goalOf } from './caseItems.ts';
import { layout } from './layout.ts';
import { pictureOf } from './picture.ts';
import { wrapText } from './wrapText.ts';

const base = paperTask('S09', 'Platba', [['2', 'a']]).scenario;
const scenario: Scenario = {
  ...base,
  figurant: {
    ...base.figurant,
    opening: 'Dobrý den.',
    ifAsked: [
      { id: 'kdy', fact: 'Od úterka.', asked: ['Kdy?'] },
      { id: 'proc', fact: 'Polštář.', asked: ['Proč?'], needs: { moodAtMost: 6 } },
      { id: 'volny', fact: 'Je sám.', asked: ['Kdo?'] },
    ],
    mustAsk: [{ id: 'cena', question: 'Kolik?', answer: 'Nic.' }],
    objections: [{ id: 'draho', question: 'To je drahé.', answer: 'Není.', needs: { stage: 'nabidka' } }],
    lines: [
      { id: 'beru', text: 'Beru.', when: 'Souhlasí.' },
      { id: 'polstar', text: 'Byl to polštář.', when: 'Na dotaz.', reveals: 'proc', needs: { moodAtMost: 6 } },
      { id: 'uf', text: 'Uf.', when: 'Kdykoliv.' },
    ],
    complication: { atSeconds: 240, line: 'Zaplatím něco?', expect: 'Ne.' },
  },
  stages: [
    { id: 'uvod', title: 'Úvod' },
    { id: 'nabidka', title: 'Nabídka', needs: { facts: ['kdy'], factsAtLeast: 2 } },
    { id: 'zaver', title: 'Závěr' },
  ],
  outcomes: {
    best: { id: 'ano', text: 'Objednáno.', needs: { right: ['cena'], said: ['beru'], moodAtMost: 5 } },
    acceptable: [],
    wrong: [{ id: 'ne', text: 'Zavěsil.', needs: { wrong: ['cena'], complicated: true } }],
  },
};

describe('O-1 a case as a diagram', () => {
  const { nodes, edges } = caseGraph(scenario);
  const between = (from: string, to: string) => edges.filter((edge) => edge.from === from && edge.to === to);

  it('has the stages in their order with what opens them', () => {
    expect(between('opening:opening', 'stage:uvod')).toEqual([
      { from: 'opening:opening', to: 'stage:uvod', kind: 'order' },
    ]);
    expect(between('stage:uvod', 'stage:nabidka')[0]?.gate).toEqual({ factsAtLeast: 2 });
    expect(between('fact:kdy', 'stage:nabidka')[0]?.kind).toBe('told');
    expect(between('stage:nabidka', 'stage:zaver')[0]?.gate).toEqual({ byTap: true });
  });

  it('has needs, mood gates, the complication and ends as edges with their condition', () => {
    expect(between('stage:uvod', 'fact:proc')[0]?.gate).toEqual({ moodAtMost: 6 });
    expect(between('line:polstar', 'fact:proc')[0]?.kind).toBe('reveals');
    expect(between('stage:nabidka', 'question:draho')[0]?.kind).toBe('order');
    expect(between('stage:uvod', 'complication:complication')[0]?.gate).toEqual({ atSeconds: 240 });
    expect(between('question:cena', 'outcome:ano')[0]?.kind).toBe('right');
    expect(between('question:cena', 'outcome:ne')[0]?.kind).toBe('wrong');
    expect(between('complication:complication', 'outcome:ne')[0]?.kind).toBe('complicated');
    expect(between('stage:zaver', 'outcome:ano')[0]?.gate).toEqual({ moodAtMost: 5 });
  });

  it('leaves out what hangs on nothing; the list of items has it', () => {
    const shown = nodes.map(({ key }) => key);
    expect(shown).not.toContain('fact:volny');
    expect(shown).not.toContain('line:uf');
    const all = caseItems(scenario).map(({ key }) => key);
    expect(all).toEqual(expect.arrayContaining(['fact:volny', 'line:uf', ...shown]));
    expect(new Set(all).size).toBe(all.length);
  });

  it('asks for the way to an objection as to a question', () => {
    const objection = caseItems(scenario).find(({ kind }) => kind === 'objection');
    expect(objection && goalOf(objection)).toMatchObject({ what: 'question', id: 'draho' });
  });

  it('is laid out with room for every box, none over another, stages to the right', () => {
    const { boxes, lines, width, height } = pictureOf(scenario);
    const [first, second] = [
      boxes.find(({ item }) => item.id === 'uvod'),
      boxes.find(({ item }) => item.id === 'zaver'),
    ];
    expect(first && second && first.x < second.x).toBe(true);
    for (const a of boxes) {
      expect(a.x - a.width / 2).toBeGreaterThanOrEqual(0);
      expect(a.x + a.width / 2).toBeLessThanOrEqual(width);
      expect(a.y + a.height / 2).toBeLessThanOrEqual(height);
      for (const b of boxes)
        if (a !== b)
          expect(
            Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2,
          ).toBe(true);
    }
    expect(lines.every(({ path }) => path.startsWith('M'))).toBe(true);
    expect(lines.find(({ edge }) => edge.to === 'fact:proc' && edge.kind === 'order')?.words).toBe('nálada ≤ 6');
  });
});

test('two edges between the same boxes have places of their own', () => {
  const box = (key: string) => ({ key, width: 100, height: 40 });
  const line = (width: number) => ({ from: 'a', to: 'b', width, height: 15 });
  const { lines, boxes } = layout([box('a'), box('b')], [line(40), line(60)]);
  expect(lines[0]?.label).not.toEqual(lines[1]?.label);
  expect((boxes.get('a')?.x ?? 0) < (boxes.get('b')?.x ?? 0)).toBe(true);
});

test('long texts are cut at a word and say so', () => {
  expect(wrapText('Ověřená Ludmila Dvořáková, ne ta druhá', 12, 2)).toEqual(['Ověřená', 'Ludmila…']);
  expect(wrapText('krátký text', 20, 2)).toEqual(['krátký text']);
  expect(wrapText('nejneobhospodařovávatelnější', 10, 2)).toEqual(['nejneobho…']);
});
