/** A role's seat as it was at the moment of the replay: it sees what was seen, its clock shows that time, and nothing that
 *  it sends is taken. Knows no screen. */
import type { Role } from '../../exam/roles.ts';
import { LiveSeat, type SeenSeat } from '../liveSeat.svelte.ts';
import type { ReplayedExam } from '../ports.ts';
import type { Playhead } from './playhead.svelte.ts';

/** Nothing is kept and nothing of what is kept here comes up: the log alone speaks. */
const noTexts = () => ({ recall: () => undefined, keep: () => undefined });

const seatOf = (exam: ReplayedExam, playhead: Playhead, role: Role): SeenSeat => ({
  identity: { exam: '', seat: role, role, lead: role === 'examiner' },
  status: { state: 'here' },
  unanswered: 0,
  now: () => playhead.at,
  // a sound of a case would begin to play by itself, beside the recording
  view: (scope) => (scope.startsWith('sound/') ? undefined : exam.view(playhead.at, role, scope)),
  send: () => Promise.resolve({ ok: false, code: 'read-only', detail: 'replay' }),
  typed: () => undefined,
  progress: () => ({ state: 'idle' }),
  // the playhead is reactive itself
  onChange: () => () => undefined,
  close: () => undefined,
});

export const replaySeat = (exam: ReplayedExam, playhead: Playhead, role: Role): LiveSeat =>
  new LiveSeat(seatOf(exam, playhead, role), noTexts);
