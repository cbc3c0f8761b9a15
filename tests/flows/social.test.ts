/** Case S10 in a whole exam, from the start to the marks (CZ-23): the good way, the silent way, late work, and silence
 *  about its secrets on the wire to candidate and observer. Host, seats and links are the product's own. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SocialView } from '../../src/channels/social/projections.ts';
import { firstBreak } from '../../src/exam/chain.ts';
import type { Scenario } from '../../src/exam/scenario.ts';
import { blankState, fold } from '../../src/host/state.ts';
import type { TaskView } from '../../src/machines/projections.ts';
import type { RecordView } from '../../src/machines/record.ts';
import type { CustomerContext } from '../../src/scenario/customer.ts';
import { type ExamInMemory, pass, startExam } from './exam.ts';

afterEach(() => vi.useRealTimers());

const second = 1_000;
const task = 'S10';
const view = <T = SocialView>(exam: ExamInMemory, seat: string, scope = `channel/${task}`) =>
  exam.seat(seat).view(scope) as unknown as T;
const customer = (exam: ExamInMemory) => view<CustomerContext>(exam, 'figurant', `customer/${task}`);
const act = (exam: ExamInMemory, seat: string, type: string, data: object = {}) =>
  exam.do(seat, type, data as never, task);
const last = (exam: ExamInMemory) => view(exam, 'candidate').comments.at(-1);

async function begun(): Promise<ExamInMemory> {
  const exam = await startExam({ cases: [task] });
  await exam.do('examiner', 'task.start', {}, task);
  await exam.do('candidate', 'task.beginWork', {}, task);
  return exam;
}
const scenarioOf = (exam: ExamInMemory): Scenario => {
  const scenario = exam.host.state.exam.context.plan?.paper[0]?.scenario;
  if (!scenario) throw new Error('no case');
  return scenario;
};

const reply =
  'Martino, tři týdny bez pračky a pak ještě marné čekání na telefon, to mě moc mrzí. Omlouváme se za volání, které jsme ' +
  'Vám slíbili na úterý a které neproběhlo. Píšeme Vám do zprávy, dnes do 17 h Vám zavoláme a nabízíme náhradní pračku. Jana';

describe('S10 in a whole exam', () => {
  it('D-16 the good way: reply, her question, warning, hiding, the private agreement, the note, the marks', async () => {
    const exam = await begun();
    await act(exam, 'figurant', 'customer.open');
    await pass(60 * second);
    await act(exam, 'candidate', 'social.reply', { to: 'c2', text: reply });
    await act(exam, 'figurant', 'customer.stage', { stage: 'verejne' });
    await pass(44 * second);
    expect(last(exam)).toMatchObject({ by: 'company', to: 'c2' });
    await pass(second);
    expect(last(exam)).toMatchObject({ by: 'other', text: 'A\u00a0kdy teda?' });
    await act(exam, 'candidate', 'social.reply', {
      to: last(exam)?.id ?? '',
      text: 'Dnes do 17 h Vám zavoláme, podrobnosti máte ve zprávě. Jana',
    });
    await act(exam, 'figurant', 'customer.hear', { question: 'kdy-teda', right: true });
    expect(customer(exam).stages).toHaveProperty('soukrome');
    await act(exam, 'candidate', 'social.message', {
      to: 'c2',
      text: 'V komentáři je Váš telefon, skryjeme ho. Kam volat?',
    });
    expect(view(exam, 'figurant').says).toBe('social.write');
    await act(exam, 'candidate', 'social.hide', { comment: 'c2' });
    expect(customer(exam).happened).toHaveProperty('social.hidden');
    await act(exam, 'figurant', 'social.write', { text: 'Až po třetí, do té doby učím. Ve čtyři můžu.' });
    await act(exam, 'figurant', 'customer.say', { line: 'po-treti' });
    await act(exam, 'candidate', 'social.message', {
      to: 'c2',
      text: 'V 16.00 Vám zavolám, zítra dopoledne přivezeme pračku.',
    });
    for (const rule of ['omluva', 'krok-dnes', 'domluveno']) await act(exam, 'figurant', 'customer.move', { rule });
    await act(exam, 'figurant', 'customer.say', { line: 'dobre' });
    await act(exam, 'figurant', 'customer.leave');
    await act(exam, 'figurant', 'customer.conclude', { outcome: 'dnes-v-sestnact' });
    await act(exam, 'candidate', 'social.file', { note: 'REK, STIZ – neproběhlé volání', code: 'REK' });
    const { findings, code } = view(exam, 'examiner');
    expect(code).toBe('REK');
    expect(findings).toMatchObject({ flags: [], firstReply: { tookMs: 60 * second, silentAt: 0 }, trollReplies: 0 });
    expect(findings?.acts.map(({ type }) => type)).toEqual([
      'replied',
      'replied',
      'messaged',
      'hidden',
      'messaged',
      'filed',
    ]);
    expect(findings?.acts[3]).toMatchObject({ afterWord: true });
    await exam.do('examiner', 'task.end', {}, task);
    await exam.do('examiner', 'exam.end');
    for (const { id: criterion } of scenarioOf(exam).criteria)
      await exam.do('examiner', 'exam.mark', { task, criterion, verdict: 'met', reason: '', workedMs: 1 });
    await exam.do('examiner', 'exam.close');
    const record = view<RecordView>(exam, 'examiner', 'record');
    expect(
      record.results.filter(({ verdict }) => verdict === 'met').map(({ competence, letter }) => competence + letter),
    ).toEqual(['5e']);
  });

  it('D-15 the silent way: the mood rises by itself, others come, it spreads, and a late reply ends it', async () => {
    const exam = await begun();
    await act(exam, 'figurant', 'customer.open');
    await pass(150 * second);
    expect(view(exam, 'candidate').comments[1]).toMatchObject({ reactions: 23 });
    await exam.do('examiner', 'task.pause', { reason: 'požární poplach' }, task);
    await pass(300 * second);
    expect(customer(exam).mood).toBe(8);
    await exam.do('examiner', 'task.resume', {}, task);
    await pass(30 * second);
    expect(customer(exam)).toMatchObject({ mood: 9, happened: { 'social.fellSilent': exam.host.now() } });
    await exam.restartHost();
    await pass(60 * second);
    expect(last(exam)).toMatchObject({ person: { name: 'Lenka V.' } });
    await act(exam, 'candidate', 'social.reply', { to: 'c2', text: reply });
    await pass(120 * second);
    expect(view(exam, 'candidate').viralAt).toBe(0);
    expect((await exam.events()).map(({ type }) => type)).not.toContain('social.wentViral');
  });

  it('D-14 a number in public raises a flag at once, for the examiner alone; D-12 removal raises the mood', async () => {
    const exam = await begun();
    await act(exam, 'candidate', 'social.reply', { to: 'c2', text: 'Objednávku EJ2026-02210 prověříme.' });
    expect(view(exam, 'examiner').findings?.flags).toMatchObject([{ data: [{ words: 'EJ2026-02210' }] }]);
    for (const seat of ['candidate', 'figurant']) expect(view(exam, seat).findings).toBeNull();
    await act(exam, 'candidate', 'social.remove', { comment: 'c2' });
    expect(customer(exam).mood).toBe(10);
    expect(view(exam, 'candidate').comments[1]).toMatchObject({ text: null });
  });

  it('D-11 a reply that is too long is not published, whatever page sends it', async () => {
    const exam = await begun();
    await exam.ask('candidate', 'social.reply', { to: 'c2', text: 'a'.repeat(601) }, task);
    expect(view(exam, 'candidate').comments).toHaveLength(3);
    await act(exam, 'candidate', 'social.reply', { to: 'c2', text: 'a'.repeat(600) });
    expect(view(exam, 'candidate').comments).toHaveLength(4);
  });

  it('R-1 a reply that comes after the task has ended is kept as late work', async () => {
    const exam = await begun();
    await exam.do('examiner', 'task.end', {}, task);
    await act(exam, 'candidate', 'social.reply', { to: 'c2', text: 'pozdě, karta 4111 1111 1111 1111' });
    const { late } = view<TaskView>(exam, 'examiner', `task/${task}`);
    expect(late).toMatchObject([{ type: 'social.reply', data: { to: 'c2', text: expect.stringContaining('••••') } }]);
    expect(view(exam, 'candidate').comments).toHaveLength(3);
  });

  it('H-4 the log replays to the same state and its chain holds', async () => {
    const exam = await begun();
    await act(exam, 'figurant', 'customer.open');
    await pass(200 * second);
    await act(exam, 'candidate', 'social.reply', { to: 'c2', text: reply });
    await pass(60 * second);
    const events = await exam.events();
    expect(await firstBreak(events)).toBeUndefined();
    const again = events.reduce(fold, blankState).tasks[task];
    expect(again?.channelState.context).toEqual(exam.host.state.tasks[task]?.channelState.context);
  });
});

describe('P-1 S10 on the wire', () => {
  it('tells candidate and observer no secret, and an observer no name', async () => {
    const exam = await startExam({ cases: [task] });
    await exam.do('examiner', 'seat.open', { seat: 'observer-1', role: 'observer' });
    await exam.take('observer-1');
    const heard: Record<string, string[]> = { candidate: [], 'observer-1': [] };
    for (const [seat, list] of Object.entries(heard)) {
      const wire = exam.seats[seat]?.wire;
      const send = wire?.b.send.bind(wire.b);
      if (wire && send) wire.b.send = (message) => (list.push(JSON.stringify(message)), send(message));
    }
    await exam.do('examiner', 'task.start', {}, task);
    await exam.do('candidate', 'task.beginWork', {}, task);
    const scenario = scenarioOf(exam);
    await act(exam, 'figurant', 'customer.open');
    for (const { id: line } of scenario.figurant.lines) await exam.ask('figurant', 'customer.say', { line }, task);
    for (const { id: rule } of [...scenario.mood.up, ...scenario.mood.down])
      await act(exam, 'figurant', 'customer.move', { rule });
    await act(exam, 'figurant', 'customer.complicate');
    await act(exam, 'candidate', 'social.reply', { to: 'c2', text: 'Voláme na 000 555 012.' });
    await act(exam, 'candidate', 'social.hide', { comment: 'c2' });
    await act(exam, 'candidate', 'social.file', { note: 'zápis', code: 'REK' });
    await exam.do('examiner', 'task.end', {}, task);
    const { figurant, stages, mood, outcomes, criteria } = scenario;
    const hidden = [
      figurant.card,
      ...figurant.ifAsked.flatMap(({ fact, asked }) => [fact, ...asked]),
      ...figurant.never,
      ...figurant.mustAsk.flatMap(({ question, answer }) => [question, answer]),
      ...figurant.lines.flatMap(({ text, when }) => [text, when]),
      figurant.complication?.line ?? '',
      figurant.exitLine,
      ...stages.flatMap(({ title, aim = '' }) => (title === 'Komentář' ? [aim] : [title, aim])),
      ...[...mood.up, ...mood.down].map(({ when }) => when),
      ...[outcomes.best, ...outcomes.acceptable, ...outcomes.wrong].map(({ text }) => text),
      ...criteria.flatMap(({ text, met, notMet }) => [text, met, notMet]),
      'Tak to je síla. Já u nich',
    ].map((text) => text.slice(0, 24));
    const all = Object.values(heard).flat().join('\n');
    expect(all).toContain('NIKDY VÍC'); // the ear works
    expect(hidden.length).toBeGreaterThan(40);
    expect(hidden.filter((text) => text.length >= 10 && all.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
    expect(all).not.toMatch(/"(personal|troll|ignored|followUp|silence|angry|flags|afterWord)":(?!null)/);
    const channel = heard['observer-1']?.filter((message) => message.includes('"comments"')).join('\n') ?? '';
    expect(channel).toContain('NIKDY VÍC');
    expect(channel).not.toMatch(/Martina K\.|martina\.k"|rejpal77/i);
  });
});
