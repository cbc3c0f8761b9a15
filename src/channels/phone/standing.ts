/** The telephone's time stands with the task's and goes on with it: nothing rings, waits or is held any longer for
 *  that. Pure. */
import { pause, resume } from '../../exam/clock.ts';
import { type Line, goOnLine, stopLine } from './line.ts';
import type { PhoneContext, Transfer } from './phone-state.ts';

type Change = Partial<PhoneContext>;

const each = ({ lines: { first, second } }: PhoneContext, change: (line: Line) => Line) => ({
  first: first && change(first),
  second: second && change(second),
});

export function stand(context: PhoneContext, at: number, why: 'task' | 'path'): Change {
  const { standing, transfer } = context;
  if (standing) return {};
  return {
    standing: { at, why },
    lines: each(context, (line) => stopLine(line, at)),
    transfer: transfer && { ...transfer, ringing: pause(transfer.ringing, at) },
  };
}

export function goOn(context: PhoneContext, at: number): Change {
  const { standing, transfer, mutes, faultsFrom } = context;
  if (!standing) return {};
  const stoodMs = at - standing.at;
  const later = (since: number) => (since > 0 ? since + stoodMs : 0);
  const ringsOn = (one: Transfer) => ({ ...one, since: later(one.since), ringing: resume(one.ringing, at) });
  return {
    standing: undefined,
    lines: each(context, (line) => goOnLine(line, at, stoodMs)),
    transfer: transfer && ringsOn(transfer),
    mutes: {
      candidate: { ...mutes.candidate, since: later(mutes.candidate.since) },
      customer: { ...mutes.customer, since: later(mutes.customer.since) },
    },
    faultsFrom: later(faultsFrom),
  };
}
