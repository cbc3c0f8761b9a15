/** A problem as a sentence that says where, what, and what to do. Knows the frame; the languages know the words. */
import type { Problem, ProblemCode, ProblemParams } from './problem.ts';
import { czech } from './sentences-cs.ts';
import { english } from './sentences-en.ts';

/** One language. `{field}` is already in quotes of the language, or the words for the whole file. */
export interface Wording {
  readonly where: (file: string, line: number) => string;
  readonly field: (name: string) => string;
  readonly says: { readonly [C in ProblemCode]: (params: ProblemParams[C], field: string) => string };
}

export type Language = 'cs' | 'en';
const wordings: Record<Language, Wording> = { cs: czech, en: english };

export function sentence(problem: Problem, language: Language): string {
  const { where, field, says } = wordings[language];
  // The union guarantees that code and params belong together; an indexed call cannot express it.
  const say = says[problem.code] as (params: Problem['params'], field: string) => string;
  return `${where(problem.file, problem.line)}: ${say(problem.params, field(problem.field))}`;
}
