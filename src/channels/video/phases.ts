/** The five steps that a screen shows of a task, and which of them is on. Pure. */
import type { Phase } from './projections.ts';

export const phaseNames = ['contact', 'offer', 'join', 'call', 'note'] as const;

const steps: Record<Phase, (typeof phaseNames)[number]> = {
  before: 'contact',
  ringing: 'contact',
  contact: 'offer',
  waiting: 'join',
  call: 'call',
  'after-call': 'note',
  filed: 'note',
  over: 'note',
};

export const phaseStep = (phase: Phase): number => phaseNames.indexOf(steps[phase]);
