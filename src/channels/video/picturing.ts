/** What is seen and what is drawn on it, as changes of what is known: cameras, a shared screen, the frozen picture,
 *  pointers, numbered marks and stills. Pure; knows places in a picture, no screen. */
import { finish, pause, start } from '../../exam/clock.ts';
import { type Mark, type VideoContext, frozenSince } from './context.ts';
import { type Side, type Target, type VideoFact, sameTarget } from './facts.ts';
import { ended } from './joining.ts';

type Change = Partial<VideoContext>;
type Of<T extends VideoFact['type']> = Extract<VideoFact, { type: T }>;

const without = (context: VideoContext, target: Target): Pick<VideoContext, 'marks' | 'pointers'> => ({
  marks: context.marks.filter((mark) => !sameTarget(mark, target)),
  pointers: {
    candidate: kept(context.pointers.candidate, target),
    customer: kept(context.pointers.customer, target),
  },
});
const kept = <T extends Target>(pointer: T | undefined, gone: Target) =>
  pointer && !sameTarget(pointer, gone) ? pointer : undefined;

/** What was drawn on a picture goes with it. */
export function cameraSwitched(context: VideoContext, { data }: Of<'video.cameraSwitched'>): Change {
  const { side, on, trouble } = data;
  const cameras = { ...context.cameras, [side]: { on, trouble } };
  return on ? { cameras } : { cameras, ...without(context, { of: side, kind: 'camera' }) };
}

export function screenSwitched(context: VideoContext, { data: { side, on } }: Of<'video.screenSwitched'>): Change {
  if (on) return { sharing: side };
  return { sharing: undefined, ...without(context, { of: side, kind: 'screen' }) };
}

/** Only the scenario's own freeze ends by itself. A customer's screen has to be offered anew after it: browsers let
 *  nobody take it up again. */
export function froze(context: VideoContext, { at, by, data: { on } }: Of<'video.froze'>): Change {
  const { clocks, freezes, paused } = context;
  const { freeze, thaw } = clocks;
  if (!on)
    return {
      freezes: ended(freezes, at),
      sharing: context.sharing === 'customer' ? undefined : context.sharing,
      ...(context.sharing === 'customer' && without(context, { of: 'customer', kind: 'screen' })),
      clocks: { ...clocks, thaw: thaw && finish(thaw, at) },
    };
  const begun = thaw && by.role === 'host' ? start(thaw, at) : thaw;
  return {
    freezes: [...freezes, { at, until: 0 }],
    clocks: {
      ...clocks,
      freeze: freeze && finish(freeze, at),
      thaw: begun && paused !== undefined ? pause(begun, at) : begun,
    },
  };
}

export function muted(context: VideoContext, at: number, side: Side, on: boolean): Change {
  const mutes = on
    ? [...context.mutes, { side, at, until: 0 }]
    : context.mutes.map((one) => (one.side === side && one.until === 0 ? { ...one, until: at } : one));
  return { muted: { ...context.muted, [side]: on }, mutes };
}

export function pointed({ pointers }: VideoContext, { at, data }: Of<'video.pointed'>): Change {
  const { side, of, kind, x, y } = data;
  return { pointers: { ...pointers, [side]: { of, kind, x, y, at } } };
}

/** Numbers go on until a picture is cleared, so that "number three" stays what it was. */
export function marked({ marks, marksMade }: VideoContext, { id, at, data }: Of<'video.marked'>): Change {
  const number =
    marks.filter((mark) => sameTarget(mark, data)).reduce((max, mark) => Math.max(max, mark.number), 0) + 1;
  const { side, of, kind, x, y } = data;
  return { marks: [...marks, { id, number, side, of, kind, x, y, at }], marksMade: marksMade + 1 };
}

export const newestOf = (marks: readonly Mark[], side: Side): Mark | undefined =>
  marks.findLast((mark) => mark.side === side);

export const unmarked = ({ marks }: VideoContext, side: Side): Change => {
  const newest = newestOf(marks, side);
  return { marks: marks.filter((mark) => mark !== newest) };
};

export function stillKept({ marks, stills }: VideoContext, { at, data }: Of<'video.stillKept'>): Change {
  const { still, caption, of, kind } = data;
  const drawn = marks.filter((mark) => sameTarget(mark, data));
  return { stills: [...stills, { id: still, caption, of, kind, at, marks: drawn }] };
}

/** Is there such a picture now: a camera that is on, the screen that is shared? */
export const isShown = ({ cameras, sharing }: VideoContext, { of, kind }: Target): boolean =>
  kind === 'camera' ? cameras[of].on : sharing === of;

/** Does the customer's computer send pictures that move? */
export const moves = (context: VideoContext, side: Side): boolean => side === 'candidate' || frozenSince(context) === 0;
