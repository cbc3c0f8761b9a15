/** The file's own list, `manifest.json`: what is in the file, and what its makers said is missing. Knows its shape. */
import { type Fields, isCount, isFields, isHash, isText, listOf, parsed } from './json.ts';

export interface ListedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}
export interface ListedCase {
  readonly task: string;
  readonly path: string;
  readonly sha256: string;
}
export interface ListedMedium {
  readonly id: string;
  readonly path: string;
  readonly mime: string;
  readonly at: number;
}

export interface Manifest {
  readonly exam: string;
  readonly madeAt: number;
  readonly log: { readonly count: number; readonly hash: string };
  readonly files: readonly ListedFile[];
  readonly cases: readonly ListedCase[];
  readonly recordings: readonly ListedMedium[];
  readonly stills: readonly ListedMedium[];
  readonly missing: {
    readonly cases: readonly string[];
    readonly recordings: readonly string[];
    readonly stills: readonly string[];
  };
}

const isFile = (item: unknown): item is ListedFile =>
  isFields(item) && isText(item['path']) && isCount(item['bytes']) && isHash(item['sha256']);
const isCase = (item: unknown): item is ListedCase =>
  isFields(item) && isText(item['task']) && isText(item['path']) && isHash(item['sha256']);
const isMedium = (item: unknown): item is ListedMedium =>
  isFields(item) && isText(item['id']) && isText(item['path']) && isText(item['mime']) && isCount(item['at']);

function missingOf(value: unknown): Manifest['missing'] | undefined {
  if (!isFields(value)) return undefined;
  const lists = ['cases', 'recordings', 'stills'].map((name) => listOf(value[name], isText));
  const [cases, recordings, stills] = lists;
  return cases && recordings && stills && { cases, recordings, stills };
}

function wholeOf(value: Fields): Manifest | undefined {
  const { exam, madeAt, log } = value;
  const files = listOf(value['files'], isFile);
  const cases = listOf(value['cases'], isCase);
  const recordings = listOf(value['recordings'], isMedium);
  const stills = listOf(value['stills'], isMedium);
  const missing = missingOf(value['missing']);
  if (!isText(exam) || !isCount(madeAt) || !isFields(log) || !files || !cases || !recordings || !stills || !missing)
    return undefined;
  const { count, hash } = log;
  if (!isCount(count) || !isHash(hash)) return undefined;
  return { exam, madeAt, log: { count, hash }, files, cases, recordings, stills, missing };
}

export function readManifest(bytes: Uint8Array): Manifest | 'shape' | 'newer' {
  const value = parsed(bytes);
  if (!isFields(value) || value['format'] !== 'hovorna-evidence' || !isCount(value['version'])) return 'shape';
  if (value['version'] > 1) return 'newer';
  return wholeOf(value) ?? 'shape';
}
