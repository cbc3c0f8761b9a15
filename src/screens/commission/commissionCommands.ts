/** What a commission asks of the host, with the commands' names and shapes in one place. Decides nothing. */
import type { Verdict } from '../../exam/marks.ts';
import type { LiveSeat } from '../liveSeat.svelte.ts';

type Sends = Pick<LiveSeat, 'send'>;

export const submitMarks = ({ send }: Sends) => send('exam.submitMarks');
export const releaseAssessor = ({ send }: Sends, seat: string, reason: string) =>
  send('exam.releaseAssessor', { seat, reason });
export const declareIndependence = ({ send }: Sends, seat: string, trained: boolean) =>
  send('exam.declareIndependence', { seat, trained });
export const moderateMark = (
  { send }: Sends,
  settled: { readonly task: string; readonly criterion: string; readonly verdict: Verdict; readonly reason: string },
) => send('exam.moderateMark', { ...settled });
