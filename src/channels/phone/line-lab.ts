/** Faults that come by themselves: at the same second after the answer and for the same time for every candidate
 *  (PL-34). Pure. */
import type { Deadline } from '../../exam/events.ts';
import type { LineFault } from '../../exam/media.ts';
import type { CallFact } from '../call.ts';
import type { PhoneContext } from './phone-state.ts';

type Switched = Extract<CallFact, { type: 'call.faultSwitched' }>;

export interface OwnSwitch {
  readonly deadline: Deadline;
  /** The host says it, at its moment; the examiner's own switches are others. */
  readonly isIt: (fact: Switched) => boolean;
}

interface Step {
  readonly fault: LineFault;
  readonly on: boolean;
  readonly afterMs: number;
}

const steps = ({ stimulus }: PhoneContext): Step[] =>
  stimulus.faults
    .flatMap(({ fault, atSeconds, forSeconds }) => [
      { fault, on: true, afterMs: atSeconds * 1000 },
      { fault, on: false, afterMs: (atSeconds + forSeconds) * 1000 },
    ])
    .sort((a, b) => a.afterMs - b.afterMs);

/** Undefined before the first answer and after the last one. */
export function nextSwitch(context: PhoneContext): OwnSwitch | undefined {
  const step = steps(context)[context.faultsDone];
  if (!step || context.faultsFrom === 0) return undefined;
  const { fault, on } = step;
  const at = context.faultsFrom + step.afterMs;
  return {
    deadline: { at, type: 'call.faultSwitched', data: { fault, on } },
    isIt: ({ by, data }) => by.role === 'host' && data.fault === fault && data.on === on,
  };
}
