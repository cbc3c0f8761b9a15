/** The way from a moment that is written somewhere to the replay of it: whoever shows an exam that is over says so once, and
 *  every moment below has its link. Where nobody has said so there is none. */
import { getContext, setContext } from 'svelte';

export interface ReplayPlace {
  readonly exam: string;
  /** Where work would be left behind: the replay opens beside it. */
  readonly beside: boolean;
}

const key = Symbol('replay');

export const offerReplay = (place: () => ReplayPlace | undefined): void => void setContext(key, place);

export const replayPlace = (): ReplayPlace | undefined =>
  getContext<(() => ReplayPlace | undefined) | undefined>(key)?.();

/** Addresses carry the moment as it stands in the log. */
export const replayAddress = (exam: string, at?: number): string =>
  at === undefined ? `#/replay/${exam}` : `#/replay/${exam}/${Math.round(at)}`;
