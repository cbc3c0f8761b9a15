/** The product sheet that a plan's pack gives: day and place of the exam, what was left out, saving it as a file. */
import { type ProductSheet, isLate, productSheet } from '../../pack/productSheet.ts';
import { sheetDocument } from '../../pack/sheetDocument.ts';
import { type LeftOut, guarded, taskTexts } from '../../pack/sheetGuard.ts';
import { sheetWords } from '../../pack/sheetWords.ts';
import type { OpenPack } from '../ports.ts';
import { saveBlob } from '../../ui/saveFile.ts';
import { dayOfMoment } from './draftPlan.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Only packs with a world and a company have products to tell of. */
export type SheetPack = OpenPack & Required<Pick<OpenPack, 'world' | 'company'>>;
export const hasSheet = (pack: OpenPack | undefined): pack is SheetPack => !!pack?.world && !!pack.company;

export class SheetForm {
  /** The standard says one day before: so tomorrow, unless somebody knows better. */
  date = $state(dayOfMoment(Date.now() + dayMs));
  place = $state('');
  readonly sheet: ProductSheet;
  readonly leftOut: readonly LeftOut[];
  readonly late: boolean = $derived(isLate(this.date, dayOfMoment(Date.now())));
  readonly #pack: SheetPack;

  constructor(pack: SheetPack, place: string) {
    this.#pack = pack;
    this.place = place;
    const tasks = [...pack.cases, ...Object.values(pack.variants ?? {}).flat()];
    const texts = tasks.flatMap(({ scenario }) => taskTexts(scenario));
    const { sheet, leftOut } = guarded(this.#plain(), texts);
    this.leftOut = leftOut;
    // day and place are typed while the rest stays as it was guarded
    this.sheet = $derived({ ...sheet, exam: this.#plain().exam });
  }

  #plain(): ProductSheet {
    const { world, company, language = 'cs', qualification } = this.#pack;
    const exam = `${qualification.name} (${qualification.code})`;
    return productSheet({ language, world, company, exam, date: this.date, place: this.place });
  }

  save(): void {
    const name = `${sheetWords[this.sheet.language].file}-${this.#pack.id.replace(/\W+/g, '-')}.html`;
    saveBlob(name, new Blob([sheetDocument(this.sheet)], { type: 'text/html' }));
  }
}
