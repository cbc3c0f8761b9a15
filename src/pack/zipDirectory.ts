/** The list of files at the end of a ZIP: names, sizes, check sums, where each begins. Unpacks nothing, so that sizes
 *  can be refused before a byte of them is made. Pure. */
import type { Bytes } from './bytes.ts';
import { type PackProblem, packProblem } from './problem.ts';

export interface ZipEntry {
  readonly name: string;
  /** Unpacked, as the directory says. */
  readonly bytes: number;
  readonly crc: number;
  readonly deflated: boolean;
  /** As it lies in the archive. */
  readonly packed: Bytes;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const endLength = 22;
const entryLength = 46;
const localLength = 30;
const maxComment = 0xffff;

const viewOf = (bytes: Bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const damaged = { problem: packProblem('zip-damaged', {}) };
const nameOf = (bytes: Bytes) => new TextDecoder().decode(bytes);

export function isZip(bytes: Bytes): boolean {
  if (bytes.length < 4) return false;
  const mark = viewOf(bytes).getUint32(0, true);
  return mark === localMark || mark === endMark;
}

/** Where the end record begins; its comment reaches exactly to the end of the file. */
function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - endLength; at >= Math.max(0, view.byteLength - endLength - maxComment); at--)
    if (view.getUint32(at, true) === endMark && at + endLength + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  return undefined;
}

/** The packed bytes of an entry, behind its own header, which has to name the same file. */
function packedOf(bytes: Bytes, name: Bytes, start: number, length: number, limit: number): Bytes | undefined {
  const view = viewOf(bytes);
  if (start + localLength > limit || view.getUint32(start, true) !== localMark) return undefined;
  const nameEnd = start + localLength + view.getUint16(start + 26, true);
  const from = nameEnd + view.getUint16(start + 28, true);
  if (from + length > limit) return undefined;
  if (nameOf(bytes.subarray(start + localLength, nameEnd)) !== nameOf(name)) return undefined;
  return bytes.subarray(from, from + length);
}

export function zipEntries(
  bytes: Bytes,
): { readonly entries: readonly ZipEntry[] } | { readonly problem: PackProblem } {
  if (!isZip(bytes)) return { problem: packProblem('not-a-zip', {}) };
  const view = viewOf(bytes);
  const end = endOf(view);
  // a second disk, or a directory elsewhere than right before its end, is nothing that a program writes for a pack
  if (end === undefined || view.getUint32(end + 4, true) !== 0) return damaged;
  const [count, size, start] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ];
  if (start + size !== end) return damaged;

  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + entryLength > end || view.getUint32(at, true) !== entryMark) return damaged;
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const nameEnd = at + entryLength + view.getUint16(at + 28, true);
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return damaged;
    const rawName = bytes.subarray(at + entryLength, nameEnd);
    const name = nameOf(rawName);
    if (flags & 1) return { problem: packProblem('zip-locked', { file: name }) };
    if (method !== 0 && method !== 8) return { problem: packProblem('zip-method', { file: name }) };
    const packed = packedOf(bytes, rawName, view.getUint32(at + 42, true), view.getUint32(at + 20, true), start);
    if (!packed) return damaged;
    const deflated = method === 8;
    entries.push({ name, bytes: view.getUint32(at + 24, true), crc: view.getUint32(at + 16, true), deflated, packed });
    at = next;
  }
  return at === end ? { entries } : damaged;
}
