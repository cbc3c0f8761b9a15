/** Where the candidate's answer stands, from the view, the time and what this page has sent. Pure. */
import type { Lamp } from '../channel.ts';
import type { EmailView } from './projections.ts';

/** `waiting`: sent here, not answered by the host; `late`: it arrived after the end and the examiner decides. */
export type Stage = 'unopened' | 'writing' | 'paused' | 'time' | 'task' | 'waiting' | 'late' | 'sent';

export interface Surroundings {
  readonly now: number;
  readonly working: boolean;
  readonly lamp: Lamp;
  readonly sending: boolean;
}

export function stageOf(view: EmailView, { now, working, lamp, sending }: Surroundings): Stage {
  if (view.sent) return 'sent';
  if (sending && (lamp.state === 'here' || lamp.state === 'typed')) return 'waiting';
  if (view.frozen) return sending ? 'late' : view.frozen.why;
  if (view.openedAt === 0) return 'unopened';
  if (view.deadlineAt !== null && now >= view.deadlineAt) return 'time';
  return working ? 'writing' : 'paused';
}
