/** What a case says to the desk, through host and seats: whoever leads has it beside the work, the candidate in no message.
 *  Looks at messages, not at a screen. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RecordView } from '../../src/machines/record.ts';
import type { WorkplaceWatch } from '../../src/workplace/projections.ts';
import { layBeside } from '../../src/workplace/watch/compare.ts';
import { recordCourses } from '../../src/workplace/watch/record-course.ts';
import { type ExamInMemory, shippedCase, startExam, world } from './exam.ts';
import { earOn, secretsOf } from './silence.ts';

afterEach(() => vi.useRealTimers());

const work = (exam: ExamInMemory) =>
  (exam.seat('examiner').view('workplace') as unknown as WorkplaceWatch).tasks.find(({ task }) => task === 'S04');

const paper = {
  ...{ customer: 'Z-10037', code: 'OBJ', description: 'Vratka, EJ2026-03302.', disposition: 'Předáno ke schválení.' },
  forward: { department: 'vedouci', handover: { who: 'Králová', what: '', tried: '', wanted: '', deadline: '' } },
  promise: { what: 'Odeslání peněz', due: '2026-05-15' },
};

async function served(): Promise<{ exam: ExamInMemory; heard: string[] }> {
  const exam = await startExam({ cases: ['S04'], plan: { world: world(), seed: 'k3x9q0ab' } });
  const heard = await earOn(exam);
  const act = (type: string, data = {}) => exam.do('candidate', type, data, 'S04');
  await exam.do('examiner', 'task.start', {}, 'S04');
  await act('task.beginWork');
  await act('email.open');
  await act('register.open', { customer: 'Z-10021', by: 'name', query: 'dvorakova' });
  for (const value of ['nekdo@post.example', 'jana.kralova@post.example'])
    await act('register.check', { customer: 'Z-10037', number: 'EJ2026-03302', item: 'email', value });
  await act('register.edit', { customer: 'Z-10037', field: 'phone', value: '000 555 999' });
  await act('knowledge.open', { text: 'KB-18' });
  await act('contact.file', paper);
  return { exam, heard };
}

describe('X-132 the desk is watched', () => {
  it('whoever leads sees records, failed items, outdated texts and what is right beside the contact', async () => {
    const { exam } = await served();
    const seen = work(exam);
    expect(seen).toMatchObject({ outdated: ['KB-18'], truth: { refund: 13_239 } });
    expect(recordCourses(seen!)).toMatchObject([
      { name: 'Jana Králová', isOther: false, askedBefore: 1, filedUnverified: false },
      { name: 'Ludmila Dvořáková', isOther: true, verifiedAt: null },
    ]);
    expect(seen?.checks[0]).toMatchObject({ numberMatches: true, itemMatches: false });
    expect(seen?.edits).toMatchObject([{ old: '000 555 037', value: '000 555 999' }]);
    expect(layBeside(seen?.contacts[0], seen?.truth ?? null).map(({ verdict }) => verdict)).toEqual([
      ...['matches', 'differs', 'matches', 'matches', 'matches'],
    ]);
  });

  it('X-130 what is right, what is hidden and the extract of the register are in no message to the candidate', async () => {
    const { exam, heard } = await served();
    expect(work(exam)?.truth?.refund).toBe(13_239);
    const all = heard.join('\n');
    // the total of the order is by chance the right refund, which has to be added up
    const sums = ['13239', '13 239', '13\u00a0239'];
    const keys = ['"truth"', '"hides"', '"outdated"', '"inRegister"'];
    const { scenario } = await shippedCase('S04');
    const hidden = [...sums, ...keys, ...secretsOf(scenario), 'Evidence zákazníků: Jana Králová'];
    expect(hidden.filter((text) => all.includes(text))).toEqual([]);
    expect(all).toContain('Objednávka EJ2026-03302'); // the ear works
  });

  it('X-130 an exam without a register gives the extract', async () => {
    const exam = await startExam({ cases: ['S04'] });
    await exam.do('examiner', 'task.start', {}, 'S04');
    expect(JSON.stringify(exam.seat('candidate').view('case/S04'))).toContain('Evidence zákazníků: Jana Králová');
  });

  it('X-133 the record prints what was filed: code, what was agreed, where it went, what was promised', async () => {
    const { exam } = await served();
    await exam.do('examiner', 'task.end', {}, 'S04');
    await exam.do('examiner', 'exam.end');
    const record = exam.seat('examiner').view('record') as unknown as RecordView;
    expect(record.tasks[0]?.contacts).toMatchObject([
      {
        code: expect.stringMatching(/^OBJ Objednávka$/) as string,
        disposition: 'Předáno ke schválení.',
        forward: 'Vedoucí směny',
        promise: { what: 'Odeslání peněz', due: '2026-05-15' },
      },
    ]);
  });
});
