/** What a column of indicators is called: a month, or all of them. */
import { language, t } from '../../i18n/i18n.svelte.ts';
import { monthText } from './dataRows.ts';
import { wholePeriod } from './figures.ts';

export const periodName = (period: string): string =>
  period === wholePeriod ? t('report.figures.whole') : monthText(period, language.current);
