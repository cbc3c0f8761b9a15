/** What a record still lacks before it may be printed as the official one: the items of § 6a vyhlášky 208/2007 Sb. and what
 *  inspectors find missing most often (CZ-5, CZ-6, CZ-30). Pure; the sentences are the screen's. */
import { needsReason } from '../exam/marks.ts';
import type { RecordTask, RecordView } from './record.ts';

/** Each has its sentence in the translations (`record.gap.*`). */
export const recordGapKinds = [
  'no-qualification',
  'no-code',
  'no-candidate',
  'no-birth-date',
  'no-examiner',
  'no-number',
  'no-organisation',
  'no-place',
  'no-assessor-number',
  'not-started',
  'not-ended',
  'not-closed',
  'no-identity',
  'no-medical',
  'no-briefing',
  'no-confirmation',
  'no-declaration',
  'task-open',
  'pause-open',
  'late-undecided',
  'unmarked',
  'no-reason',
  'not-examined',
  'no-gap-reason',
  'no-early-reason',
  'no-earlier-record',
  'sheet-missing',
  'unsettled',
] as const;
export type RecordGapKind = (typeof recordGapKinds)[number];

export interface RecordGap {
  readonly kind: RecordGapKind;
  /** Whose or which: a task's title, criteria, a person. */
  readonly of?: string;
}

const gap = (kind: RecordGapKind, of?: string): RecordGap => (of === undefined ? { kind } : { kind, of });
const ifSo = (missing: boolean, kind: RecordGapKind, of?: string): RecordGap[] => (missing ? [gap(kind, of)] : []);
const blank = (text: string): boolean => text.trim() === '';

const who = ({ qualification, candidate, authority, place, commission }: RecordView): RecordGap[] => [
  ...ifSo(blank(qualification.name), 'no-qualification'),
  ...ifSo(blank(qualification.code), 'no-code'),
  ...ifSo(blank(candidate.name), 'no-candidate'),
  ...ifSo(blank(candidate.birthDate), 'no-birth-date'),
  ...ifSo(blank(authority.examiner), 'no-examiner'),
  ...ifSo(blank(authority.number), 'no-number'),
  ...ifSo(blank(authority.organisation), 'no-organisation'),
  ...ifSo(blank(place), 'no-place'),
  ...(commission?.members.slice(1) ?? [])
    .filter(({ number, released }) => blank(number) && !released)
    .map(({ name }) => gap('no-assessor-number', name)),
];

/** An exam that never began has no gates to show; that it did not begin is the gap. */
const course = ({ startedAt, endedAt, closedAt, gates, declarations = [] }: RecordView): RecordGap[] => [
  ...ifSo(startedAt === 0, 'not-started'),
  ...ifSo(endedAt === 0, 'not-ended'),
  ...ifSo(closedAt === 0, 'not-closed'),
  ...ifSo(!gates.identity, 'no-identity'),
  ...ifSo(!gates.medical, 'no-medical'),
  ...ifSo(!gates.briefingGiven, 'no-briefing'),
  ...ifSo(!gates.briefingConfirmed, 'no-confirmation'),
  ...declarations
    .filter(({ at, trained, released }) => !released && (at === 0 || trained))
    .map(({ name }) => gap('no-declaration', name)),
];

const task = ({ title, startedAt, endedAt, pauses, late }: RecordTask): RecordGap[] => [
  ...ifSo(startedAt > 0 && endedAt === 0, 'task-open', title),
  ...ifSo(pauses.some(({ until }) => until === 0) && endedAt === 0, 'pause-open', title),
  ...ifSo(
    late.some(({ accepted }) => accepted === undefined),
    'late-undecided',
    title,
  ),
];

function marks({ tasks, results, early, gapReason, recognised, commission }: RecordView): RecordGap[] {
  const key = ({ competence, letter }: RecordView['results'][number]) => competence + letter;
  // what an exam that ended early did not come to is not met, that is no gap (CZ-12)
  const of = (verdict: string) => (early ? [] : results.filter((one) => one.verdict === verdict).map(key));
  const open = of('open');
  const left = of('not-examined');
  const silent = results.filter(({ parts }) =>
    parts.some(({ mark }) => mark && needsReason(mark.verdict) && blank(mark.reason)),
  );
  // what could not show in its tasks, or whose task was not given, has its reasons there
  const skipped = new Set(
    tasks.flatMap((one) => (one.skipped ? one.criteria.map(({ competence, letter }) => competence + letter) : [])),
  );
  const unexplained = ({ competence, letter, verdict, parts }: RecordView['results'][number]) =>
    verdict === 'not-examined' && parts.length === 0 && !skipped.has(competence + letter);
  return [
    ...ifSo(open.length > 0, 'unmarked', open.join(', ')),
    ...ifSo(silent.length > 0, 'no-reason', silent.map(key).join(', ')),
    ...ifSo(left.length > 0, 'not-examined', left.join(', ')),
    ...ifSo(results.some(unexplained) && blank(gapReason) && left.length > 0, 'no-gap-reason'),
    ...ifSo(early?.by === 'examiner' && blank(early.reason), 'no-early-reason'),
    ...recognised
      .filter(({ from, date }) => blank(from) || blank(date))
      .map(({ competence }) => gap('no-earlier-record', competence)),
    ...(commission?.members ?? [])
      .filter(({ submittedAt, released }) => submittedAt === 0 && !released)
      .filter(() => (commission?.members.filter(({ released }) => !released).length ?? 0) > 1)
      .map(({ name }) => gap('sheet-missing', name)),
    ...ifSo((commission?.unsettled ?? 0) > 0, 'unsettled', String(commission?.unsettled ?? 0)),
  ];
}

/** Everything that is missing, in the order of the record; empty when it may be signed. A training session has no
 *  record. */
export function recordGaps(record: RecordView): RecordGap[] {
  if (record.kind === 'training') return [];
  return [...who(record), ...course(record), ...record.tasks.flatMap(task), ...marks(record)];
}
