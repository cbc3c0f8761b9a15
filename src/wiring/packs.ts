/** Packs become cases that can be put on a paper: the shipped ones, and those that an examiner opens from own files.
 *  YAML and its checks are loaded only here, when somebody plans an exam. */
import { channels } from '../channels/index.ts';
import type { Qualification } from '../exam/qualification.ts';
import type { PaperTask } from '../exam/scenario.ts';
import { checkPack, checkQualification, checkScenario } from '../scenario/check.ts';
import type { Problem } from '../scenario/problem.ts';
import { type Read, readPack, readQualification, readScenario } from '../scenario/read.ts';
import { type Language, sentence } from '../scenario/sentences.ts';
import { toPaperTask } from '../scenario/source.ts';
import type { OpenPack, PackOutcome } from '../screens/ports.ts';

/** File name → text. */
export type Sources = ReadonlyMap<string, string>;

const maxFiles = 200;
const stimuli = Object.fromEntries(Object.values(channels).map(({ id, stimulus }) => [id, stimulus]));

const shippedPack = import.meta.glob<string>('../../scenarios/*/*.yaml', { query: '?raw', import: 'default' });
const shippedQualifications = import.meta.glob<string>('../../scenarios/qualifications/*.yaml', {
  query: '?raw',
  import: 'default',
});

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

async function texts(files: Readonly<Record<string, () => Promise<string>>>): Promise<[string, string][]> {
  return Promise.all(
    Object.entries(files).map(async ([path, read]) => [nameOf(path), await read()] as [string, string]),
  );
}

function openQualification(sources: Sources, name: string, problems: Problem[]): Qualification | undefined {
  const read = readQualification({ name, text: sources.get(name) ?? '' });
  if (!read.ok) return void problems.push(...read.problems);
  problems.push(...checkQualification(read));
  return read.value;
}

/** The whole pack, or every problem of every file as sentences. */
export async function readSources(sources: Sources, language: Language): Promise<PackOutcome> {
  const say = (problems: readonly Problem[]) => ({ problems: problems.map((problem) => sentence(problem, language)) });
  const pack = readPack({ name: 'pack.yaml', text: sources.get('pack.yaml') ?? '' });
  if (!pack.ok) return say(pack.problems);
  const problems: Problem[] = [];
  const qualification = openQualification(sources, pack.value.qualification, problems);
  if (!qualification) return say(problems);
  const read: Read<PaperTask['scenario']>[] = pack.value.scenarios.map((name) =>
    readScenario({ name, text: sources.get(name) ?? '' }, stimuli),
  );
  for (const scenario of read)
    problems.push(...(scenario.ok ? checkScenario(scenario, qualification) : scenario.problems));
  const whole = read.flatMap((scenario) => (scenario.ok ? [scenario] : []));
  if (whole.length === read.length)
    problems.push(
      ...checkPack(
        pack,
        whole.map(({ value }) => value),
      ),
    );
  if (problems.length > 0) return say(problems);
  const cases = await Promise.all(
    whole.map(({ name, value }) => toPaperTask(value.id, value, sources.get(name) ?? '')),
  );
  return { pack: { id: pack.value.id, title: pack.value.title, qualification, cases } };
}

/** The public training cases. They are part of the build and tested, so a problem in them is a defect. */
export async function shippedPacks(language: Language): Promise<readonly OpenPack[]> {
  const qualifications = await texts(shippedQualifications);
  const folders = new Map<string, Record<string, () => Promise<string>>>();
  for (const [path, read] of Object.entries(shippedPack)) {
    const folder = path.split('/').at(-2) ?? '';
    if (folder !== 'qualifications') folders.set(folder, { ...folders.get(folder), [path]: read });
  }
  const packs: OpenPack[] = [];
  for (const files of folders.values()) {
    const outcome = await readSources(new Map([...qualifications, ...(await texts(files))]), language);
    if ('problems' in outcome) throw new Error(outcome.problems.join('\n'));
    packs.push(outcome.pack);
  }
  return packs;
}

/** A pack from own files (chosen together: pack.yaml, its cases, perhaps its qualification). Nothing is uploaded. */
export async function openPack(files: readonly File[], language: Language): Promise<PackOutcome> {
  const chosen = await Promise.all(
    files.slice(0, maxFiles).map(async (file) => [file.name, await file.text()] as [string, string]),
  );
  return readSources(new Map([...(await texts(shippedQualifications)), ...chosen]), language);
}
