/** Plans of older exams as today's machines expect them: their cases have no stages, and outcomes are bare texts. The log
 *  keeps what was written; only what is folded from it is brought up to date. Pure. */
import type { ExamPlan } from './plan.ts';
import type { Outcome, PaperTask, Scenario } from './scenario.ts';

interface OlderOutcomes {
  readonly best: string | Outcome;
  readonly acceptable: readonly (string | Outcome)[];
  readonly wrong: readonly (string | Outcome)[];
}

const outcome =
  (kind: string) =>
  (given: string | Outcome, index: number): Outcome =>
    typeof given === 'string' ? { id: `${kind}-${index + 1}`, text: given } : given;

function broughtUp(scenario: Scenario): Scenario {
  const older = scenario as Partial<Scenario> & Scenario;
  const { best, acceptable, wrong } = scenario.outcomes as OlderOutcomes;
  return {
    ...scenario,
    records: older.records ?? [],
    stages: older.stages ?? [{ id: 'rozhovor', title: scenario.title }],
    outcomes: {
      best: outcome('best')(best, 0),
      acceptable: acceptable.map(outcome('acceptable')),
      wrong: wrong.map(outcome('wrong')),
    },
    criteria: scenario.criteria.map((criterion) => ({ ...criterion, shownBy: criterion.shownBy ?? ['course'] })),
  };
}

const isOlder = ({ scenario }: PaperTask): boolean =>
  !('stages' in scenario) || typeof scenario.outcomes.best === 'string';

export const broughtUpToDate = (plan: ExamPlan): ExamPlan =>
  plan.paper.some(isOlder)
    ? { ...plan, paper: plan.paper.map((task) => ({ ...task, scenario: broughtUp(task.scenario) })) }
    : plan;
