/** Files put side by side as a ZIP in which nothing is packed (docs/evidence-format.md). By hand and not with the packs'
 *  ZIP library because contents stay where they are (a day's recordings are never in memory at once), and because the
 *  format fixes every byte of the headers: sound does not shrink, and a reader needs nothing that could be made to burst.
 *  Knows no file's meaning. */

type Bytes = Uint8Array<ArrayBuffer>;

export interface StoredFile {
  /** Letters, digits, dots, dashes and underscores, at most one folder. */
  readonly path: string;
  readonly content: Blob;
  readonly crc: number;
}

/** A field of two or of four bytes, little-endian. */
type Field = readonly [width: 2 | 4, value: number];

function fields(...all: readonly Field[]): Bytes {
  const bytes = new Uint8Array(all.reduce((sum, [width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of all) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}

const version = 20;
const utf8Names = 0x0800;
const stored = 0;
/** The earliest that a ZIP can name: when a file was made stands in the manifest. */
const noTime: readonly Field[] = [
  [2, 0],
  [2, 0x0021],
];

const shared = ({ path, content, crc }: StoredFile): readonly Field[] => [
  [2, version],
  [2, utf8Names],
  [2, stored],
  ...noTime,
  [4, crc],
  [4, content.size],
  [4, content.size],
  [2, path.length],
  [2, 0], // no extra field
];

/** @param files in the order of their paths, each path once. */
export function storedZip(files: readonly StoredFile[]): Blob {
  const parts: BlobPart[] = [];
  const directory: BlobPart[] = [];
  let at = 0;
  let directoryLength = 0;
  for (const file of files) {
    const name = new TextEncoder().encode(file.path);
    const header = fields([4, 0x04034b50], ...shared(file));
    parts.push(header, name, file.content);
    // no comment, first disk, no attributes
    const entry = fields([4, 0x02014b50], [2, version], ...shared(file), [2, 0], [2, 0], [2, 0], [4, 0], [4, at]);
    directory.push(entry, name);
    directoryLength += entry.length + name.length;
    at += header.length + name.length + file.content.size;
  }
  const count = files.length;
  const end = fields([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, directoryLength], [4, at], [2, 0]);
  return new Blob([...parts, ...directory, end], { type: 'application/zip' });
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 over bytes that come piece by piece. */
export class RunningCrc32 {
  #state = 0xffffffff;

  update(bytes: Uint8Array): void {
    let state = this.#state;
    for (let at = 0; at < bytes.length; at++)
      state = (crcTable[(state ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (state >>> 8);
    this.#state = state;
  }

  get value(): number {
    return (this.#state ^ 0xffffffff) >>> 0;
  }
}
