/** Which fact a telephone would take now, beyond the phase it is in (machine.ts): the called side alone answers, one
 *  transfer at a time, nobody dials while something rings. Pure. */
import { mayHappen } from '../call.ts';
import { waitingDial } from './held-up.ts';
import { type LineId, type Party, type Side, alive, called, connected } from './line.ts';
import { nextSwitch } from './line-lab.ts';
import {
  type PhoneContext,
  type PhoneFact,
  allCalls,
  inCall,
  linesOf,
  lives,
  muted,
  talkedOn,
  talksElsewhere,
  transferable,
} from './phone-state.ts';

/** May the customer call (again) on this line? A second call needs the first one to live, or to have rung before. */
export function mayRing(context: PhoneContext, id: LineId): boolean {
  const { lines, passedOn, stimulus } = context;
  const dialling = linesOf(context).some(({ state, direction }) => state === 'ringing' && direction === 'outbound');
  if (dialling || alive(lines[id]) || (talksElsewhere(context) && passedOn?.line === id)) return false;
  // of an outbound task the customer calls back only whoever has called
  if (id === 'first') return stimulus.direction === 'inbound' || lines.first !== undefined;
  return stimulus.second !== undefined && (lines.second !== undefined || connected(lines.first));
}

/** A department that is being asked keeps the candidate busy; a call passed on blindly does not. */
const consults = ({ transfer }: PhoneContext): boolean => transfer?.kind === 'attended';

function mayAnswer(context: PhoneContext, id: LineId, side: Side): boolean {
  const line = context.lines[id];
  if (line?.state !== 'ringing' || called(line) !== side) return false;
  return side === 'candidate' ? !consults(context) : line.who !== undefined;
}

function mayReject({ lines }: PhoneContext, id: LineId, side: Side): boolean {
  const line = lines[id];
  return line?.state === 'ringing' && called(line) === side && (side === 'candidate' || line.who !== undefined);
}

function mayHangUp(context: PhoneContext, id: LineId, party: Party): boolean {
  const line = context.lines[id];
  const elsewhere = talksElsewhere(context) && context.passedOn?.line === id;
  if (party === 'department') {
    const { transfer } = context;
    return elsewhere || (transfer?.state === 'joined' && transfer.line === id);
  }
  if (elsewhere && party === 'customer') return true;
  if (line?.state === 'ringing') return called(line) !== party;
  return connected(line);
}

function mayResume({ lines, transfer }: PhoneContext, id: LineId): boolean {
  if (lines[id]?.state !== 'held') return false;
  return !transfer || (transfer.kind === 'blind' && transfer.line !== id);
}

export function allowed(context: PhoneContext, fact: PhoneFact): boolean {
  const { lines, transfer, stimulus } = context;
  switch (fact.type) {
    case 'phone.rang':
      return mayRing(context, fact.data.line);
    case 'phone.dialled':
      return !lives(context);
    case 'phone.insisted':
      return waitingDial(context) !== undefined && !lives(context);
    case 'phone.dialLeft':
      return waitingDial(context) !== undefined;
    case 'phone.answered':
      return mayAnswer(context, fact.data.line, fact.data.side);
    case 'phone.rejected':
      return mayReject(context, fact.data.line, fact.data.side);
    case 'phone.missed':
      return lines[fact.data.line]?.state === 'ringing';
    case 'phone.held':
      return talkedOn(context) !== undefined;
    case 'phone.heldLong':
      return lines[fact.data.line]?.holding !== undefined;
    case 'phone.resumed':
      return mayResume(context, fact.data.line);
    case 'phone.muted':
      return inCall(context) && muted(context, fact.data.side) !== fact.data.on;
    case 'phone.keyPressed':
      return talkedOn(context) !== undefined || transfer?.state === 'joined';
    case 'phone.hungUp':
      return mayHangUp(context, fact.data.line, fact.data.party);
    case 'phone.transferAsked':
      return (
        !transfer &&
        transferable(context) !== undefined &&
        stimulus.departments.some(({ id }) => id === fact.data.department)
      );
    case 'phone.departmentAnswered':
    case 'phone.departmentRefused':
      return transfer?.state === 'ringing';
    case 'phone.transferred':
      return transfer?.state === 'joined';
    case 'phone.takenBack':
      return transfer !== undefined;
    case 'phone.filed':
      return allCalls(context).length > 0 && stimulus.codes.some(({ id }) => id === fact.data.code);
    case 'call.pathLost':
      return inCall(context) && mayHappen(context.call, fact, context.session);
    case 'call.whispered':
      return inCall(context) && mayHappen(context.call, fact, context.session);
    case 'call.faultSwitched':
      return !!nextSwitch(context)?.isIt(fact) || mayHappen(context.call, fact, context.session);
    case 'call.pathBack':
    case 'call.measured':
    case 'call.tallied':
    case 'call.recordingStarted':
    case 'call.recordingKept':
    case 'call.recordingStopped':
    case 'call.recordingPaused':
    case 'call.recordingResumed':
    case 'call.recordingFailed':
      return mayHappen(context.call, fact, context.session);
    default:
      return true;
  }
}
