/** An exam of an older version opens: its log is as it was, and its cases have what today's machines need. */
import { expect, it } from 'vitest';
import { compileCustomer } from '../scenario/compile.ts';
import { byId } from '../scenario/shipped.fixture.ts';
import { broughtUpToDate } from './older-plans.ts';
import type { ExamPlan } from './plan.ts';

const s09 = byId('S09');
const { stages: _stages, records: _records, ...bare } = s09;
const older = {
  ...bare,
  outcomes: {
    best: s09.outcomes.best.text,
    acceptable: s09.outcomes.acceptable.map(({ text }) => text),
    wrong: s09.outcomes.wrong.map(({ text }) => text),
  },
  criteria: s09.criteria.map(({ shownBy: _shownBy, ...criterion }) => criterion),
};
const planWith = (scenario: unknown) => ({ paper: [{ id: 't', scenario, sourceHash: 'x' }] }) as unknown as ExamPlan;

it('I-3 a case without stages has one, and its outcomes have ids', () => {
  const plan = broughtUpToDate(planWith(older));
  const scenario = plan.paper[0]?.scenario;
  expect(scenario?.stages).toEqual([{ id: 'rozhovor', title: s09.title }]);
  expect(scenario?.outcomes.best).toEqual({ id: 'best-1', text: s09.outcomes.best.text });
  expect(scenario?.outcomes.wrong.map(({ id }) => id)).toEqual(s09.outcomes.wrong.map((_, i) => `wrong-${i + 1}`));
  expect(scenario && compileCustomer(scenario).root).toBeDefined();
});

it('I-3 a plan of today stays the same object', () => {
  const plan = planWith(s09);
  expect(broughtUpToDate(plan)).toBe(plan);
});
