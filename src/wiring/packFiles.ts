/** Which texts somebody has chosen: loose YAML files, a folder, one ZIP or one sealed pack. Tells them apart by their
 *  first bytes; ZIP and ciphers are loaded only when one comes. Knows no YAML; a passphrase is used and forgotten. */
import { isSoundFile } from '../exam/sound.ts';
import { type Bytes, base64Of } from '../pack/bytes.ts';
import { isAllowedKind, isLitter, maxArchiveBytes, sizeProblem, withoutTopFolder } from '../pack/limits.ts';
import { type PackProblem, packProblem } from '../pack/problem.ts';
import { isZip } from '../pack/zipDirectory.ts';

export type ChosenTexts =
  | { readonly sources: ReadonlyMap<string, string> }
  | { readonly problem: PackProblem }
  /** A sealed pack in good order that nobody has given the passphrase of. */
  | { readonly locked: 'passphrase-needed' };

const soundOf = async (file: File): Promise<string> => base64Of(await bytesOf(file));
const manifest = 'pack.yaml';
/** Its own header, and the cipher's tag. */
const maxSealedBytes = maxArchiveBytes + 1_000;
const bytesOf = async (file: File): Promise<Bytes> => new Uint8Array(await file.arrayBuffer());

/** Files are named in the manifest without folders. */
function flat(files: ReadonlyMap<string, string>): ChosenTexts {
  if (!files.has(manifest)) return { problem: packProblem('no-manifest', {}) };
  const sources = new Map<string, string>();
  for (const [path, text] of files) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const belongs = /\.ya?ml$/i.test(name) || isSoundFile(name);
    if (belongs && sources.has(name)) return { problem: packProblem('same-name', { file: name }) };
    if (belongs) sources.set(name, text);
  }
  return { sources };
}

async function archived(bytes: Bytes): Promise<ChosenTexts> {
  const { unpack } = await import('../pack/archive.ts');
  const read = unpack(bytes);
  return 'problem' in read ? read : flat(read.files);
}

async function sealed(bytes: Bytes, passphrase: string | undefined): Promise<ChosenTexts> {
  const { inspect, unseal } = await import('../pack/sealed.ts');
  if (passphrase === undefined) {
    const problem = await inspect(bytes);
    return problem ? { problem } : { locked: 'passphrase-needed' };
  }
  const open = await unseal(bytes, passphrase);
  return 'problem' in open ? open : archived(open.archive);
}

/** A single file that is no YAML: by what it is, and if that cannot be told, by what it is called. */
async function single(file: File, passphrase: string | undefined): Promise<ChosenTexts | undefined> {
  const { isSealed } = await import('../pack/sealed.ts');
  const start: Bytes = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  const isSeal = isSealed(start) || /\.hovorna$/i.test(file.name);
  if (!isSeal && !isZip(start) && !/\.zip$/i.test(file.name)) return undefined;
  const max = isSeal ? maxSealedBytes : maxArchiveBytes;
  if (file.size > max) return { problem: packProblem('archive-too-large', { bytes: file.size, max }) };
  return isSeal ? sealed(await bytesOf(file), passphrase) : archived(await bytesOf(file));
}

/** A folder brings everything that lies in it; what cannot belong to a pack is left where it is. */
async function loose(files: readonly File[]): Promise<ChosenTexts> {
  const paths = files.map((file) => file.webkitRelativePath || file.name);
  const isFolder = paths.some((path) => path.includes('/'));
  const kept = files
    .map((file, index) => ({ file, name: paths[index] ?? file.name, bytes: file.size }))
    .filter(({ name }) => !isFolder || (isAllowedKind(name) && !isLitter(name)));
  const problem = sizeProblem(kept);
  if (problem) return { problem };
  const names = withoutTopFolder(kept.map(({ name }) => name));
  const texts = await Promise.all(kept.map(({ file, name }) => (isSoundFile(name) ? soundOf(file) : file.text())));
  return flat(new Map(names.map((name, index) => [name, texts[index] ?? ''])));
}

export async function chosenTexts(files: readonly File[], passphrase?: string): Promise<ChosenTexts> {
  const [only] = files;
  return (files.length === 1 && only ? await single(only, passphrase) : undefined) ?? loose(files);
}
