/** The list of files in an evidence file, read strictly: nothing packed, nothing between, nothing behind, and every byte
 *  of every header exactly as docs/evidence-format.md says. So a changed byte outside the files is found, and there is
 *  nothing to unpack that could be a bomb. Knows no file's contents. */
import { problem, type Problem } from './report.ts';
import type { Bytes, Source } from './source.ts';

export interface Entry {
  readonly path: string;
  readonly bytes: number;
  readonly crc: number;
  /** Where its contents begin. */
  readonly from: number;
}

export const maxFileBytes = 512 * 1024 * 1024;
const maxArchiveBytes = 2 * 1024 * 1024 * 1024 - 1;
const maxFiles = 5_000;
const maxPathLength = 120;

const endLength = 22;
const centralLength = 46;
const localLength = 30;
const isPath = (path: string) =>
  path.length <= maxPathLength && /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)?$/.test(path);

const viewOf = (bytes: Bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const same = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

/** Little-endian numbers of two or four bytes, one behind the other. */
function bytesOf(...numbers: readonly (readonly [width: 2 | 4, value: number])[]): Bytes {
  const bytes = new Uint8Array(numbers.reduce((sum, [width]) => sum + width, 0));
  const view = viewOf(bytes);
  let at = 0;
  for (const [width, value] of numbers) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}

interface Listed {
  readonly path: string;
  readonly bytes: number;
  readonly crc: number;
  readonly at: number;
}

/** Version 2.0, UTF-8 names, stored, 1 January 1980, no extra field. */
const common = ({ path, bytes, crc }: Listed) =>
  [
    [2, 20],
    [2, 0x0800],
    [2, 0],
    [2, 0],
    [2, 0x0021],
    [4, crc],
    [4, bytes],
    [4, bytes],
    [2, path.length],
    [2, 0],
  ] as const;

const centralOf = (entry: Listed) =>
  bytesOf([4, 0x02014b50], [2, 20], ...common(entry), [2, 0], [2, 0], [2, 0], [4, 0], [4, entry.at]);
const localOf = (entry: Listed) => bytesOf([4, 0x04034b50], ...common(entry));

/** The directory's word on each file, or where it is not as it must be. */
function listed(directory: Bytes, count: number): Listed[] | Problem {
  const view = viewOf(directory);
  const entries: Listed[] = [];
  let at = 0;
  for (let n = 1; n <= count; n++) {
    if (at + centralLength > directory.length) return problem('zip-directory');
    if (view.getUint16(at + 10, true) !== 0) return problem('zip-packed', { n });
    const nameEnd = at + centralLength + view.getUint16(at + 28, true);
    const path = String.fromCharCode(...directory.subarray(at + centralLength, nameEnd));
    if (nameEnd > directory.length || !isPath(path)) return problem('zip-path', { n });
    const entry = {
      path,
      crc: view.getUint32(at + 16, true),
      bytes: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    if (!same(directory.subarray(at, at + centralLength), centralOf(entry)))
      return problem('zip-entry', { file: path, n });
    const before = entries.at(-1)?.path;
    if (before === path) return problem('zip-double', { file: path });
    if (before !== undefined && before > path) return problem('zip-order', { file: path });
    if (entry.bytes > maxFileBytes) return problem('file-too-large', { file: path });
    entries.push(entry);
    at = nameEnd;
  }
  return at === directory.length ? entries : problem('zip-directory');
}

export async function readArchive(source: Source): Promise<readonly Entry[] | Problem> {
  const { size } = source;
  if (size > maxArchiveBytes) return problem('too-large');
  if (size < endLength || viewOf(await source.read(0, 4)).getUint32(0, true) !== 0x04034b50)
    return problem('not-a-zip');
  const end = await source.read(size - endLength, size);
  const view = viewOf(end);
  const [count, length, start] = [view.getUint16(10, true), view.getUint32(12, true), view.getUint32(16, true)];
  const expected = bytesOf([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, length], [4, start], [2, 0]);
  if (!same(end, expected)) return problem('zip-end');
  if (count > maxFiles) return problem('too-many-files', { n: count });
  if (start + length !== size - endLength || length > maxFiles * (centralLength + maxPathLength))
    return problem('zip-directory');
  const entries = listed(await source.read(start, start + length), count);
  return 'code' in entries ? entries : withContents(source, entries, start);
}

/** Each file right behind the one before, the directory right behind the last. */
async function withContents(source: Source, entries: readonly Listed[], start: number): Promise<Entry[] | Problem> {
  const found: Entry[] = [];
  let at = 0;
  for (const entry of entries) {
    if (entry.at !== at) return problem('zip-gap', { file: entry.path });
    const from = at + localLength + entry.path.length;
    const header = await source.read(at, Math.min(from, start));
    const name = String.fromCharCode(...header.subarray(localLength));
    if (!same(header.subarray(0, localLength), localOf(entry)) || name !== entry.path)
      return problem('zip-header', { file: entry.path });
    at = from + entry.bytes;
    if (at > start) return problem('zip-gap', { file: entry.path });
    const { path, bytes, crc } = entry;
    found.push({ path, bytes, crc, from });
  }
  return at === start ? found : problem('zip-gap', {});
}
