// @vitest-environment node
/** The way to something in a case, in words. */
import { expect, it } from 'vitest';
import { readScenario } from './read.ts';
import { byId, standard } from './shipped.fixture.ts';
import { reader, tiny } from './tiny.fixture.ts';
import { coverage, goalNamed, trace } from './trace.ts';

const gated = tiny
  .replace(
    'stages: [{ id: chat, title: Chat }]',
    'stages: [{ id: chat, title: Chat }, { id: konec, title: Konec, needs: { facts: [telefon] } }]',
  )
  .replace(
    'id: zaplaceno, text: Zaplaceno.',
    'id: zaplaceno, text: Zaplaceno., needs: { stage: konec, moodAtLeast: 7 }',
  );

it('I-6 says what one would have to do, and nothing that could be left out', () => {
  const read = readScenario({ name: 'T1.yaml', text: gated }, reader);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const goal = goalNamed(read.value, 'zaplaceno');
  expect(goal && trace(read.value, goal, 'cs')).toEqual([
    'K „zaplaceno“ vede:',
    '  1. zákazník začne větou „Ahoj.“',
    '  2. rozhovor přejde do fáze „Chat“',
    '  3. uchazeč se zeptá „Kam chodí potvrzení?“',
    '  4. rozhovor přejde do fáze „Konec“',
    '  5. nálada se změní na 7: Mlčí.',
    '  6. skončí to: Zaplaceno.',
  ]);
});

it('I-6 says when nothing leads there', () => {
  const read = readScenario({ name: 'T1.yaml', text: gated.replace('moodAtLeast: 7', 'moodAtLeast: 9') }, reader);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const goal = goalNamed(read.value, 'zaplaceno');
  expect(goal && trace(read.value, goal, 'en')).toEqual(['Nothing leads to “zaplaceno”.']);
});

it('I-6 says which case shows which criterion', () => {
  const rows = coverage(standard.value, [byId('S04'), byId('S09')]);
  expect(rows.filter(({ cases }) => cases.length > 0).map(({ key, cases }) => [key, cases])).toEqual([
    ...['3a', '3b', '3c', '3d'].map((key) => [key, ['S04']]),
    ['5d', ['S09']],
  ]);
});
