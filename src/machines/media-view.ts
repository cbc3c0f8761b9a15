/** The scope `media`: what the running call asks of one seat's microphone, loudspeaker and camera. An allow-list like
 *  every projection: the line lab is for whoever plays the customer or leads, never for a candidate's browser. */
import { type MediaPlan, type MediaView, noMedia } from '../exam/media.ts';
import type { Viewer } from './projections.ts';

export interface RunningCall {
  readonly task: string;
  readonly channel: string;
  readonly plan: MediaPlan;
}

const seenBy = (plan: MediaPlan, { role, lead }: Viewer): MediaPlan => {
  const tone = plan.tones[role];
  return {
    ...plan,
    tones: tone ? { [role]: tone } : {},
    faults: role === 'figurant' || lead ? plan.faults : [],
  };
};

export function projectMedia(
  call: RunningCall | undefined,
  exam: { readonly kind: MediaView['kind']; readonly pictures: boolean },
  viewer: Viewer,
): MediaView {
  const { kind, pictures } = exam;
  if (!call) return { task: null, channel: null, plan: noMedia, kind, pictures };
  return { task: call.task, channel: call.channel, plan: seenBy(call.plan, viewer), kind, pictures };
}
