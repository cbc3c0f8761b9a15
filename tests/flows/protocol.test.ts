/** The protocol of the briefing, for whoever leads (CZ-6). Through host and seats. */
import { afterEach, expect, it, vi } from 'vitest';
import type { ProtocolView } from '../../src/machines/protocol.ts';
import { startAt, startExam, trainingSeats } from './exam.ts';

afterEach(() => vi.useRealTimers());

it('G-24 is there once the candidate has confirmed, with text, names and both times, for the lead alone', async () => {
  const exam = await startExam({ gates: false });
  const protocol = (seat = 'examiner') => exam.seat(seat).view('protocol') as unknown as ProtocolView | undefined;
  await exam.do('examiner', 'exam.giveBriefing');
  expect(protocol()).toBeUndefined();
  await exam.do('candidate', 'exam.confirmBriefing');
  expect(protocol()).toMatchObject({
    candidate: { name: 'Jana Zkoušená', birthDate: '1990-05-01' },
    authority: { examiner: 'Mgr. Eva Komisařová' },
    ...{ givenAt: startAt, confirmedAt: startAt },
  });
  expect(
    protocol()
      ?.briefing.map(({ title }) => title)
      .join(),
  ).toMatch(/Práva.*požární/i);
  for (const seat of ['candidate', 'figurant']) expect(protocol(seat)).toBeUndefined();
});

it('G-24 a training session has none', async () => {
  const exam = await startExam({ plan: { kind: 'training', seats: trainingSeats } });
  expect(exam.seat('figurant').view('protocol')).toBeUndefined();
});
