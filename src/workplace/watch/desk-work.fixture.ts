/** Work at the desk for tests: one task of S04 with a right and a wrong record, a failed and a good check, a contact. */
import type { Contact } from '../contacts/contacts.ts';
import type { HouseView } from '../house.ts';
import type { DeskWork } from '../projections.ts';

export const at = new Date(2026, 4, 14, 10, 0, 0).getTime();
const second = (n: number) => at + n * 1000;
const inTask = { task: 'S04' } as const;

export const contact: Contact = {
  ...{ ...inTask, at: second(300), channel: 'email', byNote: false },
  customer: 'Z-10037',
  code: 'FIN',
  description: 'Vratka za vrácený kávovar, ej2026 03302.',
  disposition: 'Vedoucí směny rozhodne dnes do 17.00.',
  forward: {
    department: 'vedouci',
    handover: { who: 'Jana Králová', what: 'Vratka 13 239 Kč', tried: '', wanted: 'peníze', deadline: 'dnes' },
  },
  promise: { what: 'Odeslání peněz', due: '2026-05-16' },
};

export const idleWork: DeskWork = {
  ...inTask,
  ...{ openings: [], misses: [], checks: [], edits: [], consulted: [], contacts: [], outdated: [], customers: [] },
  ...{ searches: [], steps: [], turns: [], services: [], parties: [] },
  sales: {
    position: 'agent',
    changes: [],
    limits: { refund: 10_000, voucher: 500 },
    complaints: [],
    refunds: [],
    vouchers: [],
    approvals: [],
    taken: [],
  },
  truth: null,
};

const check = { customer: 'Z-10037', number: 'EJ2026-03302', item: 'email', numberMatches: true } as const;

export const deskWork: DeskWork = {
  ...idleWork,
  openings: [
    { ...inTask, at: second(10), customer: 'Z-10037', by: 'pop', query: '' },
    { ...inTask, at: second(70), customer: 'Z-10021', by: 'name', query: 'dvořáková' },
  ],
  misses: [{ ...inTask, at: second(60), query: 'kralowa' }],
  checks: [
    { ...inTask, ...check, at: second(20), value: 'nekdo@post.example', itemMatches: false },
    { ...inTask, ...check, at: second(40), value: 'jana.kralova@post.example', itemMatches: true },
  ],
  edits: [{ ...inTask, at: second(90), customer: 'Z-10037', field: 'phone', old: '000 555 037', value: '000 555 999' }],
  consulted: [
    { ...inTask, at: second(100), text: 'KB-18', how: 'opened' },
    { ...inTask, at: second(120), text: 'KB-07', how: 'used' },
  ],
  searches: [{ ...inTask, at: second(95), query: 'reklamace', found: 3 }],
  steps: [{ script: 'SK-UVOD', steps: [0, 2] }],
  contacts: [contact],
  truth: {
    customer: 'Z-10037',
    order: 'EJ2026-03302',
    codes: ['FIN'],
    refund: 13_239,
    forward: 'vedouci',
    promise: '2026-05-15',
  },
  outdated: ['KB-18'],
  customers: [
    { id: 'Z-10021', name: 'Ludmila Dvořáková' },
    { id: 'Z-10037', name: 'Jana Králová' },
  ],
};

export const house = {
  articles: [
    { id: 'KB-07', title: 'KB-07 Expres doručený pozdě', text: '' },
    { id: 'KB-18', title: 'Vyřizování reklamací (2022)', text: '' },
  ],
  ...{ procedures: [], scripts: [], standards: [], authority: [], products: [] },
  codes: [{ id: 'FIN', title: 'Platba a vratka' }],
  departments: [{ id: 'vedouci', title: 'Vedoucí směny' }],
} as unknown as HouseView;
