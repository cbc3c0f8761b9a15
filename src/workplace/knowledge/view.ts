/** What the candidate has looked up and ticked in this task. Pure. */
import type { WorkplaceState } from '../state.ts';

export interface KnowledgeView {
  readonly opened: readonly string[];
  /** Ticked steps by the script's id. */
  readonly ticks: Readonly<Record<string, readonly number[]>>;
}

/** Of one task, by the script's id. */
export function ticksOf({ knowledge: { ticks } }: WorkplaceState, task: string): KnowledgeView['ticks'] {
  const own = Object.entries(ticks).filter(([key]) => key.startsWith(`${task}/`));
  return Object.fromEntries(own.map(([key, steps]) => [key.slice(task.length + 1), steps]));
}

export function knowledgeView(state: WorkplaceState, task: string): KnowledgeView {
  const { consulted } = state.knowledge;
  return {
    opened: [...new Set(consulted.filter((one) => one.task === task).map(({ text }) => text))],
    ticks: ticksOf(state, task),
  };
}
