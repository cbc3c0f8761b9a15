/** The few words of a product sheet that do not come from the pack, in the languages that packs are written in. */

export const sheetLanguages = ['cs', 'en', 'pl', 'hu', 'it'] as const;
export type SheetLanguage = (typeof sheetLanguages)[number];

export interface SheetWords {
  readonly title: string;
  readonly lead: string;
  readonly company: string;
  readonly exam: string;
  readonly date: string;
  readonly place: string;
  readonly hours: string;
  readonly products: string;
  readonly services: string;
  readonly code: string;
  readonly product: string;
  readonly service: string;
  readonly price: string;
  readonly free: string;
  /** Beginning of the file's name. */
  readonly file: string;
}

export const sheetWords: Record<SheetLanguage, SheetWords> = {
  cs: {
    title: 'Přehled výrobků ke zkoušce',
    lead: 'Zkouška se bude týkat výrobků a služeb z tohoto přehledu. Zadání úloh v něm není.',
    company: 'Firma, za kterou budete jednat',
    exam: 'Zkouška',
    date: 'Datum',
    place: 'Místo',
    hours: 'Provozní doba',
    products: 'Výrobky',
    services: 'Doprava a služby',
    code: 'Kód',
    product: 'Výrobek',
    service: 'Služba',
    price: 'Cena s DPH',
    free: 'zdarma',
    file: 'prehled-vyrobku',
  },
  en: {
    title: 'Products of the exam',
    lead: 'The exam is about the products and services listed here. The tasks are not part of this sheet.',
    company: 'The company you will work for',
    exam: 'Exam',
    date: 'Date',
    place: 'Place',
    hours: 'Opening hours',
    products: 'Products',
    services: 'Delivery and services',
    code: 'Code',
    product: 'Product',
    service: 'Service',
    price: 'Price with VAT',
    free: 'free',
    file: 'product-sheet',
  },
  pl: {
    title: 'Produkty na egzamin',
    lead: 'Egzamin dotyczy wymienionych tu produktów i usług. Zadań egzaminacyjnych w tym wykazie nie ma.',
    company: 'Firma, którą będzie Pan/Pani reprezentować',
    exam: 'Egzamin',
    date: 'Data',
    place: 'Miejsce',
    hours: 'Godziny pracy',
    products: 'Produkty',
    services: 'Dostawa i usługi',
    code: 'Kod',
    product: 'Produkt',
    service: 'Usługa',
    price: 'Cena z VAT',
    free: 'bezpłatnie',
    file: 'wykaz-produktow',
  },
  hu: {
    title: 'A vizsga termékei',
    lead: 'A vizsga az itt felsorolt termékekről és szolgáltatásokról szól. A feladatokat ez a lap nem tartalmazza.',
    company: 'A cég, amelyet képviselni fog',
    exam: 'Vizsga',
    date: 'Dátum',
    place: 'Helyszín',
    hours: 'Nyitvatartás',
    products: 'Termékek',
    services: 'Szállítás és szolgáltatások',
    code: 'Kód',
    product: 'Termék',
    service: 'Szolgáltatás',
    price: 'Bruttó ár',
    free: 'ingyenes',
    file: 'termeklista',
  },
  it: {
    title: 'Prodotti dell’esame',
    lead: 'L’esame riguarda i prodotti e i servizi elencati qui. Le prove non fanno parte di questa scheda.',
    company: 'L’azienda per cui lavorerà',
    exam: 'Esame',
    date: 'Data',
    place: 'Luogo',
    hours: 'Orari',
    products: 'Prodotti',
    services: 'Consegna e servizi',
    code: 'Codice',
    product: 'Prodotto',
    service: 'Servizio',
    price: 'Prezzo IVA inclusa',
    free: 'gratuito',
    file: 'scheda-prodotti',
  },
};
