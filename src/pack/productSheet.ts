/** What a candidate is told one day before the exam: which products it is about, and nothing of the tasks (CZ-8).
 *  Takes single named fields of the world and the company and nothing else; it is never given a scenario. Pure. */
import type { Product, World } from '../exam/world.ts';
import type { Company } from '../scenario/pack.ts';
import { type SheetLanguage, sheetWords } from './sheetWords.ts';

export type { SheetLanguage } from './sheetWords.ts';

/** A product, or a service, as a row of its table. */
export interface SheetRow {
  readonly code?: string;
  readonly name: string;
  readonly price: string;
  /** The product's data sheet, the service's note: one text a paragraph or item. */
  readonly text: readonly string[];
}

export interface ProductSheet {
  readonly language: SheetLanguage;
  /** Label and value: which exam, when, where. What is not known is not there. */
  readonly exam: readonly (readonly [label: string, value: string])[];
  readonly company: { readonly name: string; readonly about: readonly string[]; readonly contact: readonly string[] };
  readonly products: readonly SheetRow[];
  readonly services: readonly SheetRow[];
}

export interface SheetOrder {
  readonly language: SheetLanguage;
  readonly world: Pick<World, 'products' | 'shipping'>;
  readonly company: Company;
  /** Name and code of the qualification. */
  readonly exam: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly date: string;
  readonly place: string;
}

/** What the sheet takes of a product. How many are in stock and when more come is what the exam may ask for. */
type ShownProduct = Pick<Product, 'code' | 'name' | 'price' | 'sheet'>;

const locales: Record<SheetLanguage, string> = { cs: 'cs-CZ', en: 'en-GB', pl: 'pl-PL', hu: 'hu-HU', it: 'it-IT' };

function priceOf(crowns: number, language: SheetLanguage): string {
  const whole = Number.isInteger(crowns) ? { maximumFractionDigits: 0 } : { minimumFractionDigits: 2 };
  if (crowns === 0) return sheetWords[language].free;
  return new Intl.NumberFormat(locales[language], { style: 'currency', currency: 'CZK', ...whole }).format(crowns);
}

const dayOf = (date: string, language: SheetLanguage): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(date));

/** Paragraphs and items of a list, each as one line. */
const paragraphs = (text = ''): string[] =>
  text
    .split(/\n\s*\n|(?:^|\n)\s*- /)
    .map((part) => part.replace(/\s*\n\s*/g, ' ').trim())
    .filter((part) => part !== '');

export function productSheet({ language, world, company, exam, date, place }: SheetOrder): ProductSheet {
  const words = sheetWords[language];
  const { name, about, address, phone, email, hours } = company;
  const rows: [string, string][] = [
    [words.exam, exam],
    [words.date, date && dayOf(date, language)],
    [words.place, place.trim()],
  ];
  return {
    language,
    exam: rows.filter(([, value]) => value !== ''),
    company: { name, about: paragraphs(about), contact: [address, phone, email, `${words.hours}: ${hours}`] },
    products: world.products.map(({ code, name: product, price, sheet }: ShownProduct) => ({
      code,
      name: product,
      price: priceOf(price, language),
      text: paragraphs(sheet),
    })),
    services: world.shipping.map((service) => ({
      name: service.name,
      price: priceOf(service.price, language),
      text: paragraphs(service.note),
    })),
  };
}

/** Told on the day of the exam or later it is too late: the standard says one day before. */
export const isLate = (date: string, today: string): boolean => date !== '' && date <= today;
