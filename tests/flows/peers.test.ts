/** Who is introduced to whom for calls: every page hears of every other one, with the certificate that its link has
 *  proved, and of nobody who has left. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { settle, startExam } from './exam.ts';

afterEach(() => vi.useRealTimers());

const pageOf = (digit: string) => digit.repeat(32);

describe('B-11 pages are introduced by the host', () => {
  it('to everybody else, again at each change, and never to themselves', async () => {
    const exam = await startExam();
    exam.reception.setConsolePage({ page: pageOf('0'), fingerprint: 'HOST' });
    exam.seat('candidate').announce(pageOf('1'));
    await settle();
    const host = [
      { seat: 'examiner', role: 'examiner', page: pageOf('0'), fingerprint: 'HOST' },
      { seat: 'figurant', role: 'figurant', page: pageOf('0'), fingerprint: 'HOST' },
    ];
    const candidate = { seat: 'candidate', role: 'candidate', page: pageOf('1'), fingerprint: 'proved-candidate' };
    expect(exam.seat('candidate').peers).toEqual(host);
    expect(exam.seat('figurant').peers).toEqual([candidate]);

    await exam.do('examiner', 'seat.open', { seat: 'observer-1', role: 'observer' });
    (await exam.take('observer-1')).announce(pageOf('2'));
    await settle();
    expect(exam.seat('observer-1').peers).toEqual([...host, candidate]);
    expect(exam.seat('candidate').peers.map(({ seat }) => seat)).toEqual(['examiner', 'figurant', 'observer-1']);

    await exam.do('examiner', 'seat.revoke', { seat: 'observer-1' });
    expect(exam.seat('candidate').peers).toEqual(host);
  });

  it('a reloaded page takes the place of the one before', async () => {
    const exam = await startExam();
    exam.reception.setConsolePage({ page: pageOf('0'), fingerprint: 'HOST' });
    exam.seat('candidate').announce(pageOf('1'));
    await settle();
    const again = await exam.take('candidate', 'candidate-browser', exam.seats['candidate']?.journal);
    again.announce(pageOf('3'));
    await settle();
    expect(exam.seat('examiner').peers.map(({ page }) => page)).toEqual([pageOf('3')]);
  });

  it('an address that is none is no page', async () => {
    const exam = await startExam();
    exam.reception.setConsolePage({ page: pageOf('0'), fingerprint: 'HOST' });
    exam.seat('candidate').announce('<script>');
    await settle();
    expect(exam.seat('examiner').peers).toEqual([]);
  });
});
