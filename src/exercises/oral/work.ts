/** What the record says of oral questions: each with its verdict and the note to it, why one was added, and what was left
 *  without a verdict. */
import type { StateFrom } from 'xstate';
import type { WorkNote } from '../../exam/work-note.ts';
import type { oralMachine } from './machine.ts';
import { asked, numberOf } from './questions.ts';

export function oralWork({ context: { questions } }: StateFrom<typeof oralMachine>): WorkNote[] {
  return questions.map((question): WorkNote => {
    const { id, text, verdict, note, reason } = question;
    const said = verdict ?? (asked(question) ? 'open' : 'not-asked');
    return {
      key: reason === null ? 'oral.question' : 'oral.added',
      values: { number: numberOf(questions, id), question: text, ...(reason !== null && { reason }) },
      words: { verdict: `work.oral.verdict.${said}` },
      ...(note.trim() !== '' && { text: note }),
    };
  });
}
