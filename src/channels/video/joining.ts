/** The way from the first contact to the video call, as changes of what is known: messages, the offer, questions about
 *  equipment, the invitation, and joining by code or link. Pure. */
import type { Fact } from '../../exam/events.ts';
import { type Countdown, idle, pause, start } from '../../exam/clock.ts';
import type { Message, VideoContext } from './context.ts';
import type { Side, VideoFact } from './facts.ts';
import { codeOf } from './invitation-code.ts';
import type { EquipmentTopic } from './stimulus.ts';

type Change = Partial<VideoContext>;

/** A clock that begins while time stands waits for time to go on. */
export const begin = (clock: Countdown, at: number, stands: boolean): Countdown => {
  const running = start(clock, at);
  return stands ? pause(running, at) : running;
};

export function wrote({ messages }: VideoContext, fact: Extract<VideoFact, { type: 'video.wrote' }>): Change {
  const { side, text, masked } = fact.data;
  const message: Message = { id: fact.id, side, text, at: fact.at, writtenAt: fact.writtenAt, masked };
  return { messages: [...messages, message] };
}

const blank = { askedAt: 0, times: 0, answer: undefined, toldAt: 0 };

export function asked({ equipment }: VideoContext, at: number, topic: EquipmentTopic): Change {
  const before = equipment[topic] ?? blank;
  return {
    equipment: { ...equipment, [topic]: { ...before, askedAt: before.askedAt || at, times: before.times + 1 } },
  };
}

export function told({ equipment }: VideoContext, at: number, topic: EquipmentTopic, answer: string): Change {
  return { equipment: { ...equipment, [topic]: { ...(equipment[topic] ?? blank), answer, toldAt: at } } };
}

export const invited = ({ invitations }: VideoContext, { id, at }: Fact<'video.invited'>): Change => ({
  invitations: [...invitations, { code: codeOf(id), at }],
});

export const wrongCode = ({ wrongCodes }: VideoContext, at: number, code: string): Change => ({
  wrongCodes: [...wrongCodes, { code, at }],
});

/** Cameras and microphones begin as nobody would regret: the one off, the other open. */
const off = { on: false, trouble: undefined };

export const joined = ({ joins, clocks, paused }: VideoContext, at: number, by: 'code' | 'link'): Change => ({
  joins: [...joins, { at, by }],
  cameras: { candidate: off, customer: off },
  muted: { candidate: false, customer: false },
  clocks: { ...clocks, freeze: clocks.freeze && begin(clocks.freeze, at, paused !== undefined) },
});

export function hungUp(context: VideoContext, at: number, side: Side): Change {
  const { hangUps, clocks, paused, stimulus } = context;
  return {
    ...quiet(context, at),
    hangUps: [...hangUps, { at, side }],
    clocks: {
      ...clocks,
      afterCall: begin(idle(stimulus.afterCall.seconds * 1000), at, paused !== undefined),
    },
  };
}

/** Nothing goes on being sent or drawn. */
export const quiet = (context: VideoContext, at: number): Change => ({
  sharing: undefined,
  marks: [],
  pointers: { candidate: undefined, customer: undefined },
  muted: { candidate: false, customer: false },
  call: { ...context.call, whisper: undefined },
  freezes: ended(context.freezes, at),
  mutes: ended(context.mutes, at),
});

/** Whatever still lasts ends now. */
export const ended = <T extends { readonly until: number }>(stretches: readonly T[], at: number): readonly T[] =>
  stretches.map((one) => (one.until === 0 ? { ...one, until: at } : one));
