/** How large a pack as a file may be, and what its files may be called. Whoever opens a pack did not necessarily make
 *  it. Pure. */
import { isSoundFile, maxSoundBytes } from '../exam/sound.ts';
import { type PackProblem, packProblem } from './problem.ts';

export const maxFiles = 200;
export const maxFileBytes = 200_000;
export const maxUnpackedBytes = 5_000_000;
/** Text that does not shrink at all, and the names of its files twice. */
export const maxArchiveBytes = 6_000_000;
const maxNameLength = 200;

const allowedKind = /(?:\.(?:ya?ml|md|txt|ogg|mp3|wav)|(?:^|\/)LICEN[CS]E)$/i;
/** What operating systems put beside the files without being asked. */
const litter = /(?:^|\/)(?:__MACOSX\/.*|\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)$/i;

export const isLitter = (name: string): boolean => litter.test(name);
export const isAllowedKind = (name: string): boolean => allowedKind.test(name);

/** Climbs out of its folder, is absolute, or means something else on another system. */
function climbs(name: string): boolean {
  const inside = name.replace(/\/$/, '').split('/');
  return (
    name.length > maxNameLength ||
    // control characters, drive letters, the other system's separator
    /[\p{Cc}\\:]/u.test(name) ||
    inside.some((part) => part === '' || part === '.' || part === '..')
  );
}

export function nameProblem(name: string): PackProblem | undefined {
  if (climbs(name)) return packProblem('bad-path', { file: name.slice(0, maxNameLength) });
  if (!isAllowedKind(name)) return packProblem('bad-kind', { file: name });
  return undefined;
}

export function sizeProblem(files: readonly { readonly name: string; readonly bytes: number }[]) {
  if (files.length > maxFiles) return packProblem('too-many-files', { count: files.length, max: maxFiles });
  const most = (name: string) => (isSoundFile(name) ? maxSoundBytes : maxFileBytes);
  const large = files.find(({ name, bytes }) => bytes > most(name));
  if (large) return packProblem('file-too-large', { file: large.name, bytes: large.bytes, max: most(large.name) });
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes > maxUnpackedBytes) return packProblem('unpacked-too-large', { bytes, max: maxUnpackedBytes });
  return undefined;
}

/** Names without the one folder that everything lies in; unchanged when there is no such folder. */
export function withoutTopFolder(names: readonly string[]): string[] {
  const tops = new Set(names.map((name) => (name.includes('/') ? name.slice(0, name.indexOf('/') + 1) : '')));
  const [top = ''] = tops;
  return tops.size === 1 ? names.map((name) => name.slice(top.length)) : [...names];
}
