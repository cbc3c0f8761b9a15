/** What is measured of the call, as rows for whoever marks: facts, never marks. What just goes on is counted in. Pure but
 *  for its words. */
import { t } from '../../i18n/i18n.svelte.ts';
import { duration } from '../../ui/duration.ts';
import { stateMs } from './clocks.ts';
import type { PhoneFacts, PhoneView } from './projections.ts';

export interface FactRow {
  readonly key: string;
  readonly name: string;
  readonly value: string;
}

type Measured = Pick<PhoneFacts, 'ringMs' | 'talkMs' | 'heldMs' | 'longestHoldMs'>;

/** The host counts a stretch when it has ended; here the running one is added. */
export function measuredNow(facts: Measured, lines: PhoneView['lines'], at: number): Measured {
  let { ringMs, talkMs, heldMs, longestHoldMs } = facts;
  for (const line of lines) {
    const ms = line.state === 'ended' ? 0 : stateMs(line, at);
    if (line.state === 'ringing') ringMs += ms;
    if (line.state === 'talking') talkMs += ms;
    if (line.state === 'held') {
      heldMs += ms;
      longestHoldMs = Math.max(longestHoldMs, ms);
    }
  }
  return { ringMs, talkMs, heldMs, longestHoldMs };
}

/** The candidate's part of all talk in per cent; null while nobody has talked. */
export function talkShare({ candidateMs, customerMs }: PhoneFacts['tally']): number | null {
  const all = candidateMs + customerMs;
  return all > 0 ? Math.round((candidateMs / all) * 100) : null;
}

export function factRows(facts: PhoneFacts, lines: PhoneView['lines'], at: number): readonly FactRow[] {
  const now = measuredNow(facts, lines, at);
  const share = talkShare(facts.tally);
  const row = (
    key: 'ring' | 'talk' | 'hold' | 'longestHold' | 'mute' | 'share' | 'overlap' | 'silence',
    value: string,
  ) => ({ key, name: t(`phone.fact.${key}`), value });
  return [
    row('ring', duration(now.ringMs)),
    row('talk', duration(now.talkMs)),
    row('hold', t('phone.fact.holds', { count: facts.holds, length: duration(now.heldMs) })),
    row('longestHold', duration(now.longestHoldMs)),
    row('mute', duration(facts.mutedMs)),
    row('overlap', duration(facts.tally.bothMs)),
    row('silence', duration(facts.tally.longestSilenceMs)),
    row('share', share === null ? '–' : t('phone.fact.shares', { candidate: share, customer: 100 - share })),
  ];
}
