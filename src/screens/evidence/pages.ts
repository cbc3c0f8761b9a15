/** The two pages of an evidence file that people read: the record as it is printed, and the index. Knows no storage. */
import { language, t } from '../../i18n/i18n.svelte.ts';
import type { Head } from '../../exam/chain.ts';
import type { RecordView } from '../../machines/record.ts';
import type { EvidencePages } from '../ports.ts';
import paperCss from '../record/record.css?raw';
import RecordPaper from '../record/RecordPaper.svelte';
import { cssString } from '../record/recordText.ts';
import EvidenceIndex from './EvidenceIndex.svelte';
import { standalone } from './standalone.ts';
import ownCss from './standalone.css?raw';

const css = `${ownCss}${paperCss}`;

export function evidencePages(record: RecordView, head: Head): EvidencePages {
  const foot = t('record.foot.log', { count: head.count, hash: head.hash });
  const frame = (title: string) => ({ language: language.current, title, css });
  const recordTitle = t(record.kind === 'exam' ? 'record.title' : 'record.trainingTitle');
  return {
    record: standalone(
      RecordPaper,
      { record, foot },
      { ...frame(recordTitle), variables: { '--record-foot': cssString(foot) } },
    ),
    index: (manifest, signatures) =>
      standalone(EvidenceIndex, { record, manifest, signatures }, frame(t('evidence.index.title'))),
  };
}
