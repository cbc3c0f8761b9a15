/** The recordings of one task, of its calls or of the room: which there are, played from this computer's storage, saved as
 *  files. Knows no markup and no store. */
import { untrack } from 'svelte';
import type { Ports } from '../ports.ts';
import { saveBlob } from '../../ui/saveFile.ts';

export interface RecordingRow {
  readonly id: string;
  readonly mime: string;
  readonly startedAt: number;
  readonly stoppedAt: number;
  readonly bytes: number;
  /** Of the examiner's room and no call: it has no sides. */
  readonly room?: true;
}

/** Where a channel's view names recordings, for whoever leads. */
export function recordingsIn(view: object | undefined): readonly RecordingRow[] {
  const facts = view && 'facts' in view ? (view.facts as { recordings?: readonly RecordingRow[] } | null) : null;
  return facts?.recordings ?? [];
}

const endings: readonly (readonly [string, string])[] = [
  ['audio/mp4', 'm4a'],
  ['video/mp4', 'mp4'],
  ['audio/webm', 'webm'],
  ['video/webm', 'webm'],
  ['audio/ogg', 'ogg'],
];
const endingOf = (mime: string): string => endings.find(([type]) => mime.startsWith(type))?.[1] ?? 'bin';

export class RecordingShelf {
  /** Addresses of what has been opened, by recording; `missing` where this computer does not hold it. */
  opened: Readonly<Record<string, string | 'loading' | 'missing'>> = $state.raw({});
  readonly #ports: Pick<Ports, 'recording'>;
  readonly #exam: string;

  constructor(ports: Pick<Ports, 'recording'>, exam: string) {
    this.#ports = ports;
    this.#exam = exam;
  }

  open = async ({ id }: RecordingRow): Promise<void> => {
    this.#set(id, 'loading');
    const blob = await this.#file(id);
    this.#set(id, blob ? URL.createObjectURL(blob) : 'missing');
  };

  /** Opens the recording that somebody wants to hear a place of, if it is one of these. */
  bring = (rows: readonly RecordingRow[], wanted: string | undefined): void => {
    const row = rows.find(({ id }) => id === wanted);
    if (row && untrack(() => this.opened[row.id]) === undefined) void this.open(row);
  };

  save = async ({ id, mime }: RecordingRow): Promise<void> => {
    const blob = await this.#file(id);
    if (blob) saveBlob(`hovorna-${this.#exam.slice(0, 8)}-${id.slice(0, 8)}.${endingOf(mime)}`, blob);
    else this.#set(id, 'missing');
  };

  /** Gives back the memory that opened recordings hold. */
  close = (): void => {
    for (const address of Object.values(this.opened)) if (address.startsWith('blob:')) URL.revokeObjectURL(address);
    this.opened = {};
  };

  #file(id: string): Promise<Blob | undefined> {
    return this.#ports.recording(this.#exam, id).catch(() => undefined);
  }

  #set(id: string, to: string): void {
    this.opened = { ...this.opened, [id]: to };
  }
}
