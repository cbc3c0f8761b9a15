/** The smallest complete case, for tests that break it; its lines are numbered by hand where tests name them. */
import * as z from 'zod/mini';
import type { Qualification } from '../exam/qualification.ts';
import type { World } from '../exam/world.ts';
import type { Formats, Reader } from './read.ts';

export const formats: Formats = {
  chat: {
    stimulus: z.strictObject({
      customer: z.strictObject({ name: z.string(), handle: z.string() }),
      silenceSeconds: z.int().check(z.minimum(5), z.maximum(1800)),
    }),
    events: ['chat.sent', 'chat.fellSilent'],
  },
  email: {
    stimulus: z.strictObject({ receivedAt: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)) }),
    events: ['email.sent'],
  },
};

export const world: World = {
  date: '2026-05-14',
  time: '10:00',
  holidays: ['2026-05-01', '2026-05-08'],
  customers: [
    { id: 'Z-10001', name: 'Filip Urban', town: 'Brno', postcode: '000 01', email: 'f@post.example', phone: '000 1' },
  ],
  orders: [],
  invoices: [],
  complaints: [],
  products: [{ code: 'V7', name: 'tyčový vysavač Vír', price: 5490, pieces: 11 }],
  shipping: [],
  articles: [{ id: 'KB-07', title: 'Expres', text: 'Pozdní expres se vrací celý.' }],
  procedures: [],
  scripts: [],
  standards: [],
  authority: [],
  codes: [],
};

export const reader: Reader = { formats, world, language: 'cs' };

export const qualification: Qualification = {
  id: 'zkouska',
  code: '00-000-X',
  name: 'Zkouška',
  level: 4,
  validFrom: '2025-05-20',
  authority: 'Úřad',
  wording: 'Pracovní znění.',
  language: 'cs',
  rule: 'all-criteria',
  minimumAge: 18,
  briefing: [],
  competences: [
    { id: '5', name: 'Chat', level: 4, criteria: [{ letter: 'd', text: 'Řeší', verification: 'practical' }] },
  ],
};

export const tiny = `id: T1
version: 1
qualification: zkouska
rows: [CZ-22]
channel: chat
title: Zkušební
worldDate: 2026-05-14
brief: Pomozte zákazníkovi.
materials:
  - title: Ceník
    text: Kurýr stojí 129 Kč.
working: { seconds: 600, origin: local }
stimulus:
  customer: { name: Filip, handle: filip.u }
  silenceSeconds: 120
figurant:
  card: Jste Filip.
  opening: Ahoj.
  freely: []
  ifAsked:
    - id: telefon
      fact: Máte nový telefon a aplikaci na něm ještě nemáte.
      asked: [Kam chodí potvrzení?]
  never: []
  mustAsk: []
  lines:
    - id: halo
      text: jste tam
      when: Mlčí.
  complication:
    atSeconds: 180
    line: Tady je karta.
    expect: Odmítne.
  exitLine: Díky.
  stopWord: stop
mood:
  start: 4
  up:
    - id: ticho
      when: Mlčí.
      to: 7
      on: chat.fellSilent
  down: []
outcomes:
  best: { id: zaplaceno, text: Zaplaceno. }
  acceptable: []
  wrong: []
criteria:
  - id: resi
    competence: '5'
    letter: d
    text: Řeší.
    met: Ano.
    notMet: Ne.
    shownBy: [telefon, chat.sent]
records: []
stages: [{ id: chat, title: Chat }]
`;

/** The case with one passage replaced; a passage that is not there is a mistake of the test. */
export function broken(from: string, to: string): string {
  if (!tiny.includes(from)) throw new Error(`tiny has no ${JSON.stringify(from)}`);
  return tiny.replace(from, () => to);
}
