/** Could this fact have happened, as far as its details go? In which state of the task it may come is the statechart's
 *  business (machine.ts). Pure. */
import { mayHappen } from '../call.ts';
import { isCallFact } from './apply.ts';
import { type VideoContext, byText, frozenSince, invitation, stepOf } from './context.ts';
import type { AnyFact } from './facts.ts';
import { isShown, newestOf } from './picturing.ts';

export function possible(context: VideoContext, fact: AnyFact): boolean {
  if (isCallFact(fact)) return mayHappen(context.call, fact, context.session);
  switch (fact.type) {
    case 'video.offerAnswered':
      return context.offer.at > 0 && context.offer.accepted !== fact.data.accepted;
    case 'video.asked':
      return equipmentOf(context, fact.data.topic) !== undefined;
    case 'video.told':
      return equipmentOf(context, fact.data.topic)?.answers.some(({ id }) => id === fact.data.answer) ?? false;
    case 'video.wrote':
      return byText(context) || context.joins.length > 0;
    case 'video.codeEntered':
    case 'video.linkOpened':
      return invitation(context) !== undefined;
    case 'video.muted':
      return context.muted[fact.data.side] !== fact.data.on;
    case 'video.cameraSwitched': {
      const { on, trouble } = context.cameras[fact.data.side];
      return on !== fact.data.on || trouble !== fact.data.trouble;
    }
    case 'video.screenSwitched':
      return fact.data.on ? context.sharing === undefined : context.sharing === fact.data.side;
    case 'video.froze':
      return frozenSince(context) > 0 !== fact.data.on;
    case 'video.pointed':
    case 'video.marked':
    case 'video.stillKept':
      return isShown(context, fact.data);
    case 'video.unmarked':
      return newestOf(context.marks, fact.data.side) !== undefined;
    case 'video.marksCleared':
      return context.marks.length > 0;
    case 'video.stepShown':
      return stepOf(context, fact.data.step) !== undefined;
    case 'video.stepConfirmed':
      return stepOf(context, fact.data.step) !== undefined && (context.done[fact.data.step]?.confirmedAt ?? 0) === 0;
    case 'video.stepTicked':
      return stepOf(context, fact.data.step) !== undefined && (context.done[fact.data.step]?.tickedAt ?? 0) === 0;
    case 'video.filed':
      return context.stimulus.codes.some(({ id }) => id === fact.data.code);
    default:
      return true;
  }
}

const equipmentOf = ({ stimulus }: VideoContext, topic: string) =>
  stimulus.equipment.find((one) => one.topic === topic);
