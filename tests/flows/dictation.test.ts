/** S18 through host and seats, from the start to the marks: heard, written down, sorted, copied; and not one word of the
 *  message or of the key on the wire to candidate and observer. Looks at messages, not at a screen. */
import { afterEach, expect, it, vi } from 'vitest';
import type { Scenario } from '../../src/exam/scenario.ts';
import type { DictationView } from '../../src/exercises/dictation/projections.ts';
import { dictationStimulus } from '../../src/exercises/dictation/stimulus.ts';
import { compared, perMinute } from '../../src/exercises/dictation/typing.ts';
import { type ExamInMemory, pass, startExam } from './exam.ts';
import { earOn, expectSilence } from './silence.ts';

afterEach(() => vi.useRealTimers());

const view = (exam: ExamInMemory, seat: string) => exam.seat(seat).view('channel/S18') as unknown as DictationView;

async function begin(exam: ExamInMemory): Promise<Scenario> {
  await exam.do('examiner', 'task.start', {}, 'S18');
  await exam.do('candidate', 'task.beginWork', {}, 'S18');
  const scenario = exam.host.state.exam.context.plan?.paper[0]?.scenario;
  if (!scenario) throw new Error('no case');
  return scenario;
}

/** Every four words in a row of the message, as they would stand in a text. */
function pieces(spoken: string): string[] {
  const words = spoken.split(' ');
  return words.slice(0, -3).map((_, place) => words.slice(place, place + 4).join(' '));
}

it('P-1 X-40 S18 is played, written down, copied and marked; candidate and observer get no word of the message', async () => {
  const exam = await startExam({ cases: ['S18'] });
  const heard = await earOn(exam);
  const scenario = await begin(exam);
  const { message, copy } = dictationStimulus.parse(scenario.stimulus);
  const candidate = (type: string, data = {}) => exam.do('candidate', type, data, 'S18');

  await candidate('dictation.open');
  await exam.do('examiner', 'dictation.chooseReader', { how: 'person' }, 'S18');
  await candidate('dictation.play');
  expect(view(exam, 'examiner').player.state).toBe('playing');
  await pass(20_000);
  await candidate('dictation.rewind');
  await candidate('dictation.pause');
  await candidate('dictation.play');
  await exam.do('examiner', 'dictation.finishReading', { how: 'person' }, 'S18');
  await candidate('dictation.draft', { text: 'Volal muž', fields: {}, code: null, revision: 1 });
  await candidate('dictation.transcribe', { text: 'Volal muž z města' });
  await candidate('dictation.file', { fields: { castka: '3 380 Kč' }, code: 'OBJ' });
  expect(view(exam, 'examiner')).toMatchObject({
    phase: 'between',
    heard: { plays: 2, rewinds: 1, whole: [{ how: 'person' }] },
    draft: { code: 'OBJ' },
    key: { spoken: message.spoken, wordsPercent: 95 },
  });

  await candidate('dictation.startCopy');
  const text = copy.text.slice(0, 550);
  await candidate('dictation.keep', { text, strokes: 560, corrections: 10, revision: 1 });
  await pass(300_001);
  expect(view(exam, 'candidate')).toMatchObject({ phase: 'done', copied: { why: 'time' }, key: null });
  const { right, errors } = compared(copy.text, view(exam, 'examiner').typing.text);
  expect([errors, perMinute(right, 300_000)]).toEqual([0, right / 5]);

  // the evidence says how it was given and where the candidate was in it
  const events = await exam.events();
  expect(events.filter(({ type }) => type === 'dictation.rewound').map(({ data }) => data)).toEqual([
    { position: 20_000 },
  ]);
  expect(events.find(({ type }) => type === 'dictation.read')?.data).toEqual({ how: 'person' });

  await exam.do('examiner', 'task.end', {}, 'S18');
  for (const { id: criterion } of scenario.criteria)
    await exam.do('examiner', 'exam.mark', { task: 'S18', criterion, verdict: 'met', reason: '', workedMs: null });
  expectSilence(heard, scenario, pieces(message.spoken));
});

it('X-43 each part has its own time, and a reload of the host keeps both', async () => {
  const exam = await startExam({ cases: ['S18'] });
  await begin(exam);
  await exam.do('candidate', 'dictation.open', {}, 'S18');
  await exam.do('candidate', 'dictation.draft', { text: 'rozepsáno', fields: {}, code: null, revision: 1 }, 'S18');
  await pass(599_000);
  await exam.restartHost();
  expect(view(exam, 'candidate').phase).toBe('listening');
  await pass(1_001);
  expect(view(exam, 'candidate')).toMatchObject({ phase: 'between', closed: { why: 'time' } });
  expect(view(exam, 'examiner').draft.text).toBe('rozepsáno');
  expect(await exam.ask('candidate', 'dictation.play', {}, 'S18')).toMatchObject({ ok: false, code: 'not-now' });
  await exam.do('candidate', 'dictation.startCopy', {}, 'S18');
  expect(view(exam, 'candidate').original).toContain('Dobrý zápis');
});

it('X-45 only whoever gives the message says that it was given, and only the candidate plays it', async () => {
  const exam = await startExam({ cases: ['S18'] });
  await begin(exam);
  await exam.do('candidate', 'dictation.open', {}, 'S18');
  expect(await exam.ask('candidate', 'dictation.chooseReader', { how: 'voice' }, 'S18')).toMatchObject({ ok: false });
  expect(await exam.ask('examiner', 'dictation.play', {}, 'S18')).toMatchObject({ ok: false });
});

it('X-211 the recording of S18 reaches the candidate alone, once, when the task begins, and is heard out', async () => {
  const exam = await startExam({ cases: ['S18'] });
  const sound = (seat: string) => exam.seat(seat).view('sound/S18');
  expect(sound('candidate')).toBeUndefined();
  await begin(exam);
  const kept = exam.host.state.exam.context.plan?.paper[0]?.sound;
  expect(kept?.type).toBe('audio/ogg');
  expect(sound('candidate')).toEqual(kept);
  for (const seat of ['examiner', 'figurant']) expect(sound(seat)).toBeUndefined();

  const candidate = (type: string, data = {}) => exam.do('candidate', type, data, 'S18');
  const before = sound('candidate');
  await candidate('dictation.open');
  await candidate('dictation.play');
  await pass(43_000);
  await candidate('dictation.hearOut');
  expect(sound('candidate')).toBe(before);
  expect(view(exam, 'examiner')).toMatchObject({
    how: 'recording',
    heard: { plays: 1, whole: [{ how: 'recording' }] },
  });
});
