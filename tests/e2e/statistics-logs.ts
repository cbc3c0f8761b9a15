/** Logs of closed exams for tests of statistics: made of the few events that count, in a chain that holds. */
import { toLines } from '../../src/evidence/lines.ts';
import { emptyHead, headAfter, seal } from '../../src/exam/chain.ts';
import type { Json, LogEvent } from '../../src/exam/events.ts';

const letters = ['a', 'b', 'c', 'd'];
const texts = [
  'Ověřit totožnost zákazníka dřív, než mu cokoli sdělí',
  'Vést rozhovor ve sledu jeho částí',
  'Nabídnout řešení, které zákazníkovi patří podle reklamačního řádu',
  'Zapsat kontakt do evidence',
];

const scenario = {
  ...{ id: 'S04', version: 1, title: 'Kávovar a vratka', channel: 'email', records: [] },
  stages: [{ id: 'dopis', title: 'Dopis' }],
  outcomes: { best: { id: 'vyreseno', text: 'Vyřešeno' }, acceptable: [], wrong: [] },
  criteria: letters.map((letter) => ({
    id: `k-${letter}`,
    competence: '1',
    letter,
    text: letter,
    shownBy: ['course'],
  })),
};

export const planOf = (id: string, examiner: string, candidate: string) => ({
  ...{ id, kind: 'exam', place: 'Brno', gapReason: '', settings: { paste: false, spellcheck: false } },
  candidate: { name: candidate, birthDate: '1990-05-01' },
  authority: { examiner, number: '1', organisation: 'Zkušebna' },
  qualification: {
    ...{ id: 'cz', code: '66-029-M', name: 'Pracovník zákaznické podpory', rule: 'all-criteria', minimumAge: 18 },
    ...{ authority: '', wording: '', language: 'cs', briefing: [] },
    competences: [
      {
        id: '1',
        name: 'Vyřizování požadavků',
        criteria: letters.map((letter, index) => ({ letter, text: texts[index], verification: 'practical' })),
      },
    ],
  },
  paper: [{ id: 'S04', scenario, sourceHash: 'f'.repeat(64), variant: 'a' }],
  seats: [{ id: 'examiner', role: 'examiner', lead: true, place: 'console' }],
});

type Part = readonly [type: string, data: Json, task?: string];

/** @param missed letters of criteria that were not met. */
export const partsOf = (plan: ReturnType<typeof planOf>, missed: string): readonly Part[] => [
  ['exam.created', plan as unknown as Json],
  ['exam.started', {}],
  ['task.started', {}, 'S04'],
  ['exam.ended', {}],
  ...letters.map((letter): Part => {
    const not = missed.includes(letter);
    const mark = { verdict: not ? 'not-met' : 'met', reason: not ? 'Chybělo.' : '', workedMs: null };
    return ['exam.marked', { task: 'S04', criterion: `k-${letter}`, ...mark }];
  }),
  ['exam.closed', {}],
];

/** As the file that an examiner has saved. */
export async function logFile(plan: ReturnType<typeof planOf>, missed: string, at: number): Promise<string> {
  const events: LogEvent[] = [];
  let head = emptyHead;
  for (const [index, [type, data, task]] of partsOf(plan, missed).entries()) {
    const by = { seat: 'examiner', role: 'examiner' as const, lead: true };
    const draft = { id: `e${index}`, at: at + index, writtenAt: at + index, by, type, data, ...(task && { task }) };
    const event = await seal(draft, head);
    events.push(event);
    head = headAfter(event);
  }
  return toLines(plan.id, events);
}
