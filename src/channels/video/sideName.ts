/** How a screen calls the two sides and their pictures: oneself „you“, the customer by name. Knows no role beyond the
 *  sides. */
import { t } from '../../i18n/i18n.svelte.ts';
import type { Side, Target } from './facts.ts';
import type { VideoView } from './projections.ts';

type Named = Pick<VideoView, 'customer'>;

export function sideName(side: Side, { customer }: Named, me?: Side): string {
  if (side === me) return t('video.you');
  return side === 'customer' ? customer.name : t('video.operator');
}

export const pictureName = ({ of, kind }: Target, view: Named, me?: Side): string =>
  t(of === me ? `video.own.${kind}` : `video.of.${kind}`, { name: sideName(of, view) });
