/** Where the candidate's choice stands, from the view, the desk and what this page has sent. Pure. */
import type { Lamp } from '../../channels/channel.ts';
import type { TranscriptsView } from './projections.ts';

/** `sending`: locked here, not answered by the host; `late`: the lock arrived after the end and the examiner decides. */
export type Stage = 'waiting' | 'deciding' | 'paused' | 'sending' | 'late' | 'ended' | 'locked';

export interface Surroundings {
  readonly working: boolean;
  readonly lamp: Lamp;
  /** A lock has left this page. */
  readonly locking: boolean;
}

export function stageOf({ phase }: Pick<TranscriptsView, 'phase'>, { working, lamp, locking }: Surroundings): Stage {
  if (phase === 'locked' || phase === 'waiting') return phase;
  if (locking && (lamp.state === 'here' || lamp.state === 'typed')) return 'sending';
  if (phase === 'frozen') return locking ? 'late' : 'ended';
  return working ? 'deciding' : 'paused';
}
