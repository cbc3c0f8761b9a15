/** The candidate's own report on the shift (HU-5): how many contacts, forwarded ones and open promises there were, and a
 *  note. What the log says of the same is counted here and shown to whoever leads only. */
import * as z from 'zod/mini';
import { maxNoteLength, typed } from '../../exam/text.ts';
import { type Part, isServed, rule } from '../part.ts';
import type { WorkplaceState } from '../state.ts';

export const reportFigures = ['contacts', 'filed', 'forwarded', 'promises'] as const;
export type ReportFigure = (typeof reportFigures)[number];
export type Figures = Readonly<Record<ReportFigure, number>>;

export type ShiftReport = Figures & { readonly note: string };

export interface ShiftReportState {
  readonly reports: readonly (ShiftReport & { readonly at: number })[];
}

/** As the log counts them: contacts are tasks that have begun in a channel with a customer. */
export function counted({ contacts, input }: WorkplaceState): Figures {
  return {
    contacts: contacts.begun.filter((task) => isServed(input, task)).length,
    filed: contacts.filed.length,
    forwarded: contacts.filed.filter(({ forward }) => forward !== null).length,
    promises: contacts.filed.filter(({ promise }) => promise !== null).length,
  };
}

const count = z.int().check(z.minimum(0), z.maximum(999));

export const shiftReport: Part<ShiftReportState> = {
  start: () => ({ reports: [] }),
  rules: {
    'shift.reported': rule<ShiftReportState, ShiftReport>(
      (own, { at, data }) => ({ reports: [...own.reports, { at, ...data }] }),
      ({ input, shift, contacts }) => input.shift && shift.status !== 'off' && contacts.running === null,
    ),
  },
  commands: {
    'shift.report': {
      by: ['candidate'],
      data: z.strictObject({
        contacts: count,
        filed: count,
        forwarded: count,
        promises: count,
        note: typed(maxNoteLength),
      }),
      event: 'shift.reported',
      anytime: true,
    },
  },
};
