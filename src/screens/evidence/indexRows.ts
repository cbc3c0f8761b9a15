/** What stands in the tables of the index. Knows no markup. */
import { momentOf, t } from '../../i18n/i18n.svelte.ts';
import type { EvidenceManifest } from '../../evidence/manifest.ts';
import type { RecordView } from '../../machines/record.ts';

const span = ({ startedAt, endedAt }: RecordView) =>
  [startedAt, endedAt].map((at) => (at > 0 ? momentOf(at) : '–')).join(' – ');

export function examRows(record: RecordView, { exam, madeAt, log }: EvidenceManifest): string[][] {
  return [
    [t('record.who.qualification'), `${record.qualification.name} (${record.qualification.code})`],
    [t('record.who.candidate'), record.candidate.name],
    [t('record.who.examiner'), [record.authority.examiner, record.authority.number].filter(Boolean).join(', ')],
    [t('evidence.index.time'), span(record)],
    ...(record.kind === 'exam' ? [[t('evidence.index.result'), t(`record.result.${record.result}`)]] : []),
    [t('evidence.index.exam'), exam],
    [t('evidence.index.madeAt'), momentOf(madeAt)],
    [t('evidence.index.head'), t('record.foot.log', { count: log.count, hash: log.hash })],
  ].filter(([, value]) => value);
}

export interface Content {
  readonly path: string;
  readonly what: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Which task of the exam a case's file belongs to. */
const titleOf = (record: RecordView, task: string) => record.tasks.find(({ id }) => id === task)?.title ?? task;

function whatIs(path: string, manifest: EvidenceManifest, record: RecordView): string {
  if (path === 'log.jsonl') return t('evidence.part.log');
  if (path === 'record.html') return t('evidence.part.record');
  if (path === 'pack/world.json') return t('evidence.part.world');
  const recording = manifest.recordings.find((one) => one.path === path);
  if (recording) return t('evidence.part.recording', { at: momentOf(recording.at) });
  const still = manifest.stills.find((one) => one.path === path);
  if (still) return t('evidence.part.still', { at: momentOf(still.at) });
  const task = manifest.cases.find((one) => one.path === path)?.task ?? '';
  return t('evidence.part.case', { title: titleOf(record, task) });
}

export const contentsOf = (manifest: EvidenceManifest, record: RecordView): Content[] =>
  manifest.files.map((file) => ({ ...file, what: whatIs(file.path, manifest, record) }));

export function missingLines({ missing }: EvidenceManifest): string[] {
  const kinds = ['recordings', 'stills', 'cases'] as const;
  return kinds
    .filter((kind) => missing[kind].length > 0)
    .map((kind) => t(`evidence.missing.${kind}`, { count: missing[kind].length, ids: missing[kind].join(', ') }));
}
