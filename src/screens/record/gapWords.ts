/** What a record lacks, as sentences. */
import { t } from '../../i18n/i18n.svelte.ts';
import type { RecordGap } from '../../machines/record-gaps.ts';

export const gapSentence = ({ kind, of = '' }: RecordGap): string => t(`record.gap.${kind}`, { of });
