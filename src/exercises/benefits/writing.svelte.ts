/** The candidate's rows as an unfinished sheet: which commands they travel by, and what of them is sent. */
import type { Desk, Send } from '../../channels/channel.ts';
import { UnfinishedSheet } from '../unfinishedSheet.svelte.ts';
import type { BenefitsView } from './projections.ts';
import { type RowSheet, givenInOrder } from './rows.ts';

export type Writing = UnfinishedSheet<RowSheet>;

export const sheetOf = (view: () => BenefitsView, send: Send, desk: Desk): Writing =>
  new UnfinishedSheet<RowSheet>({
    told: view().sheet,
    open: view().phase === 'working',
    draft: 'benefits.draft',
    submit: 'benefits.submit',
    data: (sheet) => ({ given: givenInOrder(view().features, sheet), own: sheet.own }),
    send,
    desk,
  });
