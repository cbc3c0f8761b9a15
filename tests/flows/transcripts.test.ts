/** S03 and S06 through host and seats, from the start to the marks: the drawn order, marks, choice, lock, and nothing of the
 *  key on the wire to candidate and observer. Looks at messages, not at a screen. */
import { afterEach, expect, it, vi } from 'vitest';
import { partsOf } from '../../src/evidence/parts.ts';
import type { Scenario } from '../../src/exam/scenario.ts';
import type { TranscriptsView } from '../../src/exercises/transcripts/projections.ts';
import { type ExamInMemory, pass, startExam } from './exam.ts';
import { earOn, expectSilence } from './silence.ts';

afterEach(() => vi.useRealTimers());

const view = (exam: ExamInMemory, seat: string, id: string) =>
  exam.seat(seat).view(`channel/${id}`) as unknown as TranscriptsView;

async function begin(exam: ExamInMemory, id: string): Promise<Scenario> {
  await exam.do('examiner', 'task.start', {}, id);
  await exam.do('candidate', 'task.beginWork', {}, id);
  const scenario = exam.host.state.exam.context.plan?.paper.find((task) => task.id === id)?.scenario;
  if (!scenario) throw new Error('no case');
  return scenario;
}

it.each([
  ['S03', 'q'],
  ['S06', 'r'],
])('P-1 X-31 %s is chosen from, locked and marked, and tells candidate and observer no secret', async (id, right) => {
  const exam = await startExam({ cases: [id], plan: { seed: 'k3x9q0ab' } });
  const heard = await earOn(exam);
  const scenario = await begin(exam, id);
  const label = view(exam, 'examiner', id).calls.find((call) => call.id === right)?.label ?? '';
  await exam.do('candidate', 'transcripts.highlight', { call: label, line: 0, text: 'kdo volá', revision: 1 }, id);
  await exam.do('candidate', 'transcripts.choose', { call: 'P', revision: 2 }, id);
  await exam.do('candidate', 'transcripts.choose', { call: label, revision: 3 }, id);
  await exam.do('candidate', 'transcripts.draft', { text: 'první věta', revision: 4 }, id);
  expect(view(exam, 'examiner', id)).toMatchObject({ text: 'první věta', choice: label, phase: 'deciding' });
  await exam.do('candidate', 'transcripts.lock', { call: label, text: 'první věta, otázky' }, id);

  // it is locked on both sides, and for good
  for (const seat of ['candidate', 'observer-1', 'examiner'])
    expect(view(exam, seat, id)).toMatchObject({ phase: 'locked', choice: label, text: 'první věta, otázky' });
  const again = await exam.ask('candidate', 'transcripts.choose', { call: 'Q', revision: 9 }, id);
  expect(again).toMatchObject({ ok: false, code: 'not-now' });
  for (const seat of ['candidate', 'observer-1'])
    expect(view(exam, seat, id).calls.map((call) => call.id)).toEqual([null, null, null]);

  // the evidence names the call in both ways
  const locked = (await exam.events()).find(({ type }) => type === 'transcripts.locked');
  expect(locked?.data).toEqual({ call: label, id: right, text: 'první věta, otázky' });

  await exam.do('examiner', 'task.end', {}, id);
  for (const { id: criterion } of scenario.criteria)
    await exam.do('examiner', 'exam.mark', { task: id, criterion, verdict: 'met', reason: '', workedMs: null });
  expectSilence(heard, scenario);
});

it('X-30 another draw number shows another order, a reload of the host the same one', async () => {
  const orders = new Set<string>();
  for (const seed of ['aaaaaaaa', 'k3x9q0ab', 'zzzzzzzz', '12345678']) {
    const exam = await startExam({ cases: ['S03'], plan: { seed } });
    await begin(exam, 'S03');
    const order = () =>
      view(exam, 'examiner', 'S03')
        .calls.map((call) => call.id)
        .join('');
    const before = order();
    await exam.restartHost();
    expect(order()).toBe(before);
    orders.add(before);
  }
  expect(orders.size).toBeGreaterThan(1);
});

it('X-33 a lock that comes after the end is kept whole for the examiner, with the reasons typed', async () => {
  const exam = await startExam({ cases: ['S03'] });
  await begin(exam, 'S03');
  await exam.do('candidate', 'transcripts.choose', { call: 'Q', revision: 1 }, 'S03');
  await pass(900_001);
  expect(view(exam, 'examiner', 'S03')).toMatchObject({ phase: 'frozen', choice: 'Q', locked: null });
  await exam.do('candidate', 'transcripts.lock', { call: 'Q', text: 'pozdě' }, 'S03');
  const task = exam.seat('examiner').view('task/S03') as unknown as { late: { type: string; data: unknown }[] };
  expect(task.late).toMatchObject([{ type: 'transcripts.lock', data: { call: 'Q', text: 'pozdě' } }]);
});

const hash = 'ab'.repeat(32);

it('X-37 X-38 the spoken defence is recorded by whoever leads, after the lock, and ends after the task’s end too', async () => {
  const exam = await startExam({
    cases: ['S03'],
    plan: { settings: { paste: false, spellcheck: false, recording: true } },
  });
  await begin(exam, 'S03');
  const start = { recording: 'r1', mime: 'audio/mp4' };
  expect(await exam.ask('examiner', 'transcripts.startRecording', start, 'S03')).toMatchObject({ ok: false });
  await exam.do('candidate', 'transcripts.lock', { call: 'Q', text: '' }, 'S03');
  for (const seat of ['candidate', 'figurant'])
    expect(await exam.ask(seat, 'transcripts.startRecording', start, 'S03')).toMatchObject({ ok: false });
  await exam.do('examiner', 'transcripts.startRecording', start, 'S03');
  expect(view(exam, 'candidate', 'S03').defence.since).toBeGreaterThan(0);
  expect(JSON.stringify(view(exam, 'candidate', 'S03'))).not.toContain('r1');
  await exam.do('examiner', 'task.pause', { reason: 'požární poplach' }, 'S03');
  const kept = { recording: 'r1', chunks: 4, bytes: 4_000, sha256: hash };
  await exam.do('examiner', 'transcripts.endRecording', kept, 'S03');
  const next = { ...start, recording: 'r2' };
  expect(await exam.ask('examiner', 'transcripts.startRecording', next, 'S03')).toMatchObject({ ok: false });
  await exam.do('examiner', 'task.resume', {}, 'S03');
  await exam.do('examiner', 'transcripts.startRecording', next, 'S03');
  await exam.restartHost();
  await exam.do('examiner', 'task.end', {}, 'S03');
  await exam.do('examiner', 'transcripts.endRecording', { ...kept, recording: 'r2' }, 'S03');
  expect(view(exam, 'candidate', 'S03').defence).toMatchObject({ since: 0, parts: 2, open: false });
  expect(partsOf(await exam.events(), { recordings: [], stills: [] }).listed.missing.recordings).toEqual(['r1', 'r2']);
});

it('X-37 is heard and not recorded where the plan records nothing', async () => {
  const exam = await startExam({ cases: ['S03'] });
  await begin(exam, 'S03');
  await exam.do('candidate', 'transcripts.lock', { call: 'Q', text: '' }, 'S03');
  const start = { recording: 'r1', mime: 'audio/mp4' };
  expect(await exam.ask('examiner', 'transcripts.startRecording', start, 'S03')).toMatchObject({ ok: false });
  expect(view(exam, 'examiner', 'S03').defence).toMatchObject({ agreed: false, open: false });
});

it('X-32 only the candidate marks and chooses', async () => {
  const exam = await startExam({ cases: ['S03'] });
  await begin(exam, 'S03');
  for (const seat of ['examiner', 'figurant'])
    expect(await exam.ask(seat, 'transcripts.choose', { call: 'P', revision: 1 }, 'S03')).toMatchObject({ ok: false });
});
