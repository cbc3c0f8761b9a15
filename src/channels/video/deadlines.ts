/** What happens in a video task by itself: the scenario's frozen picture and its end, and the end of the after-call time.
 *  Pure; the clocks stand while the task does. */
import type { StateFrom } from 'xstate';
import type { Countdown } from '../../exam/clock.ts';
import type { Deadline, Json } from '../../exam/events.ts';
import type { videoMachine } from './machine.ts';

const due = (clock: Countdown | undefined, type: string, data: Json): readonly Deadline[] =>
  clock?.state === 'running' ? [{ at: clock.deadlineAt, type, data }] : [];

export function videoDeadlines(state: StateFrom<typeof videoMachine>): readonly Deadline[] {
  const { freeze, thaw, afterCall } = state.context.clocks;
  if (state.hasTag('call'))
    return [...due(freeze, 'video.froze', { on: true }), ...due(thaw, 'video.froze', { on: false })];
  return state.matches({ open: 'afterCall' }) ? due(afterCall, 'video.afterCallOver', {}) : [];
}
