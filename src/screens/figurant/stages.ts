/** The stages of a conversation as the figurant sees them: gone by, current, next, later. Pure; when a stage begins is
 *  the compiled case's decision (scenario/compile.ts). */
import type { Stage } from '../../exam/scenario.ts';
import { type CustomerContext, courseOf } from '../../scenario/customer.ts';
import { type Lack, lacks } from '../../scenario/needs.ts';

export interface StageRow {
  readonly stage: Stage;
  readonly state: 'past' | 'current' | 'next' | 'later';
  /** What keeps the next stage from beginning; empty for all others. */
  readonly lacks: readonly Lack[];
  /** A tap begins it now. */
  readonly byTap: boolean;
}

/** Place of the stage that has been reached; -1 before the opening. */
export const reachedStage = (stages: readonly Stage[], customer: CustomerContext): number =>
  stages.findLastIndex(({ id }) => id in customer.stages);

export function stageRows(stages: readonly Stage[], customer: CustomerContext): StageRow[] {
  const reached = reachedStage(stages, customer);
  // the first begins with the opening; after the farewell none begins any more
  const talks = reached >= 0 && customer.farewellAt === 0 && customer.outcome === '';
  return stages.map((stage, index) => {
    const state = index < reached ? 'past' : index === reached ? 'current' : index === reached + 1 ? 'next' : 'later';
    const open = state === 'next' && talks;
    return {
      stage,
      state,
      lacks: open ? lacks(stage.needs, courseOf(customer)) : [],
      byTap: open && stage.needs === undefined,
    };
  });
}
