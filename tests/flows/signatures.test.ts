/** Seats sign what they have seen, the host lets no forged signature into the log, and the file of it all holds. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Head } from '../../src/exam/chain.ts';
import { headText, newKeyPair, sign } from '../../src/exam/signatures.ts';
import { writeEvidence } from '../../src/evidence/file.ts';
import { partsOf, signaturesIn } from '../../src/evidence/parts.ts';
import { keepSigning, memoryKeys } from '../../src/seat/signing.ts';
import { bytesSource } from '../../src/verify/source.ts';
import { verify } from '../../src/verify/verify.ts';
import { type ExamInMemory, settle, startExam, world } from './exam.ts';

afterEach(() => vi.useRealTimers());

async function signatures(exam: ExamInMemory, count: number) {
  for (let round = 0; round < 50; round++) {
    await settle();
    const found = (await exam.events()).filter(({ type }) => type === 'seat.signed');
    if (found.length >= count) return found;
  }
  throw new Error(`fewer than ${count} signatures`);
}

async function wholeExam(exam: ExamInMemory): Promise<void> {
  for (const id of ['S04', 'S09']) {
    await exam.do('examiner', 'task.start', {}, id);
    await exam.do('examiner', 'task.end', {}, id);
    await signatures(exam, id === 'S04' ? 1 : 2);
  }
  await exam.do('examiner', 'exam.end');
  await signatures(exam, 3);
  const plan = exam.host.state.exam.context.plan;
  for (const { id, scenario } of plan?.paper ?? [])
    for (const { id: criterion } of scenario.criteria)
      await exam.do('examiner', 'exam.mark', { task: id, criterion, verdict: 'met', reason: '', workedMs: null });
  await exam.do('examiner', 'exam.close');
}

describe('V-16 a seat signs the head it has seen', () => {
  it('after each task and after the exam, each once, and the evidence file with it holds', async () => {
    const exam = await startExam({ plan: { world: world() } });
    const keys = memoryKeys(newKeyPair);
    keepSigning(exam.seat('candidate'), keys);
    await wholeExam(exam);
    const all = await signatures(exam, 3);
    expect(all.map(({ by }) => by.seat)).toEqual(['candidate', 'candidate', 'candidate']);
    // a page that is loaded anew signs nothing twice
    keepSigning(exam.seat('candidate'), keys);
    await settle();
    expect(await signatures(exam, 3)).toHaveLength(3);

    const events = await exam.events();
    const pair = await newKeyPair();
    const { file } = await writeEvidence({
      exam: 'exam-1',
      madeAt: Date.now(),
      head: exam.host.head,
      parts: partsOf(events, { recordings: [], stills: [] }),
      record: '',
      index: () => JSON.stringify(signaturesIn(events)),
      sign: (text) => sign(text, pair),
    });
    const report = await verify(bytesSource(new Uint8Array(await file.arrayBuffer())));
    expect(report.checks.flatMap(({ problems }) => problems)).toEqual([]);
    expect(report.checks.find(({ id }) => id === 'seats')?.numbers).toMatchObject({ count: 3, seats: 1, keys: 1 });
    expect(report.checks.find(({ id }) => id === 'cases')?.numbers).toMatchObject({ count: 2, missing: 0 });
    expect(signaturesIn(events)).toMatchObject([{ seat: 'candidate', role: 'candidate' }]);
  });

  it('the log goes on and reads the same after a restart of the host', async () => {
    const exam = await startExam();
    keepSigning(exam.seat('candidate'), memoryKeys(newKeyPair));
    await exam.do('examiner', 'task.start', {}, 'S04');
    await exam.do('examiner', 'task.end', {}, 'S04');
    await signatures(exam, 1);
    await exam.restartHost();
    await exam.do('examiner', 'task.start', {}, 'S09');
  });
});

describe('V-17 what the host refuses to keep as a signature', () => {
  it('a head that never was, another seat’s or exam’s text, another key, odd shapes, and who only looks on', async () => {
    const exam = await startExam();
    await exam.do('examiner', 'seat.open', { seat: 'observer-1', role: 'observer' });
    await exam.take('observer-1');
    const pair = await newKeyPair();
    const hash = (await exam.events())[2]?.hash ?? '';
    const head: Head = { count: 3, hash };
    const ask = async (text: string, part: object = {}, by = 'candidate') =>
      exam.ask(by, 'seat.sign', { ...head, ...(await sign(text, pair)), ...part } as never);
    const right = headText('exam-1', 'candidate', head);
    const refused = [
      [await ask(right, { count: 2 }), 'malformed'],
      [await ask(right, { count: 9_999 }), 'malformed'],
      [await ask(right, { count: 0 }), 'malformed'],
      [await ask(right, { hash: 'a'.repeat(64) }), 'malformed'],
      [await ask(headText('exam-2', 'candidate', head)), 'malformed'],
      [await ask(headText('exam-1', 'figurant', head)), 'malformed'],
      [await ask(right, { key: (await sign(right, await newKeyPair())).key }), 'malformed'],
      [await ask(right, { key: '04'.padEnd(130, 'f') }), 'malformed'],
      [await ask(right, { key: 'AB' }), 'malformed'],
      [await ask(right, { seat: 'candidate' }), 'malformed'],
      [await ask(right, {}, 'observer-1'), 'forbidden'],
    ] as const;
    for (const [answer, code] of refused) expect(answer).toMatchObject({ ok: false, code });
    expect((await exam.events()).some(({ type }) => type === 'seat.signed')).toBe(false);
    expect(await ask(right)).toMatchObject({ ok: true });
  });
});
