/** A moment in words: what happened, by whom, and the words that belong to it. Facts of channels are named as beside the
 *  criteria. */
import type { Moment } from '../../machines/moments.ts';
import { roles } from '../../exam/roles.ts';
import { t } from '../../i18n/i18n.svelte.ts';
import { verdictName } from '../verdictName.ts';

type Known = 'exam.started';

const named = (what: string): string =>
  t([`replay.moment.${what as Known}`, `signs.${what as 'phone.filed'}`], { defaultValue: what });

function detailOf({ what, detail, verdict }: Moment): string {
  if (verdict) return verdictName(verdict);
  if (detail === undefined) return '';
  if (what === 'exam.incidentReported') return t(`record.incidents.categories.${detail as 'other'}`);
  if (what === 'task.ended') return t(`replay.ended.${detail as 'time'}`, { defaultValue: '' });
  return roles.includes(detail as 'candidate') ? t(`common.role.${detail as 'candidate'}`) : '';
}

/** Who said or did it, where it could have been another. */
const authorOf = ({ track, by, what }: Moment): string =>
  track === 'talk' && by !== 'host' && !what.startsWith('customer.') ? t(`common.role.${by}`) : '';

export const titleOf = (moment: Moment): string =>
  [named(moment.what), detailOf(moment), authorOf(moment)].filter(Boolean).join(' – ');

export const textOf = ({ text, reason }: Moment): string => [text, reason].filter(Boolean).join(' – ');

export const wordsOf = (moment: Moment): string => `${titleOf(moment)} ${textOf(moment)}`;
