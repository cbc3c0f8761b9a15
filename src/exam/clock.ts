/** A countdown that can be paused and extended, as data. Pure: the moments come from events. */

export type Countdown =
  | { readonly state: 'idle'; readonly limitMs: number }
  | { readonly state: 'running'; readonly limitMs: number; readonly startedAt: number; readonly deadlineAt: number }
  | { readonly state: 'paused'; readonly limitMs: number; readonly startedAt: number; readonly leftMs: number }
  | { readonly state: 'over'; readonly limitMs: number; readonly startedAt: number; readonly leftMs: number };

export const idle = (limitMs: number): Countdown => ({ state: 'idle', limitMs });

export const start = (c: Countdown, at: number, deadlineAt = at + c.limitMs): Countdown =>
  c.state === 'idle' ? { state: 'running', limitMs: c.limitMs, startedAt: at, deadlineAt } : c;

export const pause = (c: Countdown, at: number): Countdown =>
  c.state === 'running'
    ? { state: 'paused', limitMs: c.limitMs, startedAt: c.startedAt, leftMs: Math.max(0, c.deadlineAt - at) }
    : c;

export const resume = (c: Countdown, at: number): Countdown =>
  c.state === 'paused'
    ? { state: 'running', limitMs: c.limitMs, startedAt: c.startedAt, deadlineAt: at + c.leftMs }
    : c;

/** Extra or credited time; a countdown that is over stays over. */
export const extend = (c: Countdown, ms: number): Countdown => {
  switch (c.state) {
    case 'idle':
      return { ...c, limitMs: c.limitMs + ms };
    case 'running':
      return { ...c, limitMs: c.limitMs + ms, deadlineAt: c.deadlineAt + ms };
    case 'paused':
      return { ...c, limitMs: c.limitMs + ms, leftMs: c.leftMs + ms };
    case 'over':
      return c;
  }
};

/** Stops for good and keeps what was left (0 when the time ran out). */
export const finish = (c: Countdown, at: number): Countdown => {
  if (c.state === 'running')
    return { state: 'over', limitMs: c.limitMs, startedAt: c.startedAt, leftMs: Math.max(0, c.deadlineAt - at) };
  if (c.state === 'paused') return { state: 'over', limitMs: c.limitMs, startedAt: c.startedAt, leftMs: c.leftMs };
  return c;
};

/** Milliseconds left at a moment; `limitMs` before the start. Never negative. */
export const leftMs = (c: Countdown, now: number): number => {
  switch (c.state) {
    case 'idle':
      return c.limitMs;
    case 'running':
      return Math.max(0, c.deadlineAt - now);
    default:
      return c.leftMs;
  }
};
