/** Fields of late work in the examiner's words. Knows no data's shape. */
import { t } from '../../i18n/i18n.svelte.ts';
import type { LateField } from './lateFields.ts';

/** Closed choices have their words where they are made; everything else is said as it was written. */
const choices: Readonly<Record<string, string>> = {
  figure: 'report.figure',
  formula: 'report.level',
  kind: 'report.chart',
};

export const nameWords = ({ name }: LateField): string =>
  t(`console.late.field.${name as 'figure'}`, { defaultValue: name });

export function valueWords({ name, value }: LateField): string {
  if (value === '') return t('console.late.empty');
  if (name === 'period' && value === 'whole') return t('report.figures.whole');
  const words = choices[name];
  return words === undefined ? value : t(`${words}.${value}` as 'report.figure.aht', { defaultValue: value });
}
