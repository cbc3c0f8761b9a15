/** Shutting the public out and letting it in again (CZ-10). Through host and seats; looks at the wire, too. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ExamView } from '../../src/machines/projections.ts';
import type { RecordView } from '../../src/machines/record.ts';
import { type ExamInMemory, pass, settle, startAt, startExam, trainingSeats } from './exam.ts';

afterEach(() => vi.useRealTimers());

const scopes = ['exam', 'media', 'task/S09', 'case/S09', 'channel/S09'];
const seen = (exam: ExamInMemory) => scopes.filter((scope) => exam.seat('observer-1').view(scope) !== undefined);
const view = (exam: ExamInMemory, seat: string) => exam.seat(seat).view('exam') as unknown as ExamView;

async function watched(): Promise<ExamInMemory> {
  const exam = await startExam();
  await exam.do('examiner', 'seat.open', { seat: 'observer-1', role: 'observer' });
  await exam.take('observer-1');
  await exam.do('examiner', 'task.start', {}, 'S09');
  await exam.do('candidate', 'task.beginWork', {}, 'S09');
  await settle();
  return exam;
}

describe('G-25 an exam without the public', () => {
  it('observers learn only that they are out, until they are let in again', async () => {
    const exam = await watched();
    const before = seen(exam);
    expect(before).toEqual(expect.arrayContaining(['exam', 'task/S09', 'case/S09', 'channel/S09']));
    await exam.do('examiner', 'exam.closePublic', { reason: 'hygienický důvod' });
    expect(seen(exam)).toEqual(['exam']);
    expect(view(exam, 'observer-1')).toMatchObject({
      ...{ closedToPublic: { at: startAt, reason: '' }, tasks: [], active: null },
    });
    expect(view(exam, 'candidate')).toMatchObject({ active: 'S09', closedToPublic: { reason: '' } });
    // what happens meanwhile stays inside
    const heard: string[] = [];
    const wire = exam.seats['observer-1']?.wire.b;
    const send = wire?.send.bind(wire);
    if (wire && send) wire.send = (message) => (heard.push(JSON.stringify(message)), send(message));
    await exam.do('candidate', 'chat.draft', { text: 'tajné' }, 'S09');
    await pass(1_000);
    expect(heard.join()).not.toMatch(/tajné|S09|"channel/);
    await exam.do('examiner', 'exam.openPublic');
    expect(seen(exam)).toEqual(before);
    expect(view(exam, 'observer-1')).not.toHaveProperty('closedToPublic');
  });

  it('no page of theirs is introduced to anybody meanwhile, so no sound goes there', async () => {
    const exam = await watched();
    exam.reception.setConsolePage({ page: '0'.repeat(32), fingerprint: 'HOST' });
    exam.seat('candidate').announce('1'.repeat(32));
    exam.seat('observer-1').announce('2'.repeat(32));
    await settle();
    const known = (seat: string) => exam.seat(seat).peers.map((peer) => peer.seat);
    expect(known('candidate')).toContain('observer-1');
    await exam.do('examiner', 'exam.closePublic', { reason: 'hygienický důvod' });
    expect(known('candidate')).toEqual(['examiner', 'figurant']);
    expect(known('observer-1')).toEqual([]);
    await exam.do('examiner', 'exam.openPublic');
    expect(known('candidate')).toContain('observer-1');
    expect(known('observer-1')).toHaveLength(3);
  });

  it('by whoever leads, with a reason, once at a time, and never in a training session', async () => {
    const exam = await watched();
    expect(await exam.ask('examiner', 'exam.closePublic', { reason: ' ' })).toMatchObject({ code: 'malformed' });
    expect(await exam.ask('candidate', 'exam.closePublic', { reason: 'x' })).toMatchObject({ code: 'forbidden' });
    expect(await exam.ask('examiner', 'exam.openPublic')).toMatchObject({ code: 'not-now' });
    await exam.do('examiner', 'exam.closePublic', { reason: 'hygienický důvod' });
    expect(await exam.ask('examiner', 'exam.closePublic', { reason: 'x' })).toMatchObject({ code: 'not-now' });
    await pass(60_000);
    await exam.do('examiner', 'exam.openPublic');
    await exam.do('examiner', 'task.end', {}, 'S09');
    await exam.do('examiner', 'exam.end');
    const { closures } = exam.seat('examiner').view('record') as unknown as RecordView;
    expect(closures).toEqual([{ at: startAt, until: startAt + 60_000, reason: 'hygienický důvod' }]);
    const practice = await startExam({ plan: { kind: 'training', seats: trainingSeats } });
    expect(await practice.ask('figurant', 'exam.closePublic', { reason: 'x' })).toMatchObject({ code: 'not-now' });
  });
});
