/** A pack's folder, read and checked; what is wrong with it is printed in the words of the app. */
import type { Texts } from '../../src/pack/archive.ts';
import { packSentence } from '../../src/pack/sentences.ts';
import { type WholePack, openSources } from '../../src/scenario/open-pack.ts';
import type { Problem } from '../../src/scenario/problem.ts';
import { type Language, sentence } from '../../src/scenario/sentences.ts';
import { formats } from '../../src/wiring/formats.ts';
import { readFolder } from './folder.ts';

export type Print = (line: string) => void;

export interface OpenFolder {
  readonly files: Texts;
  readonly pack: WholePack;
}

/** @param refused is told of every problem of a pack that could be read; by default each is printed.
 *  @returns undefined when something is wrong. */
export function openFolder(
  folder: string,
  language: Language,
  print: Print,
  refused = (problems: readonly Problem[]) => {
    for (const problem of problems) print(sentence(problem, language));
  },
): OpenFolder | undefined {
  const read = readFolder(folder);
  if ('problem' in read) return void print(`${folder}: ${packSentence(read.problem, language)}`);
  const opened = openSources(read.files, formats);
  if (!opened.ok) return void refused(opened.problems);
  return { files: read.files, pack: opened.pack };
}
