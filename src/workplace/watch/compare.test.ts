// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { layBeside } from './compare.ts';
import { contact, deskWork } from './desk-work.fixture.ts';

const truth = deskWork.truth;
const verdicts = (change: Partial<typeof contact> = {}, right = truth) =>
  Object.fromEntries(layBeside({ ...contact, ...change }, right).map(({ part, verdict }) => [part, verdict]));

describe('X-132 a contact beside the case', () => {
  it('says of each part whether it matches, differs or is not given', () => {
    expect(verdicts()).toEqual({
      ...{ customer: 'matches', code: 'matches', order: 'matches', forward: 'matches', promise: 'differs' },
    });
    const other = { customer: 'Z-10021', code: 'OBJ', description: 'Vratka.', forward: null, promise: null };
    expect(verdicts(other)).toEqual({
      ...{ customer: 'differs', code: 'differs', order: 'not-given', forward: 'not-given', promise: 'not-given' },
    });
  });
  it('any of the right codes is right', () =>
    expect(verdicts({ code: 'STIZ' }, { codes: ['OBJ', 'STIZ'] })['code']).toBe('matches'));
  it('finds the order in the words as people write it, and another one, too', () => {
    const order = (description: string) =>
      layBeside({ ...contact, description, disposition: '', forward: null }, truth).find(
        ({ part }) => part === 'order',
      );
    for (const written of ['obj. EJ2026-03302', 'Ej2026 03302!', 'ej202603302'])
      expect(order(written), written).toMatchObject({ given: 'EJ2026-03302', verdict: 'matches' });
    expect(order('Nejde o EJ2026-01187, ale o EJ2026-03302.')).toMatchObject({ verdict: 'matches' });
    expect(order('Objednávka EJ2026-01187.')).toMatchObject({ given: 'EJ2026-01187', verdict: 'differs' });
    expect(order('Bez čísla.')).toMatchObject({ given: '', verdict: 'not-given' });
  });
  it('what the case leaves open is not judged, and what nobody speaks of does not stand there', () => {
    expect(verdicts({}, null)).toEqual({
      ...{ customer: 'unsaid', code: 'unsaid', forward: 'unsaid', promise: 'unsaid' },
    });
    expect(layBeside({ ...contact, forward: null, promise: null }, { customer: 'Z-10037' })).toHaveLength(2);
  });
  it('without a contact what is right stands alone', () => {
    const all = layBeside(undefined, truth);
    expect(all.map(({ part }) => part)).toEqual(['customer', 'code', 'order', 'forward', 'promise']);
    expect(all.every(({ verdict }) => verdict === 'not-given')).toBe(true);
    expect(layBeside(undefined, null)).toEqual([]);
  });
});
