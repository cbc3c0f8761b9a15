/** One video task from the first contact to the filed note: what may come when. A pure fold; details are judged by
 *  possible.ts, what is known afterwards is apply.ts.
 *
 *      waiting → ringing → contact{talking → waiting} → call{video ⇄ audio ⇄ chat} → afterCall → filed
 *        └──── by text ───────┘                             ↑________rejoin_________↓   └────→ expired
 *
 *  Whatever the picture or the sound does, the call stays a call until somebody hangs up: falling back loses nothing.
 */
import { and, assign, setup } from 'xstate';
import type { ChannelInput } from '../channel.ts';
import { apply } from './apply.ts';
import { type VideoContext, byText, invitation, newContext } from './context.ts';
import type { AnyFact } from './facts.ts';
import { possible } from './possible.ts';
import type { VideoStimulus } from './stimulus.ts';
import { whenTaskEnds, whileTimeRuns, wasOnItsWay } from '../around-task.ts';

const happens = { guard: 'possible', actions: 'apply' } as const;
const inTime = { guard: and(['writtenInTime', 'possible']), actions: 'apply' } as const;
const spoken = { guard: 'possibleByPhone', actions: 'apply' } as const;

/** Facts about voices that are heard now. */
const whileHeard = { 'video.muted': happens, 'call.pathLost': happens, 'call.whispered': happens } as const;

export const videoMachine = setup({
  types: {
    context: {} as VideoContext,
    events: {} as AnyFact,
    input: {} as ChannelInput<VideoStimulus>,
    tags: '' as 'voices' | 'pictures' | 'call',
  },
  actions: { apply: assign(({ context, event }) => apply(context, event)) },
  guards: {
    writtenInTime: ({ context, event }) => wasOnItsWay(context.overAt, event),
    byText: ({ context }) => byText(context),
    possible: ({ context, event }) => possible(context, event),
    possibleByPhone: ({ context, event }) => !byText(context) && possible(context, event),
    invited: ({ context }) => invitation(context) !== undefined,
    talkedBefore: ({ context }) => context.answeredAt > 0,
    right: ({ context, event }) => event.type === 'video.codeEntered' && event.data.right && possible(context, event),
    toVideo: ({ event }) => event.type === 'video.recovered' && event.data.to === 'video',
    toAudio: ({ event }) =>
      (event.type === 'video.recovered' || event.type === 'video.fellBack') && event.data.to === 'audio',
    toChat: ({ event }) => event.type === 'video.fellBack' && event.data.to === 'chat',
  },
}).createMachine({
  id: 'video',
  context: ({ input }) => newContext(input),
  initial: 'open',
  on: {
    'call.pathBack': happens,
    'call.measured': happens,
    'call.tallied': happens,
    'call.recordingKept': happens,
    'call.recordingStopped': happens,
    'call.recordingPaused': happens,
    'call.recordingResumed': happens,
    'call.recordingFailed': happens,
    'call.recordingStarted': happens,
  },
  states: {
    open: {
      initial: 'waiting',
      on: {
        ...whileTimeRuns,
        'call.faultSwitched': happens,
        ...whenTaskEnds('over'),
      },
      states: {
        waiting: {
          always: { guard: 'byText', target: 'contact' },
          on: { 'video.rang': { target: 'ringing', actions: 'apply' } },
        },
        ringing: {
          on: {
            'video.answered': [
              { guard: 'invited', target: 'contact.waiting', actions: 'apply' },
              { target: 'contact', actions: 'apply' },
            ],
            'video.hungUp': [
              { guard: 'talkedBefore', target: 'afterCall', actions: 'apply' },
              { target: 'waiting', actions: 'apply' },
            ],
          },
        },
        contact: {
          initial: 'talking',
          on: {
            'video.offered': { actions: 'apply' },
            'video.offerAnswered': happens,
            'video.asked': happens,
            'video.told': happens,
            'video.wrote': happens,
            'video.invited': { target: '.waiting', actions: 'apply' },
            'video.hungUp': { target: 'afterCall', actions: 'apply' },
            'video.muted': spoken,
            'call.pathLost': spoken,
            'call.whispered': spoken,
          },
          states: {
            talking: {},
            waiting: {
              on: {
                'video.codeEntered': [{ guard: 'right', target: '#video.open.call', actions: 'apply' }, happens],
                'video.linkOpened': { target: '#video.open.call', actions: 'apply' },
              },
            },
          },
        },
        call: {
          tags: 'call',
          initial: 'video',
          on: {
            'video.asked': happens,
            'video.told': happens,
            'video.wrote': happens,
            'video.cameraSwitched': happens,
            'video.froze': happens,
            'video.stepShown': happens,
            'video.stepConfirmed': happens,
            'video.stepTicked': happens,
            'video.hungUp': { target: 'afterCall', actions: 'apply' },
          },
          states: {
            video: {
              tags: ['voices', 'pictures'],
              on: {
                ...whileHeard,
                'video.screenSwitched': happens,
                'video.pointed': happens,
                'video.marked': happens,
                'video.unmarked': happens,
                'video.marksCleared': happens,
                'video.stillKept': happens,
                'video.fellBack': [
                  { guard: 'toAudio', target: 'audio', actions: 'apply' },
                  { guard: 'toChat', target: 'chat', actions: 'apply' },
                ],
              },
            },
            audio: {
              tags: 'voices',
              on: {
                ...whileHeard,
                'video.fellBack': { guard: 'toChat', target: 'chat', actions: 'apply' },
                'video.recovered': { guard: 'toVideo', target: 'video', actions: 'apply' },
              },
            },
            chat: {
              on: {
                'video.recovered': [
                  { guard: 'toVideo', target: 'video', actions: 'apply' },
                  { guard: 'toAudio', target: 'audio', actions: 'apply' },
                ],
              },
            },
          },
        },
        afterCall: {
          on: {
            // nothing is lost by a slip of the hand: the customer may come back until the note is filed
            'video.rang': { guard: 'possibleByPhone', target: 'ringing', actions: 'apply' },
            'video.codeEntered': [{ guard: 'right', target: 'call', actions: 'apply' }, happens],
            'video.linkOpened': { guard: 'possible', target: 'call', actions: 'apply' },
            'video.noted': { actions: 'apply' },
            'video.filed': { guard: 'possible', target: 'filed', actions: 'apply' },
            'video.afterCallOver': { target: 'expired', actions: 'apply' },
          },
        },
        filed: {},
        expired: { on: { 'video.noted': inTime, 'video.filed': { ...inTime, target: 'filed' } } },
      },
    },
    over: {},
  },
});
