/** A passphrase from the environment (for scripts) or typed twice without being shown. Never printed, never written. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Shorter ones are guessed in spite of all rounds. */
export const minPassphrase = 12;

/** Answers to the questions, one a line; what was not answered, because the input ended or by Ctrl+C, is empty. */
async function typed(questions: readonly string[]): Promise<string[]> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: process.stdin.isTTY });
  const answers: string[] = [];
  process.stderr.write(questions[0] ?? '');
  for await (const line of lines) {
    answers.push(line);
    process.stderr.write(`\n${questions[answers.length] ?? ''}`);
    if (answers.length === questions.length) break;
  }
  lines.close();
  return questions.map((_, index) => answers[index] ?? '');
}

export type Asked = { readonly passphrase: string } | { readonly problem: 'differ' | 'short' };

export async function askPassphrase(first: string, again: string): Promise<Asked> {
  const given = process.env['HOVORNA_PASSPHRASE'];
  const [passphrase = '', repeated = ''] = given === undefined ? await typed([first, again]) : [given, given];
  if (passphrase !== repeated) return { problem: 'differ' };
  return [...passphrase].length < minPassphrase ? { problem: 'short' } : { passphrase };
}
