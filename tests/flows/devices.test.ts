/** The device check through host and seats: who may report what, who sees it, what it opens, what the record keeps. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DeviceNeeds } from '../../src/exam/devices.ts';
import type { ExamView } from '../../src/machines/projections.ts';
import type { RecordView } from '../../src/machines/record.ts';
import { type ExamInMemory, startAt, startExam, trainingSeats } from './exam.ts';

afterEach(() => vi.useRealTimers());

const voices: DeviceNeeds = { voices: true, pictures: false };
const good = { microphone: 'ok', speaker: 'ok', camera: 'skipped', storage: 'ok', broker: 'ok' } as const;
const examOf = (exam: ExamInMemory, seat: string) => exam.seat(seat).view('exam') as unknown as ExamView;
const seatSeenBy = (exam: ExamInMemory, viewer: string, seat: string) =>
  examOf(exam, viewer).seats.find(({ id }) => id === seat);
const withVoices = (needs: DeviceNeeds = voices) => startExam({ cases: ['S09'], plan: { needs }, gates: false });

async function otherGates(exam: ExamInMemory): Promise<void> {
  await exam.do('examiner', 'exam.checkIdentity', { document: 'id-card' });
  await exam.do('examiner', 'exam.confirmMedical');
  await exam.do('examiner', 'exam.giveBriefing');
  await exam.do('candidate', 'exam.confirmBriefing');
}

describe('U-1 devices before an exam with voices (PL-9)', () => {
  it('it starts once candidate and customer are heard, not before', async () => {
    const exam = await withVoices();
    await otherGates(exam);
    expect(examOf(exam, 'candidate').closedGates).toEqual(['devices']);
    expect(await exam.ask('examiner', 'exam.start')).toMatchObject({ code: 'not-now' });
    // the check with a blocked microphone
    await exam.do('candidate', 'seat.reportDevices', { ...good, microphone: 'denied' });
    await exam.do('examiner', 'seat.reportDevices', good);
    expect(await exam.ask('examiner', 'exam.start')).toMatchObject({ code: 'not-now' });
    await exam.do('candidate', 'seat.reportDevices', good);
    await exam.do('examiner', 'exam.start');
  });

  it('with pictures it waits for the cameras too', async () => {
    const exam = await withVoices({ voices: true, pictures: true });
    await exam.do('candidate', 'seat.reportDevices', { ...good, camera: 'ok' });
    await exam.do('figurant', 'seat.reportDevices', good);
    expect(examOf(exam, 'examiner').closedGates).toContain('devices');
    await exam.do('figurant', 'seat.reportDevices', { ...good, camera: 'ok' });
    expect(examOf(exam, 'examiner').closedGates).not.toContain('devices');
  });

  it('the lead lets it pass with a reason, which only the lead and the record know', async () => {
    const exam = await withVoices();
    await otherGates(exam);
    expect(await exam.ask('examiner', 'exam.waiveDevices', { reason: ' ' })).toMatchObject({ code: 'malformed' });
    expect(await exam.ask('candidate', 'exam.waiveDevices', { reason: 'x' })).toMatchObject({ code: 'forbidden' });
    await exam.do('examiner', 'exam.waiveDevices', { reason: 'sluchátko na jedno ucho' });
    await exam.do('examiner', 'exam.start');
    expect(examOf(exam, 'candidate').gates.devicesWaived).toEqual({ at: startAt, reason: '' });
    await exam.do('examiner', 'exam.end');
    const record = exam.seat('examiner').view('record') as unknown as RecordView;
    expect(record.gates.devicesWaived).toEqual({ at: startAt, reason: 'sluchátko na jedno ucho' });
  });
});

describe('U-2 where nobody speaks', () => {
  it('there is nothing to check and nothing to pass', async () => {
    const exam = await startExam({ cases: ['S09'], gates: false });
    await otherGates(exam);
    expect(examOf(exam, 'examiner')).toMatchObject({ closedGates: [], needs: { voices: false } });
    expect(await exam.ask('examiner', 'exam.waiveDevices', { reason: 'x' })).toMatchObject({ code: 'not-now' });
    await exam.do('examiner', 'exam.start');
  });

  it('a training session with calls starts without a check', async () => {
    const plan = { kind: 'training', seats: trainingSeats, gapReason: '', needs: voices } as const;
    const exam = await startExam({ cases: ['S09'], plan });
    expect(examOf(exam, 'figurant')).toMatchObject({ phase: 'running', needs: voices });
  });
});

describe('U-5 whose check it is, and who sees it', () => {
  it('the seat is the author’s, whatever is sent; an observer may report nothing', async () => {
    const exam = await withVoices();
    await exam.do('examiner', 'seat.open', { seat: 'observer-1', role: 'observer' });
    await exam.take('observer-1');
    const forged = { ...good, seat: 'figurant' };
    expect(await exam.ask('candidate', 'seat.reportDevices', forged)).toMatchObject({ code: 'malformed' });
    expect(await exam.ask('observer-1', 'seat.reportDevices', good)).toMatchObject({ code: 'forbidden' });
    expect(await exam.ask('observer-1', 'seat.reportDevice', {})).toMatchObject({ code: 'forbidden' });
    await exam.do('candidate', 'seat.reportDevices', good);
    await exam.do('candidate', 'seat.reportDevice', { device: 'camera', state: 'lost' });
    expect(seatSeenBy(exam, 'candidate', 'candidate')?.devices).toEqual({ ...good, at: startAt });
    expect(seatSeenBy(exam, 'examiner', 'candidate')?.devices).toMatchObject(good);
    expect(seatSeenBy(exam, 'figurant', 'candidate')?.devices).toBeNull();
    expect(seatSeenBy(exam, 'observer-1', 'candidate')).toMatchObject({ devices: null, troubles: [] });
  });
});

it('U-3 a reload of the candidate’s browser keeps the check, in the log and on the own screen', async () => {
  const exam = await withVoices();
  await exam.do('candidate', 'seat.reportDevices', good);
  const taken = exam.seats['candidate'];
  taken?.wire.cut();
  await exam.take('candidate', 'candidate-browser', taken?.journal);
  expect(seatSeenBy(exam, 'candidate', 'candidate')?.devices).toMatchObject(good);
});

describe('U-4 a device that fails during a task (HU-25)', () => {
  it('is shown to both sides and in the record, and the task goes on', async () => {
    const exam = await withVoices();
    await otherGates(exam);
    await exam.do('candidate', 'seat.reportDevices', good);
    await exam.do('figurant', 'seat.reportDevices', good);
    await exam.do('examiner', 'exam.start');
    await exam.do('examiner', 'task.start', {}, 'S09');
    await exam.do('candidate', 'task.beginWork', {}, 'S09');
    await exam.do('candidate', 'seat.reportDevice', { device: 'microphone', state: 'lost' });
    for (const viewer of ['candidate', 'figurant', 'examiner'])
      expect(seatSeenBy(exam, viewer, 'candidate')?.troubles, viewer).toEqual([
        { device: 'microphone', state: 'lost', since: startAt },
      ]);
    expect(exam.seat('candidate').view('task/S09')).toMatchObject({ phase: 'working' });
    await exam.do('candidate', 'seat.reportDevice', { device: 'microphone', state: 'ready' });
    expect(seatSeenBy(exam, 'figurant', 'candidate')?.troubles).toEqual([]);
    await exam.do('examiner', 'task.end', {}, 'S09');
    await exam.do('examiner', 'exam.end');
    const record = exam.seat('examiner').view('record') as unknown as RecordView;
    expect(record.deviceChanges.map(({ role, device, state }) => `${role} ${device} ${state}`)).toEqual([
      'candidate microphone lost',
      'candidate microphone ready',
    ]);
    expect(record.devices.map(({ role, check }) => [role, check?.microphone])).toEqual([
      ['figurant', 'ok'],
      ['candidate', 'ok'],
    ]);
  });

  it('is still known after a reload of the examiner’s browser', async () => {
    const exam = await withVoices();
    await exam.do('candidate', 'seat.reportDevice', { device: 'speaker', state: 'lost' });
    await exam.restartHost();
    expect(seatSeenBy(exam, 'figurant', 'candidate')?.troubles).toMatchObject([{ device: 'speaker' }]);
  });
});
