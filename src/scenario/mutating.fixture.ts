/** What the mutations of case files are made of: a kind of fault, and ways to change a YAML document. */
import { type Document, isSeq } from 'yaml';
import type { Scenario } from '../exam/scenario.ts';
import type { ProblemCode } from './problem.ts';

export interface Mutation {
  readonly kind: string;
  /** Changes the document; false when it does not apply to this case. */
  readonly change: (doc: Document, scenario: Scenario) => boolean;
  readonly code: ProblemCode;
  /** What the Czech sentence must contain. */
  readonly says: RegExp;
}

type Path = (string | number)[];

export const set = (path: Path, value: unknown) => (doc: Document) => {
  doc.setIn(path, doc.createNode(value));
  return true;
};
export const drop = (path: Path) => (doc: Document) => doc.deleteIn(path);

/** Repeats the first id of a list at the end of it. */
export const doubled = (path: Path) => (doc: Document) => {
  const items = doc.getIn(path);
  const count = isSeq(items) ? items.items.length : 0;
  if (count < 2) return false;
  doc.setIn([...path, count - 1, 'id'], doc.getIn([...path, 0, 'id']));
  return true;
};
/** A paragraph more in the text under the path. */
export const appended = (path: Path, text: string) => (doc: Document) => {
  const before = doc.getIn(path);
  if (typeof before !== 'string') return false;
  doc.setIn(path, `${before}\n\n${text}\n`);
  return true;
};
export const long = (text: string): boolean => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim().length >= 30;
/** Puts a secret of the case where the candidate reads it. */
export const leaked =
  (secret: (scenario: Scenario) => string | undefined, path: Path) => (doc: Document, scenario: Scenario) => {
    const text = secret(scenario);
    return text !== undefined && long(text) && appended(path, text)(doc);
  };
export const withRule = (rule: unknown) => (doc: Document, scenario: Scenario) =>
  scenario.mood.up.length > 0 && set(['mood', 'up', 0], rule)(doc);

export const played = ({ channel }: Scenario) => ['phone', 'chat', 'video', 'social'].includes(channel);
export const firstFact = ['figurant', 'ifAsked', 0];
export const factNeeds =
  (needs: unknown) =>
  (doc: Document, { figurant }: Scenario) =>
    figurant.ifAsked.length > 0 && set([...firstFact, 'needs'], needs)(doc);
export const bestNeeds = (needs: unknown) => set(['outcomes', 'best', 'needs'], needs);
