/** One line of the telephone: rings, is talked on, is held, has ended, and how long it was in each. Pure; the moments
 *  come from facts. Knows nothing of other lines. While the task's clock stands, none of its times grow. */
import { type Countdown, idle, pause, resume, start } from '../../exam/clock.ts';

export type LineId = 'first' | 'second';
export type LineEnd = 'hung-up' | 'rejected' | 'missed' | 'transferred' | 'task-ended';
export type Side = 'candidate' | 'customer';
export type Party = Side | 'department';

export interface Line {
  readonly id: LineId;
  readonly direction: 'inbound' | 'outbound';
  readonly number: string;
  /** Whose number it is; undefined: nobody's. The figurant plays everybody who is called or calls. */
  readonly who: { readonly name: string; readonly known: boolean } | undefined;
  readonly state: 'ringing' | 'talking' | 'held' | 'ended';
  /** Since when it has been in this state, moved on by every pause. */
  readonly since: number;
  readonly rangAt: number;
  /** 0 when it was not answered. */
  readonly answeredAt: number;
  readonly endedAt: number;
  readonly end: LineEnd | undefined;
  readonly endedBy: Party | undefined;
  readonly ringMs: number;
  readonly talkMs: number;
  /** Finished holds. */
  readonly heldMs: number;
  readonly longestHoldMs: number;
  readonly holds: number;
  /** Until the ringing counts as missed. */
  readonly ringing: Countdown;
  /** Until a hold without a word counts as long; each hold has its own. */
  readonly holding: Countdown | undefined;
}

export const alive = (line: Line | undefined): line is Line => line !== undefined && line.state !== 'ended';
export const connected = (line: Line | undefined): line is Line =>
  line !== undefined && (line.state === 'talking' || line.state === 'held');
/** Who hears it ring. */
export const called = ({ direction }: Line): Side => (direction === 'inbound' ? 'candidate' : 'customer');

export const ring = (
  call: Pick<Line, 'id' | 'direction' | 'number' | 'who'>,
  at: number,
  ringSeconds: number,
): Line => ({
  ...call,
  state: 'ringing',
  since: at,
  rangAt: at,
  answeredAt: 0,
  endedAt: 0,
  end: undefined,
  endedBy: undefined,
  ringMs: 0,
  talkMs: 0,
  heldMs: 0,
  longestHoldMs: 0,
  holds: 0,
  ringing: start(idle(ringSeconds * 1000), at),
  holding: undefined,
});

/** The line with the time of its present state written down. */
function counted(line: Line, at: number): Line {
  const ms = Math.max(0, at - line.since);
  const next = { ...line, since: at, holding: undefined };
  switch (line.state) {
    case 'ringing':
      return { ...next, ringMs: line.ringMs + ms };
    case 'talking':
      return { ...next, talkMs: line.talkMs + ms };
    case 'held':
      return { ...next, heldMs: line.heldMs + ms, longestHoldMs: Math.max(line.longestHoldMs, ms) };
    case 'ended':
      return line;
  }
}

export const talk = (line: Line, at: number): Line => ({
  ...counted(line, at),
  state: 'talking',
  answeredAt: line.answeredAt || at,
});

export const hold = (line: Line, at: number, longSeconds: number): Line => ({
  ...counted(line, at),
  state: 'held',
  holds: line.holds + 1,
  holding: start(idle(longSeconds * 1000), at),
});

/** @param by nobody when it was missed or the task has ended. */
export const end = (line: Line, at: number, why: LineEnd, by?: Party): Line => ({
  ...counted(line, at),
  state: 'ended',
  endedAt: at,
  end: why,
  endedBy: by,
});

export const stopLine = (line: Line, at: number): Line => ({
  ...line,
  ringing: pause(line.ringing, at),
  holding: line.holding && pause(line.holding, at),
});

export const goOnLine = (line: Line, at: number, stoodMs: number): Line =>
  alive(line)
    ? {
        ...line,
        since: line.since + stoodMs,
        ringing: resume(line.ringing, at),
        holding: line.holding && resume(line.holding, at),
      }
    : line;

/** People write a number with and without spaces. */
export const digits = (number: string): string => number.replace(/[^\d+]/g, '');
