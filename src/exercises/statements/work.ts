/** What the record says of statement cards: how many choices agree with the key, in all and in each dimension. */
import type { StateFrom } from 'xstate';
import type { WorkNote } from '../../exam/work-note.ts';
import { checksOf, countOf } from './compare.ts';
import type { statementsMachine } from './machine.ts';

export function statementsWork({ context }: StateFrom<typeof statementsMachine>): WorkNote[] {
  const { stimulus, cards, sheet, submitted } = context;
  const checks = checksOf(cards, stimulus.dimensions, sheet);
  const missing = checks.filter(({ verdict }) => verdict === 'missing').length;
  return [
    submitted
      ? { key: 'statements.submitted', values: { at: submitted.writtenAt } }
      : { key: 'statements.notSubmitted' },
    { key: 'statements.right', values: { ...countOf(checks), missing } },
    ...stimulus.dimensions.map(({ id, title }): WorkNote => ({
      ...{ key: 'statements.dimension', values: { title, ...countOf(checks, id) } },
    })),
  ];
}
