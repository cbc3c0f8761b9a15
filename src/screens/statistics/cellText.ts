/** A figure as it is read on the screen. */
import { language, t } from '../../i18n/i18n.svelte.ts';
import type { ColumnKind, FigureCell } from './figureTables.ts';

const whole = (share: number): number => Math.round(share * 100);
const signed = (points: number): string => (points > 0 ? `+${points}` : String(points).replace('-', '−'));

function monthText(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const locale = language.current === 'cs' ? 'cs-CZ' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' }).format(new Date(year, number - 1, 1));
}

export function cellText(cell: FigureCell, kind: ColumnKind): string {
  if (cell === null) return '–';
  if (typeof cell === 'string') return kind === 'month' ? monthText(cell) : cell;
  if (kind === 'percent') return t('fairness.percent', { value: whole(cell) });
  return kind === 'points' ? signed(whole(cell)) : String(cell);
}
