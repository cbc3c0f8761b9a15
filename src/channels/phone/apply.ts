/** What each fact changes in a telephone task. Pure; whether it may come is asked before (allowed.ts, machine.ts). */
import { extend, finish, pause, resume, start } from '../../exam/clock.ts';
import { type CallContext, type CallFact, applyCall } from '../call.ts';
import { goneOn, heldUp, isHeldUp, leftBe, waitingDial } from './held-up.ts';
import { type Line, type LineId, type Party, type Side, alive, end } from './line.ts';
import { dialled, endLine, heldLong, holdTalk, rang, talkOn } from './lines.ts';
import { nextSwitch } from './line-lab.ts';
import { type PhoneContext, type PhoneFact, inCall, lives, wasAnswered } from './phone-state.ts';
import { goOn, stand } from './standing.ts';
import { departmentAnswered, partedElsewhere, passOn, takenBack, transferAsked, transferFailed } from './transfer.ts';

type Change = Partial<PhoneContext>;

/** Nobody dials more in a call; a log that is flooded does not fill every view. */
const maxKeys = 200;

function hungUp(context: PhoneContext, line: LineId, party: Party, at: number): Change {
  if (!alive(context.lines[line])) return partedElsewhere(context, at);
  if (party === 'department') return transferFailed(context, 'hung-up', at);
  return endLine(context, line, at, 'hung-up', party);
}

function mute({ mutes }: PhoneContext, side: Side, on: boolean, at: number): Change {
  const { since, ms } = mutes[side];
  const next = on ? { since: since || at, ms } : { since: 0, ms: since > 0 ? ms + at - since : ms };
  return { mutes: { ...mutes, [side]: next } };
}

function over(before: PhoneContext, at: number): Change {
  const context = { ...before, ...goOn(before, at) };
  const close = (line: Line | undefined) => (alive(line) ? end(line, at, 'task-ended') : line);
  const { first, second } = context.lines;
  return {
    ...context,
    ...partedElsewhere(context, at),
    ...leftBe(context),
    lines: { first: close(first), second: close(second) },
    transfer: undefined,
    failure: undefined,
    afterCall: finish(context.afterCall, at),
    endedAt: at,
  };
}

function ofCall(context: PhoneContext, fact: CallFact): Change {
  const call = applyCall(context.call, fact);
  if (fact.type === 'call.pathLost' && fact.data.pauses) return { ...stand(context, fact.at, 'path'), call };
  if (fact.type === 'call.pathBack' && context.standing?.why === 'path') return { ...goOn(context, fact.at), call };
  const own = fact.type === 'call.faultSwitched' && nextSwitch(context)?.isIt(fact);
  return own ? { call, faultsDone: context.faultsDone + 1 } : { call };
}

function change(context: PhoneContext, fact: PhoneFact): Change {
  const { at } = fact;
  switch (fact.type) {
    case 'phone.rang':
      return { ...leftBe(context), ...rang(context, fact.data.line, at) };
    case 'phone.dialled':
      return isHeldUp(context, fact.data.number)
        ? heldUp(context, fact.data.number, at)
        : { ...leftBe(context), ...dialled(context, fact.data.number, at) };
    case 'phone.insisted':
      return {
        ...goneOn(context, fact.data.reason),
        ...dialled(context, waitingDial(context)?.number ?? '', at),
      };
    case 'phone.dialLeft':
      return leftBe(context);
    case 'phone.answered':
    case 'phone.resumed':
      return talkOn(context, fact.data.line, at);
    case 'phone.rejected':
      return endLine(context, fact.data.line, at, 'rejected', fact.data.side);
    case 'phone.missed':
      return endLine(context, fact.data.line, at, 'missed');
    case 'phone.held':
      return holdTalk(context, at);
    case 'phone.heldLong':
      return heldLong(context, fact.data.line);
    case 'phone.muted':
      return mute(context, fact.data.side, fact.data.on, at);
    case 'phone.keyPressed':
      return { keys: (context.keys + fact.data.key).slice(-maxKeys) };
    case 'phone.hungUp':
      return hungUp(context, fact.data.line, fact.data.party, at);
    case 'phone.transferAsked':
      return transferAsked(context, fact.data.department, fact.data.kind, at);
    case 'phone.departmentAnswered':
      return departmentAnswered(context, fact.data.role, at);
    case 'phone.departmentRefused':
      return transferFailed(context, fact.data.missed ? 'missed' : 'refused', at);
    case 'phone.transferred':
      return passOn(context, context.transfer?.playedBy ?? 'figurant', at);
    case 'phone.takenBack':
      return takenBack(context, at);
    case 'phone.noted':
      return { note: fact.data.text };
    case 'phone.filed': {
      const { note, code, callBackAt } = fact.data;
      return { ...leftBe(context), note, filed: { code, callBackAt, at }, afterCall: finish(context.afterCall, at) };
    }
    case 'phone.afterCallOver':
      return { ...leftBe(context), overAt: at, afterCall: finish(context.afterCall, at) };
    case 'task.paused':
    case 'customer.stopped':
      return stand(context, at, 'task');
    case 'task.resumed':
      return goOn(context, at);
    case 'task.timeAdded':
      return context.afterCall.state === 'idle' ? {} : { afterCall: extend(context.afterCall, fact.data.ms) };
    case 'task.ended':
    case 'exam.endedEarly':
    case 'exam.quit':
      return over(context, at);
    default:
      return ofCall(context, fact);
  }
}

/** Work after the call is counted while nothing rings and nobody talks; calling again makes it wait. */
function afterCall(context: PhoneContext, at: number): PhoneContext['afterCall'] {
  const clock = context.afterCall;
  if (context.endedAt > 0) return clock;
  if (context.standing || lives(context)) return pause(clock, at);
  return wasAnswered(context) ? resume(start(clock, at), at) : clock;
}

/** What ends by itself with the last line: silence by choice and whispering. */
function settle(context: PhoneContext, at: number): PhoneContext {
  const clock = { ...context, afterCall: afterCall(context, at) };
  if (inCall(context)) return clock;
  const call: CallContext = context.call.whisper ? { ...context.call, whisper: undefined } : context.call;
  const unmuted = { ...clock, ...mute(clock, 'candidate', false, at), call };
  return { ...unmuted, ...mute(unmuted, 'customer', false, at) };
}

export function applyToPhone(context: PhoneContext, fact: PhoneFact): PhoneContext {
  return settle({ ...context, ...change(context, fact) }, fact.at);
}
