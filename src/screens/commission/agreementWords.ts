/** Agreement of assessors as a sentence. Knows no marks. */
import type { Agreement } from '../../exam/agreement.ts';
import { t } from '../../i18n/i18n.svelte.ts';

export function agreementWords({ items, agreed, share, kappa, pabak }: Agreement): string {
  if (share === null || pabak === null) return t('commission.agreementNone');
  const first = t('commission.agreement', { count: items, agreed, percent: Math.round(share * 100) });
  // kappa says nothing where both gave one verdict throughout
  const second =
    kappa === null ? t('commission.agreementNoKappa', { pabak }) : t('commission.agreementKappa', { kappa, pabak });
  return `${first} ${second}`;
}
