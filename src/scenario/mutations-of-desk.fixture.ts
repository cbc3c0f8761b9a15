/** Faults in what a case says to the desk, and secrets that the desk would betray. */
import { type Mutation, set } from './mutating.fixture.ts';

const truth = (field: string, value: unknown) => set(['workplace', 'truth', field], value);

export const ofDesk: readonly Mutation[] = [
  {
    kind: 'hiding a record that is not there',
    change: set(['workplace', 'hides'], ['EJ2026-99999.payment']),
    code: 'unknown-record',
    says: /v poli „workplace\.hides\[1\]“ je „EJ2026-99999“/,
  },
  {
    kind: 'hiding a field that is not there',
    change: set(['workplace', 'hides'], ['EJ2026-03871.paymnt']),
    code: 'hidden-field',
    says: /„paymnt“, které záznam „EJ2026-03871“ nemá.*Neměli jste na mysli „payment“/,
  },
  {
    kind: 'hiding what is always shown',
    change: set(['workplace', 'hides'], ['Z-10041.name']),
    code: 'hidden-field',
    says: /„name“, které záznam „Z-10041“ nemá nebo ho skrýt nejde/,
  },
  {
    kind: 'hiding a field of a complaint',
    change: set(['workplace', 'hides'], ['R-2025-04410.state']),
    code: 'hidden-field',
    says: /jde skrýt jen celý/,
  },
  {
    kind: 'right record of nobody',
    change: truth('customer', 'Z-99999'),
    code: 'unknown-name',
    says: /„Z-99999“, ale zákazník toho označení tu není/,
  },
  {
    kind: 'right record of no order',
    change: truth('order', 'EJ2026-99999'),
    code: 'unknown-name',
    says: /„EJ2026-99999“, ale objednávka toho označení tu není/,
  },
  {
    kind: 'right code that no register has',
    change: truth('codes', ['REKL']),
    code: 'unknown-name',
    says: /„REKL“, ale kód události toho označení tu není.*„REK“/,
  },
  {
    kind: 'right code that this case does not offer',
    change: (doc, { stimulus }) => 'codes' in (stimulus as object) && truth('codes', ['POCH'])(doc),
    code: 'code-not-offered',
    says: /kód „POCH“, který uchazeč v tomto případu nemá na výběr/,
  },
  {
    kind: 'forwarding to nowhere',
    change: truth('forward', 'sklad'),
    code: 'unknown-name',
    says: /„sklad“, ale oddělení toho označení tu není/,
  },
  {
    kind: 'refund of another sum',
    change: (doc, { figures = [] }) => figures.length > 0 && truth('refund', 12_345)(doc),
    code: 'truth-sum',
    says: /12.345 Kč, ale mezi částkami případu/,
  },
  {
    kind: 'promise of another day',
    change: (doc, { days = [] }) => days.length > 0 && truth('promise', '2026-12-24')(doc),
    code: 'truth-day',
    says: /2026-12-24, ale mezi dny případu/,
  },
  {
    kind: 'hidden fact that a house text tells',
    change: (doc, { figurant }) =>
      figurant.ifAsked.length > 0 &&
      set(['figurant', 'ifAsked', 0, 'fact'], 'Za prodejnou v Jasanové 12 rezervaci na jméno vydá ještě týž den.')(doc),
    code: 'world-leak',
    says: /si uchazeč přečte ve světě balíčku pod „KB-17“/,
  },
  {
    kind: 'sum that a customer’s record has added up',
    change: (doc, { id }) => id === 'S04' && set(['workplace', 'hides'], [])(doc),
    code: 'world-figure',
    says: /částku „vratka“ \(13.239 Kč\) má uchazeč sečíst, ale sečtená stojí v záznamu „EJ2026-03302“/,
  },
  {
    kind: 'outcome that a customer’s record tells',
    change: (doc, { records }) =>
      records.includes('Z-10066') &&
      set(['outcomes', 'best', 'text'], 'Předáno kurýrovi, doručení v pátek 15. 5. 2026 odpoledne.')(doc),
    code: 'world-leak',
    says: /si uchazeč přečte ve světě balíčku pod „EJ2026-04155“/,
  },
];
