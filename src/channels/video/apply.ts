/** What a fact changes of what is known. Knows no rule of what may come when (machine.ts, possible.ts). Pure. */
import { type Countdown, extend, finish, pause, resume } from '../../exam/clock.ts';
import { type CallFact, applyCall, callFactTypes } from '../call.ts';
import type { VideoContext } from './context.ts';
import type { AnyFact } from './facts.ts';
import { stepDone, stepShown } from './instructing.ts';
import { asked, hungUp, invited, joined, quiet, told, wrongCode, wrote } from './joining.ts';
import { cameraSwitched, froze, marked, muted, pointed, screenSwitched, stillKept, unmarked } from './picturing.ts';

type Change = Partial<VideoContext>;

const callTypes: ReadonlySet<string> = new Set(callFactTypes);
export const isCallFact = (fact: AnyFact): fact is CallFact => callTypes.has(fact.type);

function withClocks({ clocks }: VideoContext, change: (clock: Countdown) => Countdown): Pick<VideoContext, 'clocks'> {
  const { freeze, thaw, afterCall } = clocks;
  return { clocks: { freeze: freeze && change(freeze), thaw: thaw && change(thaw), afterCall: change(afterCall) } };
}

function stand(context: VideoContext, at: number, why: 'task' | 'path'): Change {
  return context.paused ? {} : { paused: { at, why }, ...withClocks(context, (clock) => pause(clock, at)) };
}
const goOn = (context: VideoContext, at: number): Change => ({
  paused: undefined,
  ...withClocks(context, (clock) => resume(clock, at)),
});

/** The task's clock and those of the call stand and go together. */
function called(context: VideoContext, fact: CallFact): Change {
  const call = applyCall(context.call, fact);
  if (fact.type === 'call.pathLost' && fact.data.pauses) return { ...stand(context, fact.at, 'path'), call };
  if (fact.type === 'call.pathBack' && context.paused?.why === 'path') return { ...goOn(context, fact.at), call };
  return { call };
}

export function apply(context: VideoContext, fact: AnyFact): Change {
  if (isCallFact(fact)) return called(context, fact);
  const { at } = fact;
  switch (fact.type) {
    case 'video.rang':
      return context.answeredAt > 0 ? {} : { rangAt: at };
    case 'video.answered':
      return { answeredAt: context.answeredAt || at };
    case 'video.wrote':
      return wrote(context, fact);
    case 'video.offered':
      return { offer: { at: context.offer.at || at, accepted: undefined, answeredAt: 0 } };
    case 'video.offerAnswered':
      return { offer: { ...context.offer, accepted: fact.data.accepted, answeredAt: at } };
    case 'video.asked':
      return asked(context, at, fact.data.topic);
    case 'video.told':
      return told(context, at, fact.data.topic, fact.data.answer);
    case 'video.invited':
      return invited(context, fact);
    case 'video.codeEntered':
      return fact.data.right ? joined(context, at, 'code') : wrongCode(context, at, fact.data.code);
    case 'video.linkOpened':
      return joined(context, at, 'link');
    case 'video.muted':
      return muted(context, at, fact.data.side, fact.data.on);
    case 'video.cameraSwitched':
      return cameraSwitched(context, fact);
    case 'video.screenSwitched':
      return screenSwitched(context, fact);
    case 'video.froze':
      return froze(context, fact);
    case 'video.fellBack':
    case 'video.recovered': {
      const { from, to, side } = fact.data;
      const why = fact.type === 'video.fellBack' ? fact.data.why : null;
      // drawings belong to pictures; a shared screen has to be offered anew
      const gone = to === 'video' ? {} : { sharing: undefined, marks: [] };
      return { ...gone, turns: [...context.turns, { at, from, to, side, why }] };
    }
    case 'video.pointed':
      return pointed(context, fact);
    case 'video.marked':
      return marked(context, fact);
    case 'video.unmarked':
      return unmarked(context, fact.data.side);
    case 'video.marksCleared':
      return { marks: [] };
    case 'video.stillKept':
      return stillKept(context, fact);
    case 'video.stepShown':
      return stepShown(context, at, fact.data.step);
    case 'video.stepConfirmed':
      return stepDone(context, at, fact.data.step, 'confirmedAt');
    case 'video.stepTicked':
      return stepDone(context, at, fact.data.step, 'tickedAt');
    case 'video.hungUp':
      return hungUp(context, at, fact.data.side);
    case 'video.noted':
      return { note: fact.data.text };
    case 'video.filed':
      return {
        ...fact.data,
        filedAt: at,
        clocks: { ...context.clocks, afterCall: finish(context.clocks.afterCall, at) },
      };
    case 'video.afterCallOver':
      return { overAt: at, clocks: { ...context.clocks, afterCall: finish(context.clocks.afterCall, at) } };
    case 'task.paused':
    case 'customer.stopped':
      return stand(context, at, 'task');
    case 'task.resumed':
      return goOn(context, at);
    case 'task.timeAdded':
      return {
        clocks: {
          ...context.clocks,
          afterCall:
            context.clocks.afterCall.state === 'idle'
              ? context.clocks.afterCall
              : extend(context.clocks.afterCall, fact.data.ms),
        },
      };
    case 'task.ended':
    case 'exam.endedEarly':
    case 'exam.quit':
      return { ...quiet(context, at), endedAt: at, ...withClocks(context, (clock) => finish(clock, at)) };
  }
}
