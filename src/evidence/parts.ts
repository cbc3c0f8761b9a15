/** What of an exam goes into its evidence file, under which names: taken from the log, its first event is the plan. Pure;
 *  knows no page and no storage. */
import canonicalize from 'canonicalize';
import type { LogEvent } from '../exam/events.ts';
import type { ExamPlan } from '../exam/plan.ts';
import type { Role } from '../exam/roles.ts';
import { toLines } from './lines.ts';
import { type EvidenceManifest, type EvidenceMedium, logPath, worldPath } from './manifest.ts';

export interface Medium {
  readonly id: string;
  readonly at: number;
  readonly content: Blob;
}

export interface Part {
  readonly path: string;
  readonly content: Blob;
}

export interface EvidenceParts {
  readonly files: readonly Part[];
  readonly listed: Pick<EvidenceManifest, 'cases' | 'recordings' | 'stills' | 'missing'>;
}

/** A seat's newest signature, for people who read. */
export interface SeatSignature {
  readonly seat: string;
  readonly role: Role | 'host';
  readonly at: number;
  readonly count: number;
  readonly key: string;
}

export function signaturesIn(events: readonly LogEvent[]): readonly SeatSignature[] {
  const newest = new Map<string, SeatSignature>();
  for (const { type, at, by, data } of events) {
    if (type !== 'seat.signed') continue;
    const { count, key } = data as { readonly count: number; readonly key: string };
    newest.set(by.seat, { seat: by.seat, role: by.role, at, count, key });
  }
  return [...newest.values()];
}

const text = (content: string, type: string) => new Blob([content], { type });
const numbered = (index: number) => String(index + 1).padStart(2, '0');
const safe = (id: string) => id.replaceAll(/[^A-Za-z0-9.-]/g, '_');

const endings: readonly (readonly [string, string])[] = [
  ['audio/mp4', 'm4a'],
  ['video/mp4', 'mp4'],
  ['audio/webm', 'webm'],
  ['video/webm', 'webm'],
  ['audio/ogg', 'ogg'],
  ['image/webp', 'webp'],
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
];
const endingOf = (mime: string) => endings.find(([type]) => mime.startsWith(type))?.[1] ?? 'bin';

/** What begins a recording: of a call, or of a spoken defence. */
const beginnings: readonly string[] = ['call.recordingStarted', 'transcripts.recordingStarted'];

/** The ids that events of these types name in this field, each once, in the order of the log. */
function named(events: readonly LogEvent[], types: readonly string[], field: string): string[] {
  const ids = events
    .filter(({ type }) => types.includes(type))
    .map(({ data }) => (data as Readonly<Record<string, unknown>>)[field]);
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}

/** Media that the log names and that are there, and the names of those that are not. */
function media(folder: string, ids: readonly string[], there: readonly Medium[]) {
  const found = ids.flatMap((id) => there.find((one) => one.id === id) ?? []);
  const entries = found.map(({ id, at, content }, index) => {
    const path = `${folder}/${numbered(index)}.${endingOf(content.type)}`;
    return { content, medium: { id, path, mime: content.type, at } satisfies EvidenceMedium };
  });
  return {
    files: entries.map(({ content, medium: { path } }): Part => ({ path, content })),
    media: entries.map(({ medium }) => medium),
    missing: ids.filter((id) => !found.some((one) => one.id === id)),
  };
}

export function partsOf(
  events: readonly LogEvent[],
  { recordings, stills }: { readonly recordings: readonly Medium[]; readonly stills: readonly Medium[] },
): EvidenceParts {
  const plan = events[0]?.data as unknown as ExamPlan;
  const cases = plan.paper.flatMap(({ id, source, sourceHash }, index) =>
    source === undefined
      ? []
      : [{ source, entry: { task: id, path: `pack/${numbered(index)}-${safe(id)}.yaml`, sha256: sourceHash } }],
  );
  const sound = media('recordings', named(events, beginnings, 'recording'), recordings);
  const pictures = media('stills', named(events, ['video.stillKept'], 'still'), stills);
  return {
    files: [
      { path: logPath, content: text(toLines(plan.id, events), 'application/jsonl') },
      ...cases.map(({ source, entry: { path } }) => ({ path, content: text(source, 'application/yaml') })),
      ...(plan.world ? [{ path: worldPath, content: text(canonicalize(plan.world) ?? '', 'application/json') }] : []),
      ...sound.files,
      ...pictures.files,
    ],
    listed: {
      cases: cases.map(({ entry }) => entry),
      recordings: sound.media,
      stills: pictures.media,
      missing: {
        cases: plan.paper.filter(({ source }) => source === undefined).map(({ id }) => id),
        recordings: sound.missing,
        stills: pictures.missing,
      },
    },
  };
}
