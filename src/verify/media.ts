/** Recordings and stills: those that the log names are in the file or said to be missing, and begin as the log says. */
import { isCount, isHash, isText } from './json.ts';
import type { Event } from './log.ts';
import type { Manifest } from './manifest.ts';
import { type Check, checked, problem, type Problem } from './report.ts';

export interface MediaFiles {
  /** Undefined where the archive has no such file. */
  sizeOf(path: string): number | undefined;
  /** SHA-256 of the file's first bytes. */
  startHash(path: string, bytes: number): Promise<string>;
}

/** What names a recording, of a call or of a spoken defence, and what says how much of it was kept. */
const beginnings: readonly string[] = ['call.recordingStarted', 'transcripts.recordingStarted'];
const words: readonly string[] = ['call.recordingKept', 'transcripts.recordingKept', 'transcripts.recordingEnded'];

const idsOf = (events: readonly Event[], types: readonly string[], field: string): readonly string[] => [
  ...new Set(events.flatMap(({ type, data }) => (types.includes(type) && isText(data[field]) ? [data[field]] : []))),
];

function presence(
  named: readonly string[],
  listed: Manifest['recordings'],
  missing: readonly string[],
  kind: 'recording' | 'still',
): Problem[] {
  const absent = named.filter((id) => !listed.some((one) => one.id === id) && !missing.includes(id));
  const unknown = listed.filter(({ id }) => !named.includes(id));
  return [
    ...absent.map((id) => problem(`${kind}-absent`, { file: id })),
    ...unknown.map(({ path }) => problem(`${kind}-unknown`, { file: path })),
  ];
}

/** The log's newest word on a recording: so many bytes with this hash. */
function keptOf(events: readonly Event[], id: string) {
  const word = events.findLast(
    ({ type, data }) =>
      // a page that could not read its storage any more has no hash
      words.includes(type) &&
      data['recording'] === id &&
      (type !== 'transcripts.recordingEnded' || isHash(data['sha256'])),
  )?.data;
  const { bytes, sha256 } = word ?? {};
  return isCount(bytes) && isHash(sha256) ? { bytes, sha256 } : undefined;
}

export async function checkMedia(events: readonly Event[], manifest: Manifest, files: MediaFiles): Promise<Check> {
  const { recordings, stills, missing } = manifest;
  const problems = [
    ...presence(idsOf(events, beginnings, 'recording'), recordings, missing.recordings, 'recording'),
    ...presence(idsOf(events, ['video.stillKept'], 'still'), stills, missing.stills, 'still'),
  ];
  for (const { path } of [...recordings, ...stills])
    if (files.sizeOf(path) === undefined) problems.push(problem('file-absent', { file: path }));
  for (const { id, path } of recordings) {
    const [size, kept] = [files.sizeOf(path), keptOf(events, id)];
    if (size === undefined || !kept) continue;
    if (size < kept.bytes) problems.push(problem('recording-short', { file: path }));
    else if ((await files.startHash(path, kept.bytes)) !== kept.sha256)
      problems.push(problem('recording-differs', { file: path }));
  }
  const numbers = {
    count: recordings.length,
    stills: stills.length,
    missing: missing.recordings.length + missing.stills.length,
  };
  return checked('recordings', problems, numbers, recordings.length + stills.length + numbers.missing === 0);
}
