/** A problem of a pack's file as a sentence that says what is wrong and what to do. The languages know the words. */
import type { PackProblem, PackProblemCode, PackProblemParams } from './problem.ts';
import { czech } from './sentences-cs.ts';
import { english } from './sentences-en.ts';

export type PackWording = { readonly [C in PackProblemCode]: (params: PackProblemParams[C]) => string };

const wordings = { cs: czech, en: english };

export function packSentence(problem: PackProblem, language: 'cs' | 'en'): string {
  // The union guarantees that code and params belong together; an indexed call cannot express it.
  const say = wordings[language][problem.code] as (params: PackProblem['params']) => string;
  return say(problem.params);
}
