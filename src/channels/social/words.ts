/** Names and times of a page as they stand on a screen. */
import { dayOf, t, timeOf } from '../../i18n/i18n.svelte.ts';
import type { CommentView, PersonView } from './projections.ts';

export const nameOf = ({ name, number }: Pick<PersonView, 'name' | 'number'>): string =>
  name || t('social.person', { number });

/** Local time in the case's world, `2026-05-14T08:55`, as a day and a time. */
export const worldTime = (at: string): string => `${dayOf(Date.parse(at))} ${at.slice(11).replace(/^0/, '')}`;

/** From this delay on both moments are told. */
const apartMs = 2_000;

export function timesOf({ worldAt, at, writtenAt }: Pick<CommentView, 'worldAt' | 'at' | 'writtenAt'>): string {
  if (worldAt) return worldTime(worldAt);
  return at - writtenAt >= apartMs ? t('social.both', { written: writtenAt, at }) : timeOf(at);
}
