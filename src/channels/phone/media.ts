/** What a telephone call asks of microphones and loudspeakers: who hears whom, who is silent, what sounds. Pure: from
 *  the folded log alone. Listeners (examiner, observers without a part) are the media's own business. */
import type { StateFrom } from 'xstate';
import { type MediaPlan, type Tone, noMedia } from '../../exam/media.ts';
import type { Role } from '../../exam/roles.ts';
import { recordingState } from '../call.ts';
import type { phoneMachine } from './machine.ts';
import { connected } from './line.ts';
import { type PhoneContext, inCall, linesOf, lives, muted, talkedOn, talksElsewhere } from './phone-state.ts';

type Heard = MediaPlan['heard'];

const each = (a: Role, b: Role): Heard => ({ [a]: [b], [b]: [a] });

/** The customer of a finished transfer and the department. One person plays every customer: a call at the candidate goes
 *  first; and where that person plays the department as well, there is nobody to talk with. */
const elsewhere = (context: PhoneContext): Role | undefined => {
  const role = talksElsewhere(context) && !lives(context) ? context.passedOn?.playedBy : undefined;
  return role === 'figurant' ? undefined : role;
};

/** Who talks with whom. */
function talks(context: PhoneContext): Heard {
  const { standing, transfer } = context;
  // the path may be back before time goes on; a pause by people means silence
  if (standing?.why === 'task') return {};
  if (talkedOn(context)) return each('candidate', 'figurant');
  if (transfer?.playedBy) return each('candidate', transfer.playedBy);
  const department = elsewhere(context);
  return department ? each('figurant', department) : {};
}

/** A coach speaks to the candidate or to both, and hears them; a customer on hold hears music and nothing else. */
function withCoach(heard: Heard, { call: { whisper }, session, standing }: PhoneContext): Heard {
  if (!whisper || session.kind !== 'training' || standing?.why === 'task') return heard;
  const speak = Object.entries({ candidate: [], ...heard }).map(([role, to]) => [role, [...to, whisper.role]]);
  const reachesCustomer = whisper.to === 'both' && heard.figurant !== undefined;
  return {
    ...(Object.fromEntries(speak) as Heard),
    [whisper.role]: reachesCustomer ? ['candidate', 'figurant'] : ['candidate'],
  };
}

function candidateHears(context: PhoneContext): Tone | undefined {
  const { transfer, failure } = context;
  const ringing = linesOf(context).find(({ state }) => state === 'ringing');
  if (ringing) {
    if (ringing.direction === 'outbound') return 'ringback';
    return inCall(context) ? 'waiting' : 'ring';
  }
  if (talkedOn(context)) return undefined;
  if (transfer?.state === 'ringing' && transfer.kind === 'attended') return 'ringback';
  // a customer passed on blindly has come back and waits
  return failure && failure.why !== 'hung-up' ? 'waiting' : undefined;
}

/** Who is free to play the department: the examiner, or whoever plays the customer. */
const departmentRole = ({ session }: PhoneContext): Role => (session.kind === 'exam' ? 'examiner' : 'figurant');

function customerHears(context: PhoneContext): Tone | undefined {
  const { transfer } = context;
  const lines = linesOf(context);
  if (talkedOn(context) || transfer?.playedBy === 'figurant') return undefined;
  if (transfer?.state === 'ringing' && departmentRole(context) === 'figurant') return 'ring';
  const ringing = lines.find(({ state }) => state === 'ringing');
  if (ringing?.direction === 'outbound') return ringing.who && 'ring';
  if (lines.some(connected)) return transfer?.kind === 'blind' ? 'ringback' : 'hold';
  return ringing && 'ringback';
}

function tones(context: PhoneContext): MediaPlan['tones'] {
  if (context.standing?.why === 'task') return {};
  const candidate = candidateHears(context);
  const figurant = customerHears(context);
  const department = context.transfer?.state === 'ringing' && departmentRole(context) === 'examiner';
  return {
    ...(candidate && { candidate }),
    ...(figurant && { figurant }),
    ...(department && { examiner: 'ring' as const }),
  };
}

/** Whose microphone the call has: also on hold, so that resuming costs no time. */
function open(context: PhoneContext): Role[] {
  const { transfer, call, session } = context;
  const roles = new Set<Role>(inCall(context) ? ['candidate', 'figurant'] : []);
  if (transfer?.playedBy) roles.add(transfer.playedBy);
  const department = elsewhere(context);
  if (department) roles.add('figurant').add(department);
  if (call.whisper && session.kind === 'training') roles.add(call.whisper.role);
  return [...roles];
}

export function phoneMedia({ context }: StateFrom<typeof phoneMachine>): MediaPlan {
  return {
    ...noMedia,
    open: open(context),
    heard: withCoach(talks(context), context),
    muted: [
      ...(muted(context, 'candidate') ? ['candidate' as const] : []),
      ...(muted(context, 'customer') ? ['figurant' as const] : []),
    ],
    tones: tones(context),
    faults: context.call.faults,
    recording: recordingState(context.call),
  };
}
