/** The scope `media`: what the running call asks of one seat's microphone, loudspeaker and camera. An allow-list like
 *  every projection: faults of the line are for whoever plays the customer or leads, a candidate's browser only learns
 *  that its own register is slow (PL-34). */
import { type LineFault, type MediaPlan, type MediaView, noMedia } from '../exam/media.ts';
import type { Viewer } from './projections.ts';

export interface RunningCall {
  readonly task: string;
  readonly channel: string;
  readonly plan: MediaPlan;
}

const seenBy = (plan: MediaPlan, { role, lead }: Viewer): MediaPlan => {
  const tone = plan.tones[role];
  const faults = (fault: LineFault) =>
    role === 'figurant' || lead || (role === 'candidate' && fault === 'slow-register');
  return { ...plan, tones: tone ? { [role]: tone } : {}, faults: plan.faults.filter(faults) };
};

export function projectMedia(
  call: RunningCall | undefined,
  exam: Pick<MediaView, 'kind' | 'pictures' | 'recorded'>,
  viewer: Viewer,
): MediaView {
  if (!call) return { ...exam, task: null, channel: null, plan: noMedia };
  return { ...exam, task: call.task, channel: call.channel, plan: seenBy(call.plan, viewer) };
}
