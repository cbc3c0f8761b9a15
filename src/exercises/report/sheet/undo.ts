/** Steps back and forward of a sheet: each step is what was there before and what came instead. Pure. */
import type { Block } from './blocks.ts';

export interface Step {
  readonly before: readonly Block[];
  readonly after: readonly Block[];
}
export interface Steps {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const maxSteps = 100;
export const noSteps: Steps = { done: [], undone: [] };

export const did = ({ done }: Steps, step: Step): Steps => ({ done: [...done, step].slice(-maxSteps), undone: [] });

/** What has to be put into the sheet, and the steps after it; undefined when there is none. */
export type Move = { readonly steps: Steps; readonly blocks: readonly Block[] };

export function undone({ done, undone: later }: Steps): Move | undefined {
  const step = done.at(-1);
  return step && { steps: { done: done.slice(0, -1), undone: [...later, step] }, blocks: step.before.toReversed() };
}
export function redone({ done, undone: later }: Steps): Move | undefined {
  const step = later.at(-1);
  return step && { steps: { done: [...done, step], undone: later.slice(0, -1) }, blocks: step.after };
}
