/** The sound that a case names: among the pack's files, a sound by its first bytes, not too large; or what is wrong with it
 *  and where it is named. Knows no channel; which field names a sound comes from the format. */
import type { Scenario } from '../exam/scenario.ts';
import { type Sound, bytesIn, isSoundFile, maxSoundBytes, soundType } from '../exam/sound.ts';
import { problemAt } from './issues.ts';
import { nearest } from './near.ts';
import type { Problem, ProblemCode, ProblemParams } from './problem.ts';
import type { Formats, Reading } from './read.ts';

export function soundOfCase(
  reading: Reading<Scenario>,
  formats: Formats,
  files: ReadonlyMap<string, string>,
): { readonly sound?: Sound; readonly problem?: Problem } {
  const { channel, stimulus } = reading.value;
  const named = formats[channel]?.sound?.(stimulus);
  if (!named) return {};
  const path = ['stimulus', ...named.field];
  const problem = <C extends ProblemCode>(code: C, params: ProblemParams[C]) => ({
    problem: problemAt(reading, path, code, params),
  });
  const base64 = isSoundFile(named.file) ? fileNamed(files, named.file) : undefined;
  const known = [...files.keys()].filter(isSoundFile).map(withoutFolder);
  if (base64 === undefined)
    return problem('no-sound', { name: named.file, nearest: nearest(named.file, known), known });
  const bytes = bytesIn(base64);
  if (bytes > maxSoundBytes) return problem('sound-too-large', { name: named.file, bytes, max: maxSoundBytes });
  const type = soundType(base64);
  return type ? { sound: { type, base64 } } : problem('not-a-sound', { name: named.file });
}

const withoutFolder = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
/** A folder's files come with their folders, a chosen pack's without. */
const fileNamed = (files: ReadonlyMap<string, string>, name: string): string | undefined =>
  [...files].find(([path]) => withoutFolder(path) === name)?.[1];
