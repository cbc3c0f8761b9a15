/** P-1 nothing of an answer key, a cue or a hidden fact is in any message to a candidate or an observer. Looks at the
 *  messages on the wire, not at a screen. */
import { afterEach, expect, it, vi } from 'vitest';
import type { Json } from '../../src/exam/events.ts';
import { questionsOf } from '../../src/scenario/customer.ts';
import { pass, startExam } from './exam.ts';
import { earOn, secretsOf } from './silence.ts';

afterEach(() => vi.useRealTimers());

it('P-1 candidate and observer get no secret text in a whole exam', async () => {
  const exam = await startExam({ gates: false });
  const heard = await earOn(exam);
  await exam.do('examiner', 'exam.checkIdentity', { document: 'passport' });
  await exam.do('examiner', 'exam.confirmMedical');
  await exam.do('examiner', 'exam.giveBriefing');
  await exam.do('candidate', 'exam.confirmBriefing');
  await exam.do('examiner', 'exam.start');
  const plan = exam.host.state.exam.context.plan;
  for (const { id, scenario } of plan?.paper ?? []) {
    await exam.do('examiner', 'task.start', {}, id);
    await exam.do('candidate', 'task.beginWork', {}, id);
    // what is gated may be refused: it must not leak either
    const play = (type: string, data: Json) => exam.ask('figurant', `customer.${type}`, data, id);
    await play('open', {});
    for (const { id: fact } of scenario.figurant.ifAsked) await play('reveal', { fact, asked: true });
    for (const { id: line } of scenario.figurant.lines) await play('say', { line });
    for (const { id: stage } of scenario.stages) await play('stage', { stage });
    for (const { id: question } of questionsOf(scenario)) await play('hear', { question, right: true });
    if (scenario.figurant.complication) await exam.do('figurant', 'customer.complicate', {}, id);
    for (const { id: rule } of scenario.mood.up) await exam.do('figurant', 'customer.move', { rule }, id);
    if (scenario.channel === 'email') await exam.do('candidate', 'email.open', {}, id);
    await pass(1_000);
    for (const { id: criterion } of scenario.criteria)
      await exam.do('examiner', 'exam.deferMark', { task: id, criterion, workedMs: 1 });
    await exam.do('examiner', 'exam.note', { text: 'tajná poznámka zkoušejícího', task: id });
    for (const { id: criterion } of scenario.criteria)
      await exam.do('examiner', 'exam.mark', {
        task: id,
        criterion,
        verdict: 'not-met',
        reason: 'tajné odůvodnění známky',
        workedMs: 1,
      });
    await exam.do('examiner', 'task.end', {}, id);
    // how it ended and was played is said after the bell
    for (const { id: outcome } of [scenario.outcomes.best, ...scenario.outcomes.wrong])
      await play('conclude', { outcome });
    const check = { verbatim: true, unasked: true, inTime: false, note: 'tajná poznámka figuranta' };
    await exam.do('figurant', 'customer.portray', check, id);
  }
  await exam.do('examiner', 'exam.end');
  await exam.do('examiner', 'exam.close');
  const all = heard.join('\n');
  expect(heard.length).toBeGreaterThan(30);
  expect(all).toContain('Kávovar'); // the ear works
  // how the customer was played is for whoever plays or leads
  expect(all).not.toMatch(/fairness\/|talkShare|deferred|unasked/);
  const hidden = (plan?.paper ?? []).flatMap(({ scenario }) => secretsOf(scenario));
  expect(hidden.length).toBeGreaterThan(40);
  for (const text of [...hidden, 'tajná poznámka', 'tajné odůvodnění'])
    expect(all.includes(JSON.stringify(text).slice(1, -1)), text).toBe(false);
});
