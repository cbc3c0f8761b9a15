/** Q How the customer was played, in whole exams: who sees the note, and how two candidates of one case are compared. */
import { afterEach, expect, it, vi } from 'vitest';
import type { ExamPlan } from '../../src/exam/plan.ts';
import { otherCandidates, shareCase } from '../../src/host/other-candidates.ts';
import type { ExamState } from '../../src/host/state.ts';
import { compareNotes } from '../../src/machines/fairness-comparison.ts';
import type { FairnessNote } from '../../src/machines/fairness.ts';
import { type ExamInMemory, pass, startExam, trainingSeats } from './exam.ts';

afterEach(() => vi.useRealTimers());

const seen = (exam: ExamInMemory, seat: string) =>
  exam.seat(seat).view('fairness/S09') as unknown as FairnessNote | undefined | null;
const planOf = (state: ExamState) => state.exam.context.plan as ExamPlan;

/** One candidate's chat; the customer of the second one gives more away and plays the complication later. */
async function chat(options: { unasked: readonly string[]; complicatedAt: number; plan?: Partial<ExamPlan> }) {
  const exam = await startExam({ cases: ['S09'], ...(options.plan && { plan: options.plan }) });
  const training = options.plan?.kind === 'training';
  const lead = training ? 'figurant' : 'examiner';
  await exam.do(lead, 'task.start', {}, 'S09');
  await exam.do('candidate', 'task.beginWork', {}, 'S09');
  await exam.do('figurant', 'chat.send', { text: 'cau' }, 'S09');
  await exam.do('figurant', 'customer.open', {}, 'S09');
  await exam.do('candidate', 'chat.send', { text: 'Dobrý den' }, 'S09');
  await pass(20_000);
  for (const fact of options.unasked) await exam.do('figurant', 'customer.reveal', { fact, asked: false }, 'S09');
  await exam.do('figurant', 'customer.move', { rule: 'vycitka' }, 'S09');
  await pass(options.complicatedAt - 20_000);
  await exam.do('figurant', 'customer.complicate', {}, 'S09');
  expect(seen(exam, lead) ?? null).toBeNull();
  await exam.do(lead, 'task.end', {}, 'S09');
  return exam;
}

it('Q-1 the note comes with the end of the task, to figurant and examiner alone', async () => {
  const exam = await chat({ unasked: ['do-patku'], complicatedAt: 60_000 });
  const note = seen(exam, 'examiner');
  expect(note).toMatchObject({
    case: 'S09',
    unasked: ['do-patku'],
    asked: 0,
    moods: [{ atMs: 20_000, rule: 'vycitka' }],
    talkShare: 0.75,
    complicationAtMs: 60_000,
    outcome: '',
  });
  expect(seen(exam, 'figurant')).toEqual(note);
  expect(seen(exam, 'candidate') ?? null).toBeNull();
  await exam.do('examiner', 'exam.end');
  expect(JSON.stringify(exam.seat('examiner').view('record'))).not.toContain('unasked":["do-patku"]');
});

it('Q-2 two candidates of one case on one computer are compared without names', async () => {
  const first = await chat({ unasked: [], complicatedAt: 60_000 });
  const firstState = first.host.state;
  const second = await chat({
    unasked: ['do-patku', 'dubnovy-kod'],
    complicatedAt: 100_000,
    plan: { id: 'exam-2', candidate: { name: 'Petr Druhý', birthDate: '1991-01-01' } },
  });
  const own = seen(second, 'examiner') as FairnessNote;
  const others = otherCandidates(planOf(second.host.state), [firstState]);
  expect(JSON.stringify(others)).not.toMatch(/Jana|Zkoušená/);
  expect(others['S09']).toHaveLength(1);
  expect(compareNotes(own, others['S09'] ?? [])).toMatchObject({
    others: 1,
    unasked: { median: 0, most: 0 },
    complicationAtMs: { median: 60_000 },
    differences: ['more-unasked', 'complication-apart'],
  });
  expect(compareNotes(own, otherCandidates(planOf(second.host.state), [])['S09'] ?? [])).toBeUndefined();
});

it('Q-2 another text of the case, a training session and a task that runs are no comparison', async () => {
  const exam = await chat({ unasked: [], complicatedAt: 60_000 });
  const state = exam.host.state;
  const own = planOf(state);
  const rewritten = { ...own, paper: own.paper.map((task) => ({ ...task, sourceHash: 'another' })) };
  expect(otherCandidates(rewritten, [state])).toEqual({ S09: [] });
  expect(shareCase(rewritten, own)).toBe(false);
  expect(shareCase(own, own)).toBe(true);
  const training = await chat({
    unasked: [],
    complicatedAt: 60_000,
    plan: { id: 'exam-3', kind: 'training', seats: trainingSeats },
  });
  expect(otherCandidates(own, [training.host.state])).toEqual({ S09: [] });
  expect(shareCase(own, planOf(training.host.state))).toBe(false);
});
