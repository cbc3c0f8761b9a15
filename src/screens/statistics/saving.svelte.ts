/** The tables as files: one as CSV, all as XLSX with a page about what was counted. What is in them is what is shown; a
 *  text never becomes a formula (`tables`). */
import { t } from '../../i18n/i18n.svelte.ts';
import { writeCsv } from '../../tables/delimited.ts';
import { numberText } from '../../tables/numberText.ts';
import { saveBlob } from '../../ui/saveFile.ts';
import type { Counted } from './counted.svelte.ts';
import type { ColumnKind, FigureCell, FigureTable } from './figureTables.ts';

/** Shares and differences in percent with one place; what is not said is an empty cell. */
function exported(cell: FigureCell, kind: ColumnKind): FigureCell {
  if (typeof cell !== 'number' || kind === 'count') return cell;
  return Math.round(cell * 1000) / 10;
}

function rowsOf({ columns, rows }: FigureTable): FigureCell[][] {
  const heads = columns.map(({ key, kind }) => {
    const label = t(`statistics.column.${key}`);
    return kind === 'percent' ? `${label} (%)` : label;
  });
  return [heads, ...rows.map(({ cells }) => columns.map(({ kind }, index) => exported(cells[index] ?? null, kind)))];
}

/** With the decimal comma in every language: a semicolon stands between the cells. */
export const csvOf = (table: FigureTable): string =>
  writeCsv(
    rowsOf(table).map((row) => row.map((cell) => (typeof cell === 'number' ? numberText(cell, 'cs') : (cell ?? '')))),
  );

type About = Pick<Counted, 'kind' | 'wording' | 'from' | 'to' | 'exams'>;

const about = ({ kind, wording, from, to, exams }: About): FigureCell[][] => [
  [t('statistics.about.kind'), t(`statistics.filter.${kind}`)],
  [t('statistics.about.qualification'), [wording?.code, wording?.name].filter(Boolean).join(' ')],
  [t('statistics.about.wording'), wording?.mark ?? ''],
  [t('statistics.about.from'), from],
  [t('statistics.about.to'), to],
  [t('statistics.about.exams'), exams.length],
];

/** Undefined: too large for the format. */
export async function xlsxOf(counted: About, tables: readonly FigureTable[]): Promise<Blob | undefined> {
  const { writeSpreadsheet } = await import('../../tables/spreadsheet.ts');
  return writeSpreadsheet([
    { name: t('statistics.about.sheet'), rows: about(counted) },
    ...tables.map((table) => ({ name: t(`statistics.table.${table.id}`), rows: rowsOf(table) })),
  ]);
}

/** Letters, figures and hyphens alone: it becomes the name of a file. */
const plain = (text: string): string => text.replaceAll(/[^\p{L}\d]+/gu, '-').replaceAll(/^-|-$/g, '');

export class Saving {
  problem: 'tooLarge' | 'notSaved' | undefined = $state();

  csv({ wording }: About, table: FigureTable): void {
    const name = plain(`${t('statistics.file')} ${wording?.code ?? ''} ${t(`statistics.table.${table.id}`)}`);
    saveBlob(`${name}.csv`, new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' }));
  }

  async xlsx(counted: About, tables: readonly FigureTable[]): Promise<void> {
    this.problem = undefined;
    try {
      const blob = await xlsxOf(counted, tables);
      if (blob) saveBlob(`${plain(`${t('statistics.file')} ${counted.wording?.code ?? ''}`)}.xlsx`, blob);
      else this.problem = 'tooLarge';
    } catch {
      this.problem = 'notSaved';
    }
  }
}
