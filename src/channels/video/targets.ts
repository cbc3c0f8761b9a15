/** Which pictures a screen shows, in which order, and which one stands in front. Pure. */
import { type Side, type Target, other, sameTarget } from './facts.ts';
import type { VideoView } from './projections.ts';

/** Both cameras, on or off (a dark picture says why), and a screen while it is shared. Nothing without pictures. */
export function targetsOf({ mode, sharing }: VideoView): readonly Target[] {
  if (mode !== 'video') return [];
  const screen: readonly Target[] = sharing ? [{ of: sharing, kind: 'screen' }] : [];
  return [...screen, { of: 'customer', kind: 'camera' }, { of: 'candidate', kind: 'camera' }];
}

/** What somebody has chosen as long as it is there; else the screen that is shared, else the other side's face. */
export function frontOf(view: VideoView, me: Side | undefined, wanted: Target | undefined): Target | undefined {
  const targets = targetsOf(view);
  const chosen = wanted && targets.find((target) => sameTarget(target, wanted));
  if (chosen) return chosen;
  const face = me ? other[me] : 'customer';
  return targets.find(({ kind }) => kind === 'screen') ?? targets.find(({ of }) => of === face);
}

/** Is there something to see, moving or not? */
export const isOn = ({ cameras, sharing }: VideoView, { of, kind }: Target): boolean =>
  kind === 'camera' ? cameras[of].on : sharing === of;
export const isFrozen = ({ frozenSince }: VideoView, { of }: Target): boolean => of === 'customer' && frozenSince > 0;
export const keyOf = ({ of, kind }: Target): string => `${of} ${kind}`;
