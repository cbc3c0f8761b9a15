/** Where the candidate's sheet stands, from what the host says and what this page has sent. Shared by exercises that end
 *  with handing in one sheet. Pure. */
import type { Lamp } from '../channels/channel.ts';

/** As the host has it. `expired`: the exercise's own clock ended it; `frozen`: the end of the task. */
export type Phase = 'waiting' | 'working' | 'submitted' | 'expired' | 'frozen';

/** `sending`: handed in here, not answered by the host; `late`: it arrived after the end and the examiner decides. */
export type Stage = 'waiting' | 'working' | 'paused' | 'sending' | 'late' | 'submitted' | 'expired' | 'ended';

export interface Surroundings {
  readonly working: boolean;
  readonly lamp: Lamp;
  /** The sheet has left this page for good. */
  readonly handing: boolean;
  /** The exercise's clock has run out; the host says so in a moment. */
  readonly out?: boolean;
}

export function stageOf(phase: Phase, { working, lamp, handing, out = false }: Surroundings): Stage {
  if (phase === 'waiting' || phase === 'submitted') return phase;
  if (handing && (lamp.state === 'here' || lamp.state === 'typed')) return 'sending';
  if (phase === 'expired') return handing ? 'late' : 'expired';
  if (phase === 'frozen') return handing ? 'late' : 'ended';
  if (out) return 'expired';
  return working ? 'working' : 'paused';
}
