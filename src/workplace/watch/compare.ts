/** A filed contact laid beside what the case says a good record of it holds: part by part, in words, never a mark. Knows no
 *  markup and no translation. Pure. */
import type { CaseTruth } from '../../exam/scenario.ts';
import type { Contact } from '../contacts/contacts.ts';
import { foldText } from '../register/folding.ts';

export const laidParts = ['customer', 'code', 'order', 'forward', 'promise'] as const;
export type LaidPart = (typeof laidParts)[number];

/** `unsaid`: the case leaves open what would be right. */
export type LaidVerdict = 'matches' | 'differs' | 'not-given' | 'unsaid';

export interface Laid {
  readonly part: LaidPart;
  /** As entered; empty: not given. Days are `YYYY-MM-DD`. */
  readonly given: string;
  /** Any of these is right; none: the case does not say. */
  readonly right: readonly string[];
  readonly verdict: LaidVerdict;
}

const allOf = (name: string | undefined): readonly string[] => (name === undefined ? [] : [name]);

/** `EJ2026-01187` → numbers that are built like it. */
const builtLike = (number: string): RegExp =>
  new RegExp(
    `\\b${[...number].map((sign) => (/\d/.test(sign) ? '\\d' : /[A-Z]/i.test(sign) ? '[A-Z]' : '[ -]?')).join('')}\\b`,
    'gi',
  );

/** A paper has no field for the order: it stands in the words, as the candidate has written it. */
function orderIn(contact: Contact, right: string | undefined): string {
  if (right === undefined) return '';
  const { description, disposition, forward } = contact;
  const words = [description, disposition, ...Object.values(forward?.handover ?? {})].join(' ');
  const found = [...words.matchAll(builtLike(right))].map(([number]) => number);
  const isRight = (number: string) => foldText(number) === foldText(right);
  return found.some(isRight) ? right : (found[0] ?? '');
}

function verdict(given: string, right: readonly string[]): LaidVerdict {
  if (right.length === 0) return 'unsaid';
  if (given === '') return 'not-given';
  return right.includes(given) ? 'matches' : 'differs';
}

/** The parts that the contact or the case has something to say about; without a contact, what is right alone. */
export function layBeside(contact: Contact | undefined, truth: CaseTruth | null): Laid[] {
  const parts: Readonly<Record<LaidPart, readonly [given: string | undefined, right: readonly string[]]>> = {
    customer: [contact?.customer, allOf(truth?.customer)],
    code: [contact?.code, truth?.codes ?? []],
    order: [contact && orderIn(contact, truth?.order), allOf(truth?.order)],
    forward: [contact?.forward?.department, allOf(truth?.forward)],
    promise: [contact?.promise?.due, allOf(truth?.promise)],
  };
  return laidParts
    .map((part) => {
      const [given = '', right] = parts[part];
      return { part, given, right, verdict: verdict(given, right) };
    })
    .filter(({ given, right }) => given !== '' || right.length > 0);
}
