/** Which criteria of a qualification a paper examines, and how long its tasks take. Pure. */
import type { Recognition } from '../../exam/plan.ts';
import type { Qualification } from '../../exam/qualification.ts';
import type { PaperTask } from '../../exam/scenario.ts';

export interface CoverageRow {
  readonly competence: string;
  readonly name: string;
  readonly covered: readonly string[];
  /** Neither examined nor recognised. */
  readonly uncovered: readonly string[];
  /** Letters that need no task because the competence is recognised. */
  readonly recognised: readonly string[];
}

/** Competence and letter as people write them: `3a`. */
export const criteriaOf = ({ scenario }: PaperTask): string[] => [
  ...new Set(scenario.criteria.map(({ competence, letter }) => competence + letter)),
];

export function coverageRows(
  qualification: Qualification,
  paper: readonly PaperTask[],
  recognised: readonly Recognition[] = [],
): CoverageRow[] {
  const examined = new Set(paper.flatMap(criteriaOf));
  return qualification.competences.map(({ id, name, criteria }) => {
    const letters = criteria.map(({ letter }) => letter);
    const missing = letters.filter((letter) => !examined.has(id + letter));
    const isRecognised = recognised.some(({ competence }) => competence === id);
    return {
      competence: id,
      name,
      covered: letters.filter((letter) => examined.has(id + letter)),
      uncovered: isRecognised ? [] : missing,
      recognised: isRecognised ? missing : [],
    };
  });
}

/** Minutes of work; an e-mail's limit stands in its stimulus because it runs from the opening. 0: no limit. */
export function minutesOf({ scenario }: PaperTask): number {
  const seconds = scenario.working?.seconds ?? replySeconds(scenario.stimulus);
  return Math.round(seconds / 60);
}

function replySeconds(stimulus: unknown): number {
  if (typeof stimulus !== 'object' || stimulus === null || !('reply' in stimulus)) return 0;
  const { reply } = stimulus;
  if (typeof reply !== 'object' || reply === null || !('seconds' in reply)) return 0;
  return typeof reply.seconds === 'number' ? reply.seconds : 0;
}
