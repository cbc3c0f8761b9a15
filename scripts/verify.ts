/** The verifier on the command line. Exit code: 0 everything holds, 1 something does not, 2 wrong use. Knows no format. */
import { type FileHandle, open } from 'node:fs/promises';
import { createInstance } from 'i18next';
import cs from '../src/i18n/cs/verify.json';
import en from '../src/i18n/en/verify.json';
import { type Say, checkRows, proofs } from '../src/screens/verify/sentences.ts';
import type { Report } from '../src/verify/report.ts';
import type { Source } from '../src/verify/source.ts';
import { verify } from '../src/verify/verify.ts';

async function wordsIn(lang: string): Promise<Say> {
  const i18n = createInstance();
  const resources = { cs: { translation: { verify: cs } }, en: { translation: { verify: en } } };
  await i18n.init({ lng: lang.startsWith('cs') ? 'cs' : 'en', resources, interpolation: { escapeValue: false } });
  return i18n.t as unknown as Say;
}

async function sourceOf(file: FileHandle): Promise<Source> {
  const { size } = await file.stat();
  return {
    size,
    async read(from, to) {
      const bytes = new Uint8Array(to - from);
      const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
      return bytes.subarray(0, bytesRead);
    },
  };
}

/** What a file's name or a forged log could do to a terminal. */
const shown = (text: string) => text.replaceAll(/[^\P{Cc}\n]/gu, '?');

function linesOf(report: Report, say: Say): string[] {
  const { identity } = report;
  const rows = checkRows(say, report).map(
    ({ title, word, sentences }) => `  ${title}: ${word}\n${sentences.map((text) => `    ${text}`).join('\n')}`,
  );
  const compared = identity && [
    '',
    `${say('verify.compare')}:`,
    `  ${say('verify.count')}: ${identity.count}`,
    `  ${say('verify.head')}: ${identity.head}`,
    `  ${say('verify.exam')}: ${identity.exam}`,
    `  ${say('verify.manifest')}: ${identity.manifest}`,
    `  ${say('verify.key')}: ${identity.key}`,
  ];
  const proves = proofs.map((proof) => `  - ${say(`verify.proof.${proof}`)}`);
  return [...rows, ...(compared ?? []), '', `${say('verify.proves')}:`, ...proves];
}

export async function main([path, ...more]: readonly string[], lang: string): Promise<number> {
  const say = await wordsIn(lang);
  if (path === undefined || more.length > 0) {
    console.error(say('verify.usage'));
    return 2;
  }
  let file: FileHandle;
  try {
    file = await open(path);
  } catch {
    console.error(say('verify.noFile', { file: shown(path) }));
    return 2;
  }
  try {
    const report = await verify(await sourceOf(file));
    const verdict = say(report.ok ? 'verify.ok' : 'verify.broken');
    for (const line of [`${path}: ${verdict}`, '', ...linesOf(report, say)]) console.log(shown(line));
    return report.ok ? 0 : 1;
  } finally {
    await file.close();
  }
}
