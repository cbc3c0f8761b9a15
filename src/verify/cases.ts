/** The cases and the world in the file against those of the exam's plan, the log's first event. */
import { sha256OfText } from './hashing.ts';
import { canonical, type Fields, isFields, isText } from './json.ts';
import type { Event } from './log.ts';
import type { Manifest } from './manifest.ts';
import { type Check, checked, problem, type Problem } from './report.ts';

export const worldPath = 'pack/world.json';

async function ofTask(task: Fields, { cases, missing }: Manifest): Promise<Problem | undefined> {
  const id = isText(task['id']) ? task['id'] : '';
  const { source, sourceHash } = task;
  const inFile = cases.find((one) => one.task === id);
  if (!isText(source)) {
    if (inFile) return problem('case-unknown', { file: inFile.path });
    return missing.cases.includes(id) ? undefined : problem('case-absent', { file: id });
  }
  if ((await sha256OfText(source)) !== sourceHash) return problem('case-hash', { file: id });
  if (!inFile) return problem('case-absent', { file: id });
  return inFile.sha256 === sourceHash ? undefined : problem('case-file', { file: inFile.path });
}

/** @param hashes of the files that really are in the archive, by path. */
export async function checkCases(
  events: readonly Event[],
  manifest: Manifest,
  hashes: ReadonlyMap<string, string>,
): Promise<Check> {
  const plan = events[0]?.data ?? {};
  const paper = Array.isArray(plan['paper']) ? plan['paper'].filter(isFields) : [];
  const problems: Problem[] = [];
  for (const task of paper) {
    const found = await ofTask(task, manifest);
    if (found) problems.push(found);
  }
  for (const { task, path, sha256 } of manifest.cases) {
    if (hashes.get(path) !== sha256) problems.push(problem('case-file', { file: path }));
    if (!paper.some(({ id }) => id === task)) problems.push(problem('case-unknown', { file: path }));
  }
  const world = plan['world'];
  const expected = world === undefined ? undefined : await sha256OfText(canonical(world));
  if (hashes.get(worldPath) !== expected) problems.push(problem('world-file', { file: worldPath }));
  const numbers = { count: manifest.cases.length, missing: manifest.missing.cases.length };
  return checked('cases', problems, numbers, manifest.cases.length === 0);
}
