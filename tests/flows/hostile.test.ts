/** Bad input of every kind: refused with a reason, nothing else changes (SPEC C-1 … C-8). */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ChatView } from '../../src/channels/chat/projections.ts';
import { kinds } from '../../src/kinds/kinds.ts';
import type { LogEvent } from '../../src/exam/events.ts';
import { roles } from '../../src/exam/roles.ts';
import { LogFailure } from '../../src/host/log.ts';
import { memoryLog } from '../../src/host/log-memory.ts';
import { customerCommands } from '../../src/machines/customer-commands.ts';
import { examCommands } from '../../src/machines/exam-commands.ts';
import { taskCommands } from '../../src/machines/task-commands.ts';
import type { ExamView } from '../../src/machines/projections.ts';
import { settle, startExam } from './exam.ts';

afterEach(() => vi.useRealTimers());

describe('C what the host refuses', () => {
  it('C-1 unknown commands and commands of another channel', async () => {
    const exam = await startExam();
    await exam.do('examiner', 'task.start', {}, 'S04');
    const { count } = exam.host.head;
    for (const [type, task] of [
      ['email.fly', 'S04'],
      ['chat.send', 'S04'],
      ['task.start', 'S99'],
      ['__proto__.x', 'S04'],
      ['task.start', '__proto__'],
    ])
      expect(await exam.ask('examiner', type ?? '', {}, task)).toMatchObject({ ok: false });
    expect(exam.host.head.count).toBe(count);
  });

  it('C-2 every command of a role that may not, whatever the state', async () => {
    const exam = await startExam();
    await exam.do('examiner', 'seat.open', { seat: 'observer-1', role: 'observer' });
    await exam.take('observer-1');
    await exam.do('examiner', 'task.start', {}, 'S09');
    await exam.do('candidate', 'task.beginWork', {}, 'S09');
    const { count } = exam.host.head;
    const tables = [examCommands, taskCommands, customerCommands, kinds['chat']?.commands ?? {}];
    const seatOf = { candidate: 'candidate', figurant: 'figurant', observer: 'observer-1', examiner: 'examiner' };
    let tried = 0;
    for (const [type, { by }] of tables.flatMap((table) => Object.entries(table)))
      for (const role of roles) {
        if (by.includes(role) || (role === 'examiner' && by.includes('lead'))) continue;
        tried += 1;
        expect(await exam.ask(seatOf[role], type, {}, 'S09'), `${role} ${type}`).toMatchObject({ code: 'forbidden' });
      }
    expect(tried).toBeGreaterThan(80);
    expect(exam.host.head.count).toBe(count);
  });

  it('C-3 malformed and oversized data, and whole messages that are no commands', async () => {
    const exam = await startExam();
    await exam.do('examiner', 'task.start', {}, 'S09');
    await exam.do('candidate', 'task.beginWork', {}, 'S09');
    const { count } = exam.host.head;
    const bad: [unknown, string][] = [
      [{ text: 1 }, 'malformed'],
      [{ text: 'x', extra: true }, 'malformed'],
      [{ text: 'x'.repeat(2_001) }, 'malformed'],
      [{ text: '   ' }, 'malformed'],
      [{ text: 'x'.repeat(70_000) }, 'too-large'],
      [null, 'malformed'],
    ];
    for (const [data, code] of bad)
      expect(await exam.ask('candidate', 'chat.send', data as never, 'S09')).toMatchObject({ ok: false, code });
    const wire = exam.seats['candidate']?.wire;
    for (const raw of [
      null,
      7,
      'x',
      [],
      { t: 'command' },
      { t: 'view', id: 'a' },
      { t: 'command', id: 'a'.repeat(99) },
    ])
      wire?.a.send(raw);
    await settle();
    expect(exam.host.head.count).toBe(count);
    await exam.do('candidate', 'chat.send', { text: 'pořád to jde' }, 'S09');
  });

  it('C-4 a known id is answered again and not repeated; another seat’s id is refused', async () => {
    const exam = await startExam();
    await exam.do('examiner', 'task.start', {}, 'S09');
    await exam.do('candidate', 'task.beginWork', {}, 'S09');
    const command = { id: 'same', type: 'chat.send', task: 'S09', data: { text: 'jednou' }, writtenAt: Date.now() };
    const candidate = { seat: 'candidate', role: 'candidate' as const, lead: false };
    const first = await exam.host.submit(candidate, command);
    expect(await exam.host.submit(candidate, command)).toEqual(first);
    await exam.restartHost();
    expect(await exam.host.submit(candidate, command)).toEqual(first);
    const figurant = { seat: 'figurant', role: 'figurant' as const, lead: false };
    expect(await exam.host.submit(figurant, command)).toMatchObject({ ok: false, code: 'malformed' });
    expect((exam.seat('examiner').view('channel/S09') as unknown as ChatView).messages).toHaveLength(1);
  });

  it('C-5 a full disk: refused, told to everybody, nothing changes; goes on when there is room', async () => {
    let full = false;
    const log = memoryLog([], (_: LogEvent) => {
      if (full) throw new LogFailure('full', 'test');
    });
    const exam = await startExam({ log });
    await exam.do('examiner', 'task.start', {}, 'S09');
    await exam.do('candidate', 'task.beginWork', {}, 'S09');
    full = true;
    const before = exam.host.state;
    expect(await exam.ask('candidate', 'chat.send', { text: 'ztratím se?' }, 'S09')).toMatchObject({ code: 'halted' });
    expect(exam.host.state).toBe(before);
    for (const id of ['examiner', 'figurant', 'candidate'])
      expect(exam.seat(id).view('host')).toEqual({ halted: 'full' });
    full = false;
    expect(await exam.host.retry()).toBe(true);
    await settle();
    await exam.do('candidate', 'chat.send', { text: 'znovu' }, 'S09');
    expect(exam.seat('candidate').view('host')).toEqual({ halted: null });
  });

  it('C-6 the future cannot have been written yet', async () => {
    const exam = await startExam();
    await exam.do('examiner', 'task.start', {}, 'S09');
    await exam.do('candidate', 'task.beginWork', {}, 'S09');
    const candidate = { seat: 'candidate', role: 'candidate' as const, lead: false };
    const later = Date.now() + 3_600_000;
    await exam.host.submit(candidate, {
      id: 'f',
      type: 'chat.send',
      task: 'S09',
      data: { text: 'x' },
      writtenAt: later,
    });
    expect((await exam.events()).at(-1)).toMatchObject({ id: 'f', writtenAt: Date.now() });
  });

  it('C-7 a card number is masked before it is written anywhere', async () => {
    const exam = await startExam();
    await exam.do('examiner', 'task.start', {}, 'S09');
    await exam.do('candidate', 'task.beginWork', {}, 'S09');
    const text = 'tak si vem kartu 0000 0000 0000 0000 12/28 123';
    await exam.do('figurant', 'chat.draft', { text }, 'S09');
    await exam.do('figurant', 'chat.send', { text }, 'S09');
    const spoken = (await exam.events()).filter(({ type }) => type.startsWith('chat.'));
    expect(spoken).toHaveLength(2);
    expect(JSON.stringify(spoken)).not.toContain('0000 0000');
    const { messages } = exam.seat('candidate').view('channel/S09') as unknown as ChatView;
    expect(messages[0]).toMatchObject({ text: 'tak si vem kartu •••• •••• •••• 0000 ••/•• •••', masked: true });
  });
});

describe('S one browser a seat', () => {
  it('S-1 a second browser asks, the first one stays until the examiner decides', async () => {
    const exam = await startExam();
    const first = exam.seat('candidate');
    const second = await exam.take('candidate', 'other-browser');
    expect(second.status).toEqual({ state: 'turned-away', reason: 'asking' });
    expect(first.status.state).toBe('here');
    expect(second.view('exam')).toBeUndefined();
    const { seats } = exam.seat('examiner').view('exam') as unknown as ExamView;
    expect(seats.find(({ id }) => id === 'candidate')?.asking).toBe('other-browser');
    await exam.do('examiner', 'seat.allowTakeover', { seat: 'candidate', device: 'other-browser' });
    expect(second.status.state).toBe('here');
    expect(second.view('exam')).toBeDefined();
    expect(first.status).toEqual({ state: 'turned-away', reason: 'replaced' });
  });

  it('S-2 a refused browser is told and gets nothing', async () => {
    const exam = await startExam();
    const second = await exam.take('candidate', 'other-browser');
    await exam.do('examiner', 'seat.refuseTakeover', { seat: 'candidate', device: 'other-browser' });
    expect(second.status).toEqual({ state: 'turned-away', reason: 'refused' });
    expect(second.view('exam')).toBeUndefined();
  });

  it('S-3 the figurant’s part moves to another browser and back', async () => {
    const exam = await startExam();
    const console_ = exam.seat('figurant');
    await exam.do('examiner', 'seat.handOver', { seat: 'figurant', place: 'invitation' });
    expect(console_.status).toEqual({ state: 'turned-away', reason: 'replaced' });
    const third = await exam.take('figurant', 'third-browser');
    expect(third.status.state).toBe('here');
    await exam.do('examiner', 'seat.handOver', { seat: 'figurant', place: 'console' });
    expect(third.status).toEqual({ state: 'turned-away', reason: 'replaced' });
  });

  it('S-3 the record says who played while tasks ran, also when the part moved', async () => {
    const exam = await startExam();
    await exam.do('examiner', 'task.start', {}, 'S04');
    await exam.do('examiner', 'task.end', {}, 'S04');
    await exam.do('examiner', 'seat.handOver', { seat: 'figurant', place: 'invitation' });
    await exam.do('examiner', 'task.start', {}, 'S09');
    await exam.do('examiner', 'task.end', {}, 'S09');
    await exam.do('examiner', 'seat.handOver', { seat: 'figurant', place: 'console' });
    await exam.do('examiner', 'exam.end');
    expect(exam.seat('examiner').view('record')).toMatchObject({ figurant: 'both' });
  });

  it('S-4 a revoked observer is shown out', async () => {
    const exam = await startExam();
    await exam.do('examiner', 'seat.open', { seat: 'observer-1', role: 'observer' });
    const observer = await exam.take('observer-1');
    expect(observer.view('exam')).toBeDefined();
    await exam.do('examiner', 'seat.revoke', { seat: 'observer-1' });
    expect(observer.status).toEqual({ state: 'turned-away', reason: 'revoked' });
  });
});
