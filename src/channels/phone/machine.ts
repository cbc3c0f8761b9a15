/** One telephone task: calls on two lines in either direction, hold, transfer, work after the call. A pure fold; its
 *  phases are here, what a fact changes in apply.ts, what it must fit in allowed.ts. Clocks stop while the task stands.
 *
 *      ready ⇄ ringing ⇄ talking → afterCall → filed
 *                 ↑__________________↓  └────→ expired        (from anywhere) → over
 */
import { and, assign, setup } from 'xstate';
import { callFactTypes } from '../call.ts';
import type { ChannelInput } from '../channel.ts';
import { allowed } from './allowed.ts';
import { applyToPhone } from './apply.ts';
import { isHeldUp } from './held-up.ts';
import { type PhoneContext, type PhoneFact, inCall, lives, newPhone, wasAnswered } from './phone-state.ts';
import type { PhoneStimulus } from './stimulus.ts';
import { whenTaskEnds, whileTimeRuns, wasOnItsWay } from '../around-task.ts';

const takes = { guard: 'allowed', actions: 'apply' } as const;
const each = <T extends string>(types: readonly T[]) =>
  Object.fromEntries(types.map((type) => [type, takes])) as Record<T, typeof takes>;

/** Once the task has ended, recordings are still closed, paths come back, last seconds arrive. */
const atAnyTime = callFactTypes.filter(
  (type) => type !== 'call.pathLost' && type !== 'call.whispered' && type !== 'call.faultSwitched',
);
const filing = { guard: 'allowed', target: 'filed', actions: 'apply' } as const;
const inTime = { guard: and(['writtenInTime', 'allowed']), actions: 'apply' } as const;
const newCalls = {
  'phone.rang': { ...takes, target: 'ringing' },
  'phone.dialled': [
    { guard: and(['allowed', 'heldUp']), actions: 'apply' },
    { ...takes, target: 'ringing' },
  ],
  'phone.insisted': { ...takes, target: 'ringing' },
  'phone.dialLeft': takes,
} as const;

export const phoneMachine = setup({
  types: { context: {} as PhoneContext, events: {} as PhoneFact, input: {} as ChannelInput<PhoneStimulus> },
  actions: { apply: assign(({ context, event }) => applyToPhone(context, event)) },
  guards: {
    allowed: ({ context, event }) => allowed(context, event),
    heldUp: ({ context, event }) => event.type === 'phone.dialled' && isHeldUp(context, event.data.number),
    inCall: ({ context }) => inCall(context),
    rings: ({ context }) => lives(context) && !inCall(context),
    wasAnswered: ({ context }) => wasAnswered(context) && !lives(context),
    quiet: ({ context }) => !lives(context),
    writtenInTime: ({ context, event }) => wasOnItsWay(context.overAt, event),
  },
}).createMachine({
  id: 'phone',
  context: ({ input }) => newPhone(input),
  initial: 'open',
  on: each(atAnyTime),
  states: {
    open: {
      on: {
        ...each(['phone.hungUp', 'call.pathLost', 'call.faultSwitched', 'call.whispered']),
        ...whileTimeRuns,
        ...whenTaskEnds('#phone.over'),
      },
      initial: 'ready',
      states: {
        ready: { on: { ...newCalls, 'phone.noted': takes, 'phone.filed': filing } },
        ringing: {
          always: [
            { guard: 'inCall', target: 'talking' },
            { guard: 'wasAnswered', target: 'afterCall' },
            { guard: 'quiet', target: 'ready' },
          ],
          on: each(['phone.rang', 'phone.answered', 'phone.rejected', 'phone.missed', 'phone.noted']),
        },
        talking: {
          always: [
            { guard: 'rings', target: 'ringing' },
            { guard: 'quiet', target: 'afterCall' },
          ],
          on: each([
            'phone.rang',
            'phone.answered',
            'phone.rejected',
            'phone.missed',
            'phone.held',
            'phone.heldLong',
            'phone.resumed',
            'phone.muted',
            'phone.keyPressed',
            'phone.transferAsked',
            'phone.departmentAnswered',
            'phone.departmentRefused',
            'phone.transferred',
            'phone.takenBack',
            'phone.noted',
          ]),
        },
        afterCall: {
          on: {
            ...newCalls,
            'phone.noted': takes,
            'phone.filed': filing,
            'phone.afterCallOver': { target: 'expired', actions: 'apply' },
          },
        },
        filed: {},
        expired: { on: { 'phone.noted': inTime, 'phone.filed': { ...inTime, target: 'filed' } } },
      },
    },
    over: {},
  },
});
