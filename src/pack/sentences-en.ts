/** The problems of a pack's file in English. */
import type { PackWording } from './sentences.ts';

const kB = (bytes: number) => `${Math.ceil(bytes / 1000).toLocaleString('en-GB')} kB`;

export const english: PackWording = {
  'archive-too-large': ({ bytes, max }) => `The file has ${kB(bytes)}; a pack has ${kB(max)} at most.`,
  'not-a-zip': () => 'This is no ZIP file. Choose the pack’s ZIP, or all of its YAML files at once.',
  'zip-damaged': () => 'The ZIP file is damaged or not whole. Take another copy of it, or make it again.',
  'zip-locked': ({ file }) =>
    `“${file}” is locked by the ZIP’s own password, which protects little. Seal the pack instead (npm run scenarios seal).`,
  'zip-method': ({ file }) =>
    `“${file}” is packed in a way that is not read here. Make the ZIP again with the usual settings (Deflate).`,
  'too-many-files': ({ count, max }) => `The pack has ${count} files; ${max} are allowed.`,
  'file-too-large': ({ file, bytes, max }) => `“${file}” has ${kB(bytes)}; a file has ${kB(max)} at most.`,
  'unpacked-too-large': ({ bytes, max }) => `Unpacked the pack would have ${kB(bytes)}; ${kB(max)} are allowed.`,
  'bad-path': ({ file }) =>
    `“${file}” leads out of the pack’s folder or cannot be a file’s name everywhere. Rename it and make the ZIP again.`,
  'bad-kind': ({ file }) =>
    `“${file}” does not belong in a pack: only .yaml, .yml, .md, .txt, LICENSE and sounds (.ogg, .mp3, .wav) do.`,
  'same-name': ({ file }) => `“${file}” is there twice. Each name may be there once.`,
  'not-text': ({ file }) => `“${file}” is no text in UTF-8. Save it as UTF-8 in your editor.`,
  'no-manifest': () => 'There is no pack.yaml. It has to lie at the top of the pack.',
  'not-sealed': () => 'This is no sealed pack. Choose the file that ends in .hovorna.',
  'sealed-truncated': ({ bytes, expected }) =>
    `The file is not whole: it has ${kB(bytes)} of ${kB(expected)}. Copy or download it again.`,
  'sealed-damaged': () => 'The file is damaged; the passphrase is not to blame. Take another copy of it.',
  'sealed-newer': ({ version, known }) =>
    `A newer version of the application made this file (format ${version}, known here: ${known}). Open it there.`,
  'wrong-passphrase': () => 'This is not the passphrase. The file is in order; try again.',
};
