/** Packs become cases that can be put on a paper: the shipped ones, and those that an examiner opens from own files.
 *  YAML and its checks are loaded only here, when somebody plans an exam. */
import { packSentence } from '../pack/sentences.ts';
import { type Sources, openSources } from '../scenario/open-pack.ts';
import { type Language, sentence } from '../scenario/sentences.ts';
import { toPaperTask } from '../scenario/source.ts';
import type { OpenPack, PackOutcome, PackRead } from '../screens/ports.ts';
import { formats, playable } from './formats.ts';
import { chosenTexts } from './packFiles.ts';

const shippedPack = import.meta.glob<string>('../../scenarios/*/*.yaml', { query: '?raw', import: 'default' });
const shippedQualifications = import.meta.glob<string>('../../scenarios/qualifications/*.yaml', {
  query: '?raw',
  import: 'default',
});

/** As `data:` addresses, so that a sound needs no other way than the texts. */
const shippedSounds = import.meta.glob<string>('../../scenarios/*/audio/*.{ogg,mp3,wav}', {
  query: '?inline',
  import: 'default',
});
const readSound = (read: () => Promise<string>) => async () => {
  const address = await read();
  return address.slice(address.indexOf(',') + 1);
};

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

async function texts(files: Readonly<Record<string, () => Promise<string>>>): Promise<[string, string][]> {
  return Promise.all(
    Object.entries(files).map(async ([path, read]) => [nameOf(path), await read()] as [string, string]),
  );
}

/** The whole pack, one entry for each qualification that it has cases for, or every problem of every file. */
export async function readSources(sources: Sources, language: Language, trusted = false): Promise<PackRead> {
  const opened = openSources(sources, formats, trusted);
  if (!opened.ok) return { problems: opened.problems.map((problem) => sentence(problem, language)) };
  const { manifest, world, qualifications, cases } = opened.pack;
  const packs = await Promise.all(
    qualifications.map(async (qualification): Promise<OpenPack> => {
      const own = cases.filter((each) => each.qualification === qualification.id);
      const variants = await Promise.all(
        own.map(({ id, source, variants: read }) =>
          Promise.all(read.map(({ value, variant, sound }) => toPaperTask(id, value, source, variant.id, sound))),
        ),
      );
      const first = variants.flatMap(([task]) => task ?? []);
      return {
        id: `${manifest.id}/${qualification.id}`,
        title: manifest.title,
        qualification,
        cases: first,
        variants: Object.fromEntries(variants.flatMap((each) => (each[0] ? [[each[0].id, each]] : []))),
        unplayable: first.filter(({ scenario }) => !playable(scenario.channel)).map(({ id }) => id),
        world,
        company: manifest.company,
        language: manifest.language,
        licence: manifest.licence,
      };
    }),
  );
  return { packs: packs.filter((pack) => pack.cases.length > 0) };
}

/** The public training cases. They are part of the build and tested, so a problem in them is a defect. */
export async function shippedPacks(language: Language): Promise<readonly OpenPack[]> {
  const qualifications = await texts(shippedQualifications);
  const folders = new Map<string, Record<string, () => Promise<string>>>();
  for (const [path, read] of Object.entries(shippedPack)) {
    const folder = path.split('/').at(-2) ?? '';
    if (folder !== 'qualifications') folders.set(folder, { ...folders.get(folder), [path]: read });
  }
  for (const [path, read] of Object.entries(shippedSounds)) {
    const folder = path.split('/').at(-3) ?? '';
    folders.set(folder, { ...folders.get(folder), [path]: readSound(read) });
  }
  const packs: OpenPack[] = [];
  for (const files of folders.values()) {
    const outcome = await readSources(new Map([...qualifications, ...(await texts(files))]), language, true);
    if ('problems' in outcome) throw new Error(outcome.problems.join('\n'));
    packs.push(...outcome.packs);
  }
  return packs;
}

/** A pack from own files: loose ones, a folder, a ZIP or a sealed pack. Nothing is uploaded. */
export async function openPack(files: readonly File[], language: Language, passphrase?: string): Promise<PackOutcome> {
  const chosen = await chosenTexts(files, passphrase);
  if ('locked' in chosen) return chosen;
  if ('problem' in chosen) {
    const wrong = chosen.problem.code === 'wrong-passphrase';
    return wrong ? { locked: 'wrong-passphrase' } : { problems: [packSentence(chosen.problem, language)] };
  }
  return readSources(new Map([...(await texts(shippedQualifications)), ...chosen.sources]), language);
}
