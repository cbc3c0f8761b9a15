/** A ZIP file and the texts in it, in both directions; the only door to fflate. Sizes and names are judged by the ZIP's
 *  directory before anything is unpacked, and unpacking stops where the directory's word ends. Knows no YAML. */
import { Inflate, zipSync } from 'fflate';
import { isSoundFile } from '../exam/sound.ts';
import { type Bytes, base64Of, crc32, fromBase64, joined, textOf, utf8 } from './bytes.ts';
import { isLitter, maxArchiveBytes, nameProblem, sizeProblem, withoutTopFolder } from './limits.ts';
import { type PackProblem, packProblem } from './problem.ts';
import { type ZipEntry, zipEntries } from './zipDirectory.ts';

/** File name → text, of a sound its bytes in base64; names have `/` between folders. */
export type Texts = ReadonlyMap<string, string>;
export type Unpacked = { readonly files: Texts } | { readonly problem: PackProblem };

/** So much is handed to the unpacker at once; nothing packs better than 1 : 1032, so one step makes 4 MB at most. */
const step = 4_096;

/** The entry's bytes, or nothing when they are not what the directory says. */
function content({ packed, deflated, bytes, crc }: ZipEntry): Bytes | undefined {
  const parts: Uint8Array[] = [];
  let length = 0;
  if (deflated) {
    const inflate = new Inflate((part) => {
      parts.push(part);
      length += part.length;
    });
    try {
      for (let at = 0; at < packed.length; at += step) {
        inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
        if (length > bytes) return undefined;
      }
    } catch {
      return undefined;
    }
  } else {
    parts.push(packed);
    length = packed.length;
  }
  if (length !== bytes) return undefined;
  const whole = joined(...parts);
  return crc32(whole) === crc ? whole : undefined;
}

/** All texts of an archive, without the folder that all of them lie in. */
export function unpack(archive: Bytes): Unpacked {
  if (archive.length > maxArchiveBytes)
    return { problem: packProblem('archive-too-large', { bytes: archive.length, max: maxArchiveBytes }) };
  const directory = zipEntries(archive);
  if ('problem' in directory) return directory;
  const files = directory.entries.filter(({ name }) => !name.endsWith('/') && !isLitter(name));
  const problem = sizeProblem(files) ?? files.map(({ name }) => nameProblem(name)).find((found) => found !== undefined);
  if (problem) return { problem };

  const names = withoutTopFolder(files.map(({ name }) => name));
  const texts = new Map<string, string>();
  for (const [index, entry] of files.entries()) {
    const name = names[index] ?? entry.name;
    if (texts.has(name)) return { problem: packProblem('same-name', { file: name }) };
    const bytes = content(entry);
    if (!bytes) return { problem: packProblem('zip-damaged', {}) };
    const text = isSoundFile(name) ? base64Of(bytes) : textOf(bytes);
    if (text === undefined) return { problem: packProblem('not-text', { file: name }) };
    texts.set(name, text);
  }
  return { files: texts };
}

/** The same texts make the same bytes: no clock is asked. */
export function pack(files: Texts): Bytes {
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  // the earliest day that a ZIP can name, in local time as fflate reads it
  return joined(
    zipSync(
      Object.fromEntries(sorted.map(([name, text]) => [name, isSoundFile(name) ? fromBase64(text) : utf8(text)])),
      {
        level: 9,
        mtime: new Date(1980, 0, 1),
      },
    ),
  );
}
