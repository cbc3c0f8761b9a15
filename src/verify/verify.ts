/** Verifies an evidence file: every byte of it, every hash, every signature, and what the parts say of each other
 *  (docs/evidence-format.md). Shares nothing with what writes the file. Knows no language and no screen. */
import { type Entry, readArchive } from './archive.ts';
import { checkCases } from './cases.ts';
import { isSigned, readWhole, sha256 } from './hashing.ts';
import { isFields, isText, parsed } from './json.ts';
import { readLog } from './log.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { checkMedia } from './media.ts';
import { type Check, type Problem, type Report, checkIds, checked, problem, skipped } from './report.ts';
import { checkSeats } from './seats.ts';
import type { Bytes, Source } from './source.ts';

/** What is kept while the next file is read: small ones whole, of large ones the hash alone. */
interface Contents {
  readonly entries: readonly Entry[];
  readonly hashes: ReadonlyMap<string, string>;
  readonly small: ReadonlyMap<string, Bytes>;
  readonly wrong: readonly string[];
}

const wanted = ['log.jsonl', 'manifest.json', 'signatures.json'];
/** These two are what the list cannot hold: itself, and the signature over it. */
const unlisted = ['manifest.json', 'signatures.json'];

async function readContents(source: Source, entries: readonly Entry[]): Promise<Contents> {
  const [hashes, small, wrong] = [new Map<string, string>(), new Map<string, Bytes>(), [] as string[]];
  for (const { path, from, bytes, crc } of entries) {
    const read = await readWhole(source, from, bytes);
    if (read.crc !== crc) wrong.push(path);
    hashes.set(path, read.sha256);
    if (wanted.includes(path)) small.set(path, read.bytes);
  }
  return { entries, hashes, small, wrong };
}

function checkFiles({ entries, hashes, wrong }: Contents, manifest: Manifest): Check {
  const problems: Problem[] = wrong.map((file) => problem('file-changed', { file }));
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  if (listed.size < manifest.files.length) problems.push(problem('manifest-shape'));
  for (const { path, bytes } of entries) {
    const file = listed.get(path);
    if (unlisted.includes(path) && !file) continue;
    if (!file) problems.push(problem('file-extra', { file: path }));
    else if (file.sha256 !== hashes.get(path) || file.bytes !== bytes)
      if (!wrong.includes(path)) problems.push(problem('file-changed', { file: path }));
  }
  for (const path of listed.keys()) if (!hashes.has(path)) problems.push(problem('file-absent', { file: path }));
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  return checked('files', problems, { count: manifest.files.length, bytes });
}

/** The writing browser's signature over the list. */
async function checkHost({ small, hashes }: Contents): Promise<{ check: Check; key: string }> {
  const broken = (code: Problem['code']) => ({ check: checked('host', [problem(code)]), key: '' });
  const bytes = small.get('signatures.json');
  if (!bytes) return broken('signature-missing');
  const value = parsed(bytes);
  if (!isFields(value) || value['format'] !== 'hovorna-signatures' || value['version'] !== 1)
    return broken('signature-shape');
  const { manifest, key, signature } = value;
  if (!isText(manifest) || !isText(key) || !isText(signature)) return broken('signature-shape');
  // nothing else vouches for this file's bytes: they are exactly as the format writes them
  const written = { format: 'hovorna-signatures', version: 1, manifest, key, signature };
  if (new TextDecoder().decode(bytes) !== `${JSON.stringify(written, null, 2)}\n`) return broken('signature-shape');
  if (manifest !== hashes.get('manifest.json')) return broken('signature-other-manifest');
  if (!(await isSigned(`hovorna-manifest-v1\n${manifest}`, key, signature))) return broken('signature-wrong');
  return { check: checked('host', []), key };
}

/** Everything from `id` on cannot be looked at. */
function stopped(done: readonly Check[], broken: Check): Report {
  const rest = checkIds.slice(checkIds.indexOf(broken.id) + 1).map(skipped);
  return { ok: false, checks: [...done, broken, ...rest] };
}

export async function verify(source: Source): Promise<Report> {
  const entries = await readArchive(source);
  if ('code' in entries) return stopped([], checked('archive', [entries]));
  const archive = checked('archive', [], { count: entries.length, bytes: source.size });

  const contents = await readContents(source, entries);
  const bytes = contents.small.get('manifest.json');
  const manifest = bytes ? readManifest(bytes) : 'missing';
  if (typeof manifest === 'string') {
    const codes = { missing: 'manifest-missing', shape: 'manifest-shape', newer: 'newer' } as const;
    return stopped([archive], checked('files', [problem(codes[manifest])]));
  }
  const files = checkFiles(contents, manifest);
  const host = await checkHost(contents);

  const logBytes = contents.small.get('log.jsonl');
  const log = logBytes ? await readLog(logBytes, manifest) : { events: [], problems: [problem('log-missing')] };
  const { events } = log;
  const logCheck = checked('log', log.problems, { count: events.length });
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const of = {
    sizeOf: (path: string) => byPath.get(path)?.bytes,
    startHash: async (path: string, length: number) => {
      const from = byPath.get(path)?.from ?? 0;
      return sha256(await source.read(from, from + length));
    },
  };
  const meanings =
    logCheck.outcome === 'holds'
      ? [
          await checkCases(events, manifest, contents.hashes),
          await checkSeats(events, manifest.exam),
          await checkMedia(events, manifest, of),
        ]
      : (['cases', 'seats', 'recordings'] as const).map(skipped);

  const checks = [archive, files, host.check, logCheck, ...meanings];
  return {
    ok: checks.every(({ outcome }) => outcome === 'holds' || outcome === 'absent'),
    checks,
    identity: {
      exam: manifest.exam,
      madeAt: manifest.madeAt,
      count: manifest.log.count,
      head: manifest.log.hash,
      manifest: contents.hashes.get('manifest.json') ?? '',
      key: host.key,
    },
  };
}
