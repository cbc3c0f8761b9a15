/** A small house for tests of what the desk shows of it. */
import type { HouseView } from './house.ts';

export const smallHouse: HouseView = {
  ...{ date: '2026-05-14', time: '10:00', shipping: [], codes: [], departments: [] },
  articles: [
    {
      id: 'KB-01',
      title: 'Ceník dopravy',
      text: '| Způsob | Cena |\n| --- | --- |\n| Výdejna | 69 Kč |\n| Kurýr | 129 Kč |',
    },
    { id: 'KB-12', title: 'KB-12 Ztracená zásilka', text: 'Řekněte **termín**. Vratka\njde do 10 dnů.' },
  ],
  procedures: [
    {
      id: 'PO-3',
      title: 'Postup 3 – Ověření údajů zákazníka',
      text: '1. Volající řekne číslo.\n2. K tomu řekne e-mail,\n   nebo PSČ.',
    },
  ],
  scripts: [
    {
      id: 'SK-UVOD',
      title: 'Skript – úvod',
      text: '„Dobrý den, Elektrojasan. Hovor nahráváme kvůli\nkvalitě. Co pro Vás mohu udělat?“',
    },
  ],
  standards: [
    { id: 'ST-HOVOR', title: 'Standard hovoru', text: '- Ohlaste se.\n- Hned oznamte, že se hovor nahrává.' },
  ],
  authority: [{ id: 'PR-VRATKA', title: 'Vratka', text: 'Do 10 000 Kč schválí vratku operátor.' }],
  products: [
    { code: 'PW-814', name: 'pračka Jasan', price: 11990, pieces: 6, sheet: 'Náplň 8 kg.' },
    { code: 'SD-90', name: 'sušička Jasan', price: 15490, pieces: 0, restock: '2026-05-21' },
  ],
  messages: [
    { id: 'Z-1', title: 'Výpadek', text: 'V pátek ráno.', date: '2026-05-13' },
    { id: 'Z-2', title: 'KB-18 neplatí', text: 'Řiďte se **KB-03**.', date: '2026-05-14' },
  ],
};
