/** How calls come, go on and end on the two lines of the telephone. Pure. At most one line is talked on. */
import { type Line, type LineEnd, type LineId, type Party, alive, digits, end, hold, ring, talk } from './line.ts';
import { type PhoneContext, talkedOn } from './phone-state.ts';

type Change = Partial<PhoneContext>;

const withLine = ({ lines }: PhoneContext, line: Line): Change => ({ lines: { ...lines, [line.id]: line } });

function rings(context: PhoneContext, line: Line): Change {
  const before = context.lines[line.id];
  return { ...withLine(context, line), past: before ? [...context.past, before] : context.past };
}

/** The customer calls. */
export function rang(context: PhoneContext, id: LineId, at: number): Change {
  const { caller, second, ring: limit } = context.stimulus;
  const who = id === 'second' && second ? second : caller;
  return rings(context, ring({ id, direction: 'inbound', number: who.number, who }, at, limit.seconds));
}

/** The candidate calls: the customer, the second caller back, a contact or department, or a number that is nobody's. */
export function dialled(context: PhoneContext, number: string, at: number): Change {
  const { caller, second, contacts, departments, ring: limit } = context.stimulus;
  const is = (one: { readonly number: string } | undefined) => !!one && digits(one.number) === digits(number);
  const contact = [...contacts, ...departments].find(is);
  const who = [caller, second].find(is) ?? (contact && { name: contact.name, known: true });
  const id = is(second) && !is(caller) ? 'second' : 'first';
  return rings(context, ring({ id, direction: 'outbound', number, who }, at, limit.seconds));
}

/** Answers or resumes a line; the other one is held if it was talked on. */
export function talkOn(context: PhoneContext, id: LineId, at: number): Change {
  const change = (line: Line | undefined) => {
    if (line?.id === id) return talk(line, at);
    return line?.state === 'talking' ? hold(line, at, context.stimulus.longHold.seconds) : line;
  };
  const { first, second } = context.lines;
  return {
    lines: { first: change(first), second: change(second) },
    failure: context.failure?.line === id ? undefined : context.failure,
    faultsFrom: context.faultsFrom || at,
  };
}

export function holdTalk(context: PhoneContext, at: number): Change {
  const line = talkedOn(context);
  return line ? withLine(context, hold(line, at, context.stimulus.longHold.seconds)) : {};
}

/** The line has been held for long: said once a hold. */
export function heldLong(context: PhoneContext, id: LineId): Change {
  const line = context.lines[id];
  return line ? withLine(context, { ...line, holding: undefined }) : {};
}

/** @param by nobody when it was missed, passed on, or the task has ended. */
export function endLine(context: PhoneContext, id: LineId, at: number, why: LineEnd, by?: Party): Change {
  const line = context.lines[id];
  return {
    ...(alive(line) && withLine(context, end(line, at, why, by))),
    transfer: context.transfer?.line === id ? undefined : context.transfer,
    failure: context.failure?.line === id ? undefined : context.failure,
  };
}
