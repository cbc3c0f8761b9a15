/** What the record says of the exercise in benefits: how many rows count, of how many that the case expects, and the rows
 *  that do. */
import type { StateFrom } from 'xstate';
import type { WorkNote } from '../../exam/work-note.ts';
import type { benefitsMachine } from './machine.ts';
import { completeIn, givenInOrder, lacksOf } from './rows.ts';

export function benefitsWork({ context }: StateFrom<typeof benefitsMachine>): WorkNote[] {
  const { stimulus, sheet, submitted, clock } = context;
  if (clock.state === 'idle') return [{ key: 'benefits.notBegun' }];
  const rows = [
    ...givenInOrder(stimulus.features, sheet).map((row) => ({
      ...{ row, feature: stimulus.features.find(({ id }) => id === row.feature)?.title ?? row.feature },
    })),
    ...sheet.own.map((row) => ({ row, feature: row.own })),
  ].filter(({ row }) => lacksOf(row).length === 0);
  return [
    submitted ? { key: 'benefits.submitted', values: { at: submitted.writtenAt } } : { key: 'benefits.notSubmitted' },
    { key: 'benefits.counted', values: { rows: completeIn(sheet), expected: stimulus.expected.rows } },
    ...rows.map(({ row: { advantage, benefit }, feature }): WorkNote => ({
      ...{ key: 'benefits.row', values: { feature, advantage, benefit } },
    })),
  ];
}
