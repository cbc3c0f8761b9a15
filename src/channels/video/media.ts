/** What a video task asks of microphones, loudspeakers and cameras: voices while there is a telephone or a call, pictures
 *  only in a call that has them, nothing before and after. Pure. */
import type { StateFrom } from 'xstate';
import { type MediaPlan, type PictureKind, noMedia } from '../../exam/media.ts';
import type { Role } from '../../exam/roles.ts';
import { type CallContext, recordingState } from '../call.ts';
import { type VideoContext, byText } from './context.ts';
import { type Side, sides } from './facts.ts';
import type { videoMachine } from './machine.ts';
import { isShown, moves } from './picturing.ts';

type State = StateFrom<typeof videoMachine>;

export const roleOf: Record<Side, Role> = { candidate: 'candidate', customer: 'figurant' };
const pictureKinds = ['camera', 'screen'] as const;

/** Can the two hear each other, muted or not? */
export const haveVoices = (state: State): boolean =>
  state.hasTag('voices') || (state.matches({ open: 'contact' }) && !byText(state.context));

const picturesOf = (context: VideoContext, side: Side): readonly PictureKind[] =>
  moves(context, side) ? pictureKinds.filter((kind) => isShown(context, { of: side, kind })) : [];

/** Training only: a listener who speaks is heard by whom the fact names and hears both. */
function heard({ whisper }: CallContext): MediaPlan['heard'] {
  if (!whisper) return { candidate: ['figurant'], figurant: ['candidate'] };
  const { role, to } = whisper;
  return {
    candidate: ['figurant', role],
    figurant: ['candidate', role],
    [role]: to === 'both' ? ['candidate', 'figurant'] : ['candidate'],
  };
}

function pictures(state: State): MediaPlan['pictures'] {
  if (!state.hasTag('pictures')) return {};
  const sent = sides.map((side) => [roleOf[side], picturesOf(state.context, side)] as const);
  return Object.fromEntries(sent.filter(([, kinds]) => kinds.length > 0));
}

export function videoMedia(state: State): MediaPlan {
  const { call, muted, paused } = state.context;
  const nothing: MediaPlan = { ...noMedia, recording: recordingState(call) };
  if (state.matches({ open: 'ringing' }))
    return paused ? nothing : { ...nothing, tones: { candidate: 'ring', figurant: 'ringback' } };
  if (!haveVoices(state)) return nothing;
  return {
    ...nothing,
    open: ['candidate', 'figurant', ...(call.whisper ? [call.whisper.role] : [])],
    // a path may be back before time goes on; a pause by people means silence
    heard: paused?.why === 'task' ? {} : heard(call),
    muted: sides.filter((side) => muted[side]).map((side) => roleOf[side]),
    // pictures stay through a pause: a screen that is let go would have to be chosen anew
    pictures: pictures(state),
    faults: call.faults,
  };
}
