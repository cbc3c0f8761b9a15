/** What the candidate is told above the work, from where the plan stands and what this page has sent. Pure. */
import type { Desk } from '../../channels/channel.ts';
import type { TrainingPlanView } from './projections.ts';

export function noticeOf(view: TrainingPlanView, { working, lamp }: Desk, handing: boolean) {
  const { phase, submitted, goals } = view;
  const onItsWay = handing && (lamp.state === 'here' || lamp.state === 'typed');
  switch (phase) {
    case 'waiting':
      return working ? undefined : 'notWorking';
    case 'planning':
      if (onItsWay) return 'sending';
      return working ? undefined : 'paused';
    case 'submitted':
      if (onItsWay) return 'sending';
      if (goals.length === 0) return 'nothing';
      if (submitted?.why === 'time') return handing ? 'late' : 'expired';
      return 'submitted';
    case 'picked':
      return working ? 'picked' : 'paused';
    case 'lesson':
      return working ? undefined : 'paused';
    case 'done':
      return 'done';
    case 'frozen':
      return handing && submitted === null ? 'late' : 'ended';
  }
}
