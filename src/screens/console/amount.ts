/** Credited and extra time as people type it. Pure. */

export const units = ['minutes', 'seconds'] as const;
export type Unit = (typeof units)[number];

/** What the host takes: whole milliseconds from a second to an hour. */
const leastMs = 1_000;
const mostMs = 3_600_000;

export const amountMs = (amount: number | null | undefined, unit: Unit): number | undefined => {
  if (amount === null || amount === undefined || !Number.isFinite(amount)) return undefined;
  const ms = Math.round(amount * (unit === 'minutes' ? 60_000 : 1_000));
  return ms >= leastMs && ms <= mostMs ? ms : undefined;
};

/** Lost time rounded up to whole seconds, within what the host takes. */
export const creditMs = (lostMs: number): number =>
  Math.min(mostMs, Math.max(leastMs, Math.ceil(lostMs / 1_000) * 1_000));
