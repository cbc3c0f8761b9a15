/** What the plan decides of the result reaches the record: the rule, what is recognised, the draw. */
import { describe, expect, it } from 'vitest';
import type { SnapshotFrom } from 'xstate';
import type { ExamPlan } from '../exam/plan.ts';
import { maxNoteText } from '../exam/work-note.ts';
import type { examMachine } from './exam.ts';
import { type ExamContext, emptyExam } from './exam-state.ts';
import { emptyMarking } from './marking-state.ts';
import { projectRecord } from './record.ts';

const criterion = (letter: string) => ({ letter, text: letter, verification: 'practical' });
const plan = {
  id: 'e1',
  kind: 'exam',
  seats: [{ id: 'examiner', role: 'examiner', lead: true, place: 'console' }],
  qualification: {
    rule: 'all-criteria',
    competences: [
      { id: '1', name: 'Telefon', criteria: [criterion('a'), criterion('b')] },
      { id: '2', name: 'Chat', criteria: [criterion('a')] },
    ],
  },
  paper: [
    {
      id: 'S01',
      scenario: {
        criteria: [
          { id: 'ptal-se', competence: '1', letter: 'a' },
          { id: 'postup', competence: '1', letter: 'b' },
        ],
      },
    },
  ],
} as unknown as ExamPlan;

const mark = (verdict: 'met' | 'not-met') => [{ verdict, reason: '', at: 1, by: 'examiner', workedMs: null }];

type Tasks = Parameters<typeof projectRecord>[1];
function record(part: Partial<ExamPlan>, postup: 'met' | 'not-met' = 'met', tasks: Tasks = {}) {
  const context: ExamContext = {
    ...emptyExam,
    plan: { ...plan, ...part },
    endedAt: 2,
    marking: { ...emptyMarking, sheets: { examiner: { S01: { 'ptal-se': mark('met'), postup: mark(postup) } } } },
  };
  const exam = { context } as unknown as SnapshotFrom<typeof examMachine>;
  const found = projectRecord(exam, tasks, { seat: 'examiner', role: 'examiner', lead: true });
  if (!found) throw new Error('no record');
  return found;
}
const recognised = [{ competence: '2', from: 'Z-17/2025', date: '2025-06-03' }];

describe('the record', () => {
  it('M-8 counts a recognised competence as met and says from which record (CZ-7)', () => {
    expect(record({}).result).toBe('incomplete');
    expect(record({ recognised })).toMatchObject({ result: 'passed', recognised });
    expect(record({ recognised }, 'not-met').result).toBe('failed');
  });

  it('M-7 goes by the rule of the qualification (IT-1)', () => {
    const threshold = { percent: 60, per: 'exam', origin: 'local' } as const;
    const qualification = { ...plan.qualification, rule: 'threshold', threshold } as const;
    expect(record({ recognised, qualification }, 'not-met')).toMatchObject({
      result: 'passed',
      qualification: { rule: 'threshold', threshold },
    });
  });

  it('E-7 has the draw number; plans that were made before have none', () => {
    expect(record({ seed: 'k3x9q0ab' }).seed).toBe('k3x9q0ab');
    expect(record({})).toMatchObject({ seed: '', recognised: [] });
  });

  it('X-201 has the work that a task’s channel tells, long texts cut; none of a task that never began (CZ-30)', () => {
    const channel = {
      work: () => [{ key: 'oral.question', text: 'a'.repeat(maxNoteText + 5) }, { key: 'report.noChart' }],
    };
    const scenario = { title: 'S01', channel: 'report', criteria: [] };
    const entry = (startedAt: number) =>
      ({ ...{ scenario, sourceHash: '', channel, channelState: {} }, task: { context: { startedAt } } }) as never;
    const work = (startedAt: number) => record({}, 'met', { S01: entry(startedAt) }).tasks[0]?.work;
    expect(work(1)).toEqual([
      { key: 'oral.question', text: `${'a'.repeat(maxNoteText)} …` },
      { key: 'report.noChart' },
    ]);
    expect(work(0)).toBeUndefined();
  });
});
