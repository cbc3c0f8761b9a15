/** Turns what zod says about a file's data into problems at their lines. Knows both; words nothing. */
import type * as z from 'zod/mini';
import { describe, expectation, knownFields, schemaAt, valueAt } from './expectation.ts';
import { nearest } from './near.ts';
import { fieldName, type Path, type ProblemCode, type Problem, type ProblemParams } from './problem.ts';
import type { YamlFile } from './yaml-file.ts';

type Issue = z.core.$ZodIssue;

export function problemAt<C extends ProblemCode>(
  file: Pick<YamlFile, 'name' | 'place'>,
  path: Path,
  code: C,
  params: ProblemParams[C],
): Problem {
  const problem = { file: file.name, ...file.place(path), field: fieldName(path), code, params };
  return problem as Problem; // `code` and `params` belong together by the signature; the union cannot see it
}

/** The data checked against the schema, or every problem; `prefix` is where the data stand in the file. */
export function check<T>(
  file: YamlFile,
  schema: z.ZodMiniType<T>,
  prefix: Path = [],
): { ok: true; value: T } | { ok: false; problems: Problem[] } {
  const data = valueAt(file.data, prefix);
  const result = schema.safeParse(data);
  if (result.success) return { ok: true, value: result.data };
  const seen = new Set<string>();
  const problems = result.error.issues
    .flatMap((issue) => problemsOf(file, schema, prefix, data, issue))
    // A short text breaks the length and the pattern: one sentence a field is enough.
    .filter((problem) => {
      const key = problem.code === 'unknown-field' ? `${problem.field}?` : problem.field;
      return !seen.has(key) && seen.add(key);
    });
  return { ok: false, problems };
}

function problemsOf(file: YamlFile, schema: z.core.SomeType, prefix: Path, data: unknown, issue: Issue): Problem[] {
  const path = [...prefix, ...issue.path];
  const here = schemaAt(schema, issue.path, data);
  const value = valueAt(data, issue.path);
  const problem = <C extends ProblemCode>(code: C, params: ProblemParams[C]) => [problemAt(file, path, code, params)];

  if (issue.code === 'unrecognized_keys') {
    const known = knownFields(here, value);
    const free = known.filter((name) => valueAt(value, [name]) === undefined);
    return issue.keys.map((name) =>
      problemAt(file, [...path, name], 'unknown-field', { name, nearest: nearest(name, free), known }),
    );
  }
  const expected = expectation(here);
  if (value === undefined) return problem('missing', { expected });
  if (value === null || (value === '' && issue.code !== 'invalid_union')) return problem('empty', { expected });
  switch (issue.code) {
    case 'too_big':
      if (typeof value === 'string') return problem('too-long', { length: value.length, max: Number(issue.maximum) });
      if (Array.isArray(value)) return problem('too-many', { count: value.length, max: Number(issue.maximum) });
      break;
    case 'too_small':
      if (Array.isArray(value)) return problem('too-few', { count: value.length, min: Number(issue.minimum) });
      break;
    case 'invalid_union': {
      // No branch of the union fits: report the branch that comes nearest, or the field that chooses between them.
      const [best] = [...issue.errors].sort((a, b) => a.length - b.length);
      if (best)
        return best.flatMap((inner) =>
          problemsOf(file, schema, prefix, data, { ...inner, path: [...issue.path, ...inner.path] }),
        );
      break;
    }
    case 'custom':
      return problem('other', { detail: issue.message });
  }
  return problem('wrong-value', { expected, found: describe(value) });
}
