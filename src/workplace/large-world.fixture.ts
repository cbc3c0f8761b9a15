/** A world as large as a real shop's for the tests of search: names repeat, numbers do not. Made by counting, not by chance. */
import type { World } from '../exam/world.ts';

const first = ['Jana', 'Petr', 'Eva', 'Tomáš', 'Lucie', 'Jiří', 'Hana', 'Martin', 'Věra', 'Ondřej'];
const last = ['Nováková', 'Dvořák', 'Svobodová', 'Černý', 'Procházková', 'Kučera', 'Veselá', 'Horák', 'Němcová', 'Žák'];
const towns = ['Brno', 'Třebíč', 'Zlín', 'Znojmo', 'Jihlava', 'Olomouc', 'Přerov'];
const pick = (list: readonly string[], n: number) => list[n % list.length] ?? '';
const digits = (n: number, length: number) => String(n).padStart(length, '0');

export function largeWorld(customers = 5_000, orders = 20_000): World {
  return {
    ...{ date: '2026-05-14', time: '10:00', holidays: [], complaints: [], products: [], shipping: [] },
    ...{ articles: [], procedures: [], scripts: [], standards: [], authority: [], codes: [] },
    customers: Array.from({ length: customers }, (_, n) => ({
      id: `Z-${digits(n, 5)}`,
      name: `${pick(first, n)} ${pick(last, Math.floor(n / 10))}`,
      town: pick(towns, n),
      postcode: digits(n % 1000, 5),
      email: `zakaznik${n}@post.example`,
      phone: `000 ${digits(Math.floor(n / 1000), 3)} ${digits(n % 1000, 3)}`,
    })),
    orders: Array.from({ length: orders }, (_, n) => ({
      id: `EJ2026-${digits(n, 5)}`,
      customer: `Z-${digits(n % customers, 5)}`,
      placed: '2026-04-01',
      items: [{ product: 'PW-814', pieces: 1, price: 11_990 }],
      shipping: { method: 'kurýr', price: 0 },
      total: 11_990,
      status: 'doručeno',
    })),
    invoices: Array.from({ length: orders }, (_, n) => ({
      id: `FV2026-${digits(n, 5)}`,
      order: `EJ2026-${digits(n, 5)}`,
      issued: '2026-04-01',
      total: 11_990,
    })),
  };
}
