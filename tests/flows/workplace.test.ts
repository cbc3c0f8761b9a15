/** The workplace through host and seats: what the register shows to whom and when, what is written into it, when the next
 *  contact may come. Looks at messages, not at a screen. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Json } from '../../src/exam/events.ts';
import { largeWorld } from '../../src/workplace/large-world.fixture.ts';
import type { WorkplaceView, WorkplaceWatch } from '../../src/workplace/projections.ts';
import { Directory } from '../../src/workplace/register/search.ts';
import type { Entry } from '../../src/workplace/register/entry.ts';
import { type ExamInMemory, startExam, world } from './exam.ts';
import { earOn } from './silence.ts';

afterEach(() => vi.useRealTimers());

const desk = (exam: ExamInMemory) => exam.seat('candidate').view('workplace') as unknown as WorkplaceView;
const watch = (exam: ExamInMemory) => exam.seat('examiner').view('workplace') as unknown as WorkplaceWatch;
const current = (exam: ExamInMemory) => desk(exam).register.customers.at(-1);

async function atWork(cases: readonly string[], settings = {}): Promise<ExamInMemory> {
  return startExam({
    cases,
    plan: { world: world(), seed: 'k3x9q0ab', settings: { paste: false, spellcheck: false, ...settings } },
  });
}
async function begin(exam: ExamInMemory, task: string): Promise<void> {
  await exam.do('examiner', 'task.start', {}, task);
  await exam.do('candidate', 'task.beginWork', {}, task);
}

const paper = {
  customer: 'Z-10037',
  code: 'FIN',
  description: 'Vratka za vrácený kávovar.',
  disposition: 'Předáno vedoucímu směny ke schválení.',
  forward: null,
  promise: { what: 'Rozhodnutí o vratce', due: '2026-05-14' },
} satisfies Json;

describe('X-100 the register', () => {
  it('IT-18 a letter from a known address brings its customer up, masked', async () => {
    const exam = await atWork(['S04']);
    await begin(exam, 'S04');
    await exam.do('candidate', 'email.open', {}, 'S04');
    expect(desk(exam).register.current).toBe('Z-10037');
    expect(current(exam)).toMatchObject({ name: 'Jana Králová', by: 'pop', verified: false, particulars: null });
  });

  it('X-101 IT-2 opens its fields when both items match, and does not say which one does not', async () => {
    const exam = await atWork(['S04']);
    await begin(exam, 'S04');
    const check = (number: string, value: string) =>
      exam.do('candidate', 'register.check', { customer: 'Z-10037', number, item: 'email', value }, 'S04');
    await exam.do('candidate', 'register.open', { customer: 'Z-10037', by: 'name', query: 'kralova' }, 'S04');
    await check('EJ2026-03302', 'somebody@post.example');
    expect(current(exam)).toMatchObject({ verified: false, failedChecks: 1, particulars: null });
    expect(watch(exam).tasks[0]?.checks).toMatchObject([{ numberMatches: true, itemMatches: false }]);
    await check('ej2026 03302', ' Jana.Kralova@post.example ');
    expect(current(exam)).toMatchObject({
      verified: true,
      particulars: { email: 'jana.kralova@post.example', orders: [{ id: 'EJ2026-03302' }] },
    });
  });

  it('P-1 what is masked, or hidden by the case, is in no message to the candidate', async () => {
    const exam = await atWork(['S16']);
    const heard = await earOn(exam);
    await begin(exam, 'S16');
    await exam.do('figurant', 'phone.ring', { line: 'first' }, 'S16');
    await exam.do('candidate', 'register.open', { customer: 'Z-10041', by: 'name', query: 'connor' }, 'S16');
    expect(heard.join()).not.toContain('o.connor41@mail.example');
    await exam.do(
      'candidate',
      'register.check',
      { customer: 'Z-10041', number: 'EJ2026-03871', item: 'postcode', value: '000 42' },
      'S16',
    );
    expect(current(exam)?.particulars?.orders).toMatchObject([{ id: 'EJ2026-03871', total: 4490 }]);
    expect(heard.join()).not.toContain('dárkovým poukazem');
    expect(heard.join()).not.toContain('o.connor41@mail.example');
  });

  it('X-101 HU-24 a change keeps what stood there before, and only a verified customer’s record is changed', async () => {
    const exam = await atWork(['S04']);
    await begin(exam, 'S04');
    const edit = () =>
      exam.ask('candidate', 'register.edit', { customer: 'Z-10037', field: 'phone', value: '000 555 999' }, 'S04');
    await exam.do('candidate', 'register.open', { customer: 'Z-10037', by: 'name', query: 'kralova' }, 'S04');
    await edit();
    expect(current(exam)?.particulars).toBeNull();
    await exam.do(
      'candidate',
      'register.check',
      { customer: 'Z-10037', number: 'Z-10037', item: 'phone', value: '+420 000 555 037' },
      'S04',
    );
    await edit();
    expect(current(exam)?.particulars).toMatchObject({
      phone: '000 555 999',
      edits: [{ field: 'phone', old: '000 555 037' }],
    });
  });

  it('X-102 PL-40 all seven keys find the same customer in what the page has, without diacritics', async () => {
    const exam = await atWork(['S04']);
    const page = exam.seat('candidate').view('directory/0') as unknown as { salt: string; entries: readonly Entry[] };
    const directory = new Directory(page.entries, page.salt);
    for (const [query, by] of [
      ['z-10037', 'customer'],
      ['ej2026 03302', 'order'],
      ['FV2026-03302', 'invoice'],
      ['+420 000 555 037', 'phone'],
      ['JANA.KRALOVA@POST.EXAMPLE', 'email'],
      ['kralova jana', 'name'],
    ] as const)
      expect(directory.find(query), query).toMatchObject([{ by, entry: { id: 'Z-10037' } }]);
    expect(directory.find('dvorak').map(({ entry }) => entry.id)).toEqual(['Z-10021', 'Z-10077']);
    expect(JSON.stringify(page)).not.toContain('@');
  });
});

describe('X-102 a large world', () => {
  it('of 5 000 customers and 20 000 orders comes to the candidate’s page, and a record is opened and verified in it', async () => {
    const large = { ...largeWorld(), codes: world().codes };
    const exam = await startExam({ cases: ['S04'], plan: { world: large, seed: 'k3x9q0ab' } });
    await begin(exam, 'S04');
    const pages = [0, 1, 2, 3, 4].map((page) => exam.seat('candidate').view(`directory/${page}`));
    expect(pages.every((page) => page !== undefined)).toBe(true);
    const customer = 'Z-04321';
    await exam.do('candidate', 'register.open', { customer, by: 'customer', query: customer }, 'S04');
    const item = { item: 'email', value: 'zakaznik4321@post.example' } as const;
    await exam.do('candidate', 'register.check', { customer, number: 'FV2026-14321', ...item }, 'S04');
    expect(current(exam)?.particulars?.orders).toHaveLength(4);
  });
});

describe('X-100 while an exercise runs', () => {
  it('the candidate has neither house texts nor register: a theory test is not written beside them', async () => {
    const exam = await atWork(['S21', 'S04']);
    const has = (seat: string) =>
      ['workplace', 'house/0', 'directory/0'].map((scope) => exam.seat(seat).view(scope) !== undefined);
    expect(has('candidate')).toEqual([true, true, true]);
    await begin(exam, 'S21');
    expect(has('candidate')).toEqual([false, false, false]);
    expect(has('examiner')).toEqual([true, true, true]);
    expect(await exam.ask('candidate', 'knowledge.open', { text: 'KB-03' }, 'S21')).toMatchObject({ ok: false });
    await exam.do('examiner', 'task.end', {}, 'S21');
    await begin(exam, 'S04');
    expect(has('candidate')).toEqual([true, true, true]);
    await exam.do('candidate', 'knowledge.open', { text: 'KB-03' }, 'S04');
  });
});

describe('X-103 the event register', () => {
  it('PL-38 a contact without a disposition is not taken, a whole one stands beside what is right', async () => {
    const exam = await atWork(['S04']);
    await begin(exam, 'S04');
    expect(desk(exam).contacts.due).toBe(false); // nothing waits for it without a shift
    const file = (data: Json) => exam.ask('candidate', 'contact.file', data, 'S04');
    expect(await file({ ...paper, disposition: ' ' })).toMatchObject({ ok: false, code: 'malformed' });
    expect(await file(paper)).toMatchObject({ ok: true });
    expect(desk(exam).contacts).toMatchObject({ due: false, filed: [{ code: 'FIN', channel: 'email' }] });
    expect(watch(exam).tasks[0]?.contacts).toHaveLength(1);
    expect('truth' in desk(exam)).toBe(false);
  });
});

describe('X-103 a call’s note and what is forwarded beside it', () => {
  it('CZ-29 are one contact, whichever comes first', async () => {
    const exam = await atWork(['S14']);
    await begin(exam, 'S14');
    const forward = { department: 'technika', handover: { model: 'AX3', verze: '1.0.2', pasmo: '5 GHz' } };
    await exam.do('candidate', 'contact.pass', { customer: 'Z-10058', forward, promise: null }, 'S14');
    await exam.do('figurant', 'phone.ring', { line: 'first' }, 'S14');
    await exam.do('candidate', 'phone.answer', { line: 'first' }, 'S14');
    await exam.do('candidate', 'phone.hangUp', { line: 'first' }, 'S14');
    const note = { note: 'Padá 5 GHz, předáno L2.', code: 'TECH', callBackAt: 'pátek 11.00' };
    await exam.do('candidate', 'phone.file', note, 'S14');
    expect(desk(exam).contacts.filed).toMatchObject([
      { code: 'TECH', customer: 'Z-10058', disposition: 'pátek 11.00', forward, byNote: true },
    ]);
    const promise = { what: 'Zavoláme', due: '2026-05-15' };
    await exam.do('candidate', 'contact.pass', { customer: 'Z-10058', forward, promise }, 'S14');
    expect(desk(exam).contacts.filed).toMatchObject([{ code: 'TECH', promise }]);
  });
});

describe('X-163 the house’s texts', () => {
  it('PL-11 PL-35 what was opened, searched for and used is known for whoever leads', async () => {
    const exam = await atWork(['S04']);
    await begin(exam, 'S04');
    await exam.do('candidate', 'knowledge.search', { query: 'vratka', found: 3 }, 'S04');
    await exam.do('candidate', 'knowledge.open', { text: 'PR-VRATKA' }, 'S04');
    await exam.do('candidate', 'knowledge.open', { text: 'R5' }, 'S04');
    await exam.do('candidate', 'knowledge.use', { text: 'PR-VRATKA' }, 'S04');
    expect(await exam.ask('candidate', 'knowledge.open', { text: 'KB-99' }, 'S04')).toMatchObject({ ok: false });
    expect(desk(exam).knowledge.opened).toEqual(['PR-VRATKA', 'R5']);
    expect(watch(exam).tasks[0]).toMatchObject({
      consulted: [
        { text: 'PR-VRATKA', how: 'opened' },
        { text: 'R5', how: 'opened' },
        { text: 'PR-VRATKA', how: 'used' },
      ],
      searches: [{ query: 'vratka', found: 3 }],
    });
  });

  it('X-161 PL-41 ticked steps are the task’s own, in the order in which they were ticked', async () => {
    const exam = await atWork(['S04']);
    await begin(exam, 'S04');
    const tick = (step: number, on = true) => exam.do('candidate', 'script.tick', { script: 'PO-3', step, on }, 'S04');
    await tick(1);
    await tick(0);
    await tick(2);
    await tick(1, false);
    expect(desk(exam).knowledge.ticks).toEqual({ 'PO-3': [0, 2] });
    expect(watch(exam).tasks[0]?.steps).toEqual([{ script: 'PO-3', steps: [0, 2] }]);
  });
});

describe('X-104 X-164 the shift', () => {
  it('HU-1 HU-3 HU-14 a task starts when the candidate is ready, the next one when the last is filed', async () => {
    const exam = await atWork(['S04', 'S09'], { shift: true });
    const start = (task: string) => exam.ask('examiner', 'task.start', {}, task);
    expect(await start('S04')).toMatchObject({ ok: false, code: 'not-now' });
    await exam.do('candidate', 'shift.logIn', { code: '000000' });
    expect(desk(exam).shift).toMatchObject({ status: 'off', wrongTries: 1 });
    await exam.do('candidate', 'shift.logIn', { code: watch(exam).shift.code });
    for (const message of desk(exam).shift.unread) await exam.do('candidate', 'shift.read', { message });
    expect(await exam.ask('candidate', 'shift.turn', { to: 'ready' })).toMatchObject({ ok: false });
    for (const what of desk(exam).shift.unprepared) await exam.do('candidate', 'shift.prepare', { what });
    await exam.do('candidate', 'shift.turn', { to: 'ready' });
    expect(await start('S04')).toMatchObject({ ok: true });
    await exam.do('candidate', 'task.beginWork', {}, 'S04');
    expect(await exam.ask('candidate', 'shift.logOut')).toMatchObject({ ok: false });
    await exam.do('examiner', 'task.end', {}, 'S04');
    expect(await start('S09')).toMatchObject({ ok: false, code: 'not-now' });
    expect(desk(exam).contacts.obstacle).toBe('paper-due');
    expect(watch(exam).shift).toMatchObject({ obstacle: 'paper-due', paperDue: 'S04' });
    await exam.do('candidate', 'contact.file', paper, 'S04');
    expect(await start('S09')).toMatchObject({ ok: true });
    await exam.do('examiner', 'task.end', {}, 'S09');
    await exam.do('examiner', 'contact.waive', { reason: 'porucha klávesnice' }, 'S09');
    await exam.do('candidate', 'shift.turn', { to: 'break' });
    await exam.do('candidate', 'shift.logOut');
    // who has logged out too early comes back
    await exam.do('candidate', 'shift.logIn', { code: watch(exam).shift.code });
    await exam.do('candidate', 'shift.turn', { to: 'ready' });
    await exam.do('candidate', 'shift.logOut');
    await exam.do('examiner', 'exam.end');
    expect(exam.seat('examiner').view('record')).toMatchObject({
      shift: { wrongTries: 1, messages: { read: 3, of: 3 }, breaks: { count: 1 }, waived: 1 },
    });
  });

  it('X-105 HU-5 the report on the shift stands beside what the log counts, for whoever leads', async () => {
    const exam = await atWork(['S04', 'S09'], { shift: true });
    const report = { contacts: 1, filed: 1, forwarded: 2, promises: 1, note: 'Pomalá evidence.' };
    expect(await exam.ask('candidate', 'shift.report', report)).toMatchObject({ ok: false });
    await exam.do('candidate', 'shift.logIn', { code: watch(exam).shift.code });
    for (const message of desk(exam).shift.unread) await exam.do('candidate', 'shift.read', { message });
    for (const what of desk(exam).shift.unprepared) await exam.do('candidate', 'shift.prepare', { what });
    await exam.do('candidate', 'shift.turn', { to: 'ready' });
    await begin(exam, 'S04');
    expect(await exam.ask('candidate', 'shift.report', report)).toMatchObject({ ok: false }); // in the midst of a contact
    await exam.do('candidate', 'contact.file', paper, 'S04');
    await exam.do('examiner', 'task.end', {}, 'S04');
    await exam.do('candidate', 'shift.report', report);
    expect(desk(exam).report).toMatchObject(report);
    expect(watch(exam).report).toMatchObject({
      own: report,
      counted: { contacts: 1, filed: 1, forwarded: 0, promises: 1 },
    });
    expect(JSON.stringify(desk(exam))).not.toContain('counted');
  });

  it('an exam without a shift, and one without a world, go on as ever', async () => {
    const exam = await atWork(['S04', 'S09']);
    await begin(exam, 'S04');
    await exam.do('examiner', 'task.end', {}, 'S04');
    await begin(exam, 'S09');
    const older = await startExam({ cases: ['S04'] });
    await begin(older, 'S04');
    expect(older.seat('candidate').view('workplace')).toBeUndefined();
    expect(
      await older.ask('candidate', 'register.open', { customer: 'Z-10037', by: 'name', query: '' }, 'S04'),
    ).toMatchObject({
      ok: false,
      code: 'unknown-command',
    });
  });
});
