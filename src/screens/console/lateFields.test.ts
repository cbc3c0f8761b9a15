import { describe, expect, it } from 'vitest';
import { lateFields, titlesIn } from './lateFields.ts';

describe('what late work holds beside its text', () => {
  it('tells cells with where they begin, rows under each other', () => {
    const { fields } = lateFields({
      blocks: [
        {
          at: 'B2',
          rows: [
            ['5', '6'],
            ['=B2*2', ''],
          ],
        },
      ],
      revision: 7,
    });
    expect(fields).toEqual([
      { name: 'at', value: 'B2' },
      { name: 'rows', value: '5 | 6\n=B2*2 | ' },
    ]);
  });
  it('tells a figure, a formula and a chart by field', () => {
    expect(lateFields({ figure: 'aht', period: 'whole', text: '337' }).fields).toEqual([
      { name: 'figure', value: 'aht' },
      { name: 'period', value: 'whole' },
    ]);
    expect(lateFields({ formula: 'A' }).fields).toEqual([{ name: 'formula', value: 'A' }]);
    const chart = { kind: 'bar', title: 'Hovory', x: 'den', y: 'počet', labels: 'A2:A91', values: 'B1:B91' };
    expect(lateFields(chart).fields.map(({ value }) => value)).toEqual(Object.values(chart));
  });
  it('tells the fields of a card, the empty ones, too, and the code by its title in the channel’s view', () => {
    const titles = titlesIn({
      fields: [{ id: 'jmeno', title: 'Jméno volajícího' }],
      codes: [{ id: 'REKL', title: 'Reklamace' }],
      heard: 2,
    });
    expect(
      lateFields({ fields: { jmeno: 'Nováková', mesto: '' }, code: 'REKL', text: 'přepis' }, titles).fields,
    ).toEqual([
      { name: 'Jméno volajícího', value: 'Nováková' },
      { name: 'mesto', value: '' },
      { name: 'code', value: 'Reklamace' },
    ]);
    expect(lateFields({ code: null }).fields).toEqual([{ name: 'code', value: '' }]);
  });
  it('tells rows of a sheet by the feature they belong to, and closed choices by their titles', () => {
    const rows = { given: [{ feature: 'kabel', advantage: 'dojde všude', benefit: '' }], own: [] };
    expect(lateFields(rows, titlesIn({ features: [{ id: 'kabel', title: 'Bez kabelu' }] })).fields).toEqual([
      { name: 'feature', value: 'Bez kabelu' },
      { name: 'advantage', value: 'dojde všude' },
      { name: 'benefit', value: '' },
    ]);
    const titles = titlesIn({ dimensions: [{ id: 'disc', title: 'Typ', options: [{ id: 'D', title: 'přímý' }] }] });
    expect(lateFields({ answers: [{ card: '3', choices: { disc: 'D' }, reason: 'D' }] }, titles).fields).toEqual([
      { name: 'card', value: '3' },
      { name: 'Typ', value: 'přímý' },
      { name: 'reason', value: 'D' },
    ]);
  });
  it('counts lines as people do', () => {
    expect(lateFields({ call: 'A', line: 0, revision: 1, text: '' }).fields).toEqual([
      { name: 'call', value: 'A' },
      { name: 'line', value: '1' },
    ]);
  });
  it('is bounded in length and says how much it leaves out', () => {
    const blocks = Array.from({ length: 50 }, (_, row) => ({ at: `A${row + 1}`, rows: [['x'.repeat(1_000)]] }));
    const { fields, left } = lateFields({ blocks });
    expect(fields).toHaveLength(60);
    expect(left).toBe(40);
    expect(fields[1]?.value).toHaveLength(300);
    expect(fields[1]?.value.endsWith('…')).toBe(true);
  });
  it('has nothing to tell where there is only text', () => {
    for (const data of [{ text: 'a' }, { note: 'b' }, {}, null, 'a'] as const)
      expect(lateFields(data)).toEqual({ fields: [], left: 0 });
  });
});
