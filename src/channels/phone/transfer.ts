/** A call on its way to a department: the customer waits, the department rings, talks, takes over or does not. Pure. */
import { idle, start } from '../../exam/clock.ts';
import type { Role } from '../../exam/roles.ts';
import { endLine, holdTalk, talkOn } from './lines.ts';
import { type PhoneContext, type Transfer, type TransferFailure, transferable } from './phone-state.ts';

type Change = Partial<PhoneContext>;

export function transferAsked(context: PhoneContext, id: string, kind: Transfer['kind'], at: number): Change {
  const { departments, ring: limit } = context.stimulus;
  const department = departments.find((one) => one.id === id);
  const line = transferable(context);
  if (!department || !line) return {};
  const ringing = start(idle(limit.seconds * 1000), at);
  return {
    ...holdTalk(context, at),
    transfer: { line: line.id, department, kind, state: 'ringing', since: at, ringing, playedBy: undefined },
    failure: undefined,
  };
}

/** The candidate is out of it: customer and department talk with each other. */
export function passOn(context: PhoneContext, playedBy: Role, at: number): Change {
  const { transfer } = context;
  if (!transfer) return {};
  const { line, department, kind } = transfer;
  return {
    ...endLine(context, line, at, 'transferred'),
    passedOn: { line, department: department.name, kind, at, playedBy, endedAt: 0 },
  };
}

/** Of a blind transfer the department takes the call over at once; of an attended one it first talks with the candidate. */
export function departmentAnswered(context: PhoneContext, playedBy: Role, at: number): Change {
  const { transfer } = context;
  if (transfer?.kind === 'blind') return passOn(context, playedBy, at);
  return { transfer: transfer && { ...transfer, state: 'joined', since: at, playedBy } };
}

/** The customer is the candidate's again, still on hold. */
export function transferFailed({ transfer }: PhoneContext, why: TransferFailure['why'], at: number): Change {
  if (!transfer) return {};
  return { transfer: undefined, failure: { line: transfer.line, department: transfer.department.name, why, at } };
}

export function takenBack(context: PhoneContext, at: number): Change {
  const { transfer } = context;
  return transfer ? { ...talkOn(context, transfer.line, at), transfer: undefined } : {};
}

/** Customer and department have said goodbye to each other. */
export const partedElsewhere = ({ passedOn }: PhoneContext, at: number): Change => ({
  passedOn: passedOn && { ...passedOn, endedAt: passedOn.endedAt || at },
});
