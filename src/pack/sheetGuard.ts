/** The last look at a product sheet before a candidate gets it: sentences of the world that a task repeats are left out,
 *  whatever the pack's author thought of it. Names and prices stay, and how the company is reached: they are what the
 *  sheet is for. So does what a task gives to look up. Takes nothing from a task into the sheet. Pure. */
import { leakFinder } from '../scenario/leak.ts';
import type { ProductSheet, SheetRow } from './productSheet.ts';

/** What has been left out, and of which product or service; of the company: its name. */
export interface LeftOut {
  readonly of: string;
  readonly text: string;
}

/** All texts of a task, however deep: brief, stimulus, facts, lines, answers, outcomes, anchors. Materials are what the
 *  candidate looks up: data sheets and price lists stand there by right. */
export function taskTexts(task: unknown): string[] {
  if (typeof task === 'string') return [task];
  if (typeof task !== 'object' || task === null) return [];
  return Object.entries(task).flatMap(([key, value]) => (key === 'materials' ? [] : taskTexts(value)));
}

export interface Guarded {
  readonly sheet: ProductSheet;
  readonly leftOut: readonly LeftOut[];
}

/** `tasks` are the texts of all tasks of the pack. */
export function guarded(sheet: ProductSheet, tasks: readonly string[]): Guarded {
  const all = [...sheet.company.about, ...[...sheet.products, ...sheet.services].flatMap(({ text }) => text)];
  // tasks are long and many, the sheet is short: each task is read once, and only the few that share words once more
  const sharesWords = leakFinder(all.join('\n'));
  const near = tasks.filter((task) => sharesWords(task) !== undefined);
  const leftOut: LeftOut[] = [];
  const kept = (of: string, texts: readonly string[]) =>
    texts.filter((text) => {
      const shared = leakFinder(text);
      const isLeak = near.some((task) => shared(task) !== undefined);
      if (isLeak) leftOut.push({ of, text });
      return !isLeak;
    });
  const row = (one: SheetRow): SheetRow => ({ ...one, text: kept(one.name, one.text) });
  const { company } = sheet;
  return {
    sheet: {
      ...sheet,
      company: { ...company, about: kept(company.name, company.about) },
      products: sheet.products.map(row),
      services: sheet.services.map(row),
    },
    leftOut,
  };
}
