/** What an evidence file says of itself: its parts by name, size and hash (docs/evidence-format.md). Plain data. */
import type { Head } from '../exam/chain.ts';

export interface EvidenceFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface EvidenceMedium {
  readonly id: string;
  readonly path: string;
  /** As the browser named it. */
  readonly mime: string;
  /** Host time of its beginning. */
  readonly at: number;
}

export interface EvidenceManifest {
  readonly format: 'hovorna-evidence';
  readonly version: 1;
  readonly exam: string;
  /** Host time, epoch milliseconds. */
  readonly madeAt: number;
  readonly log: Head;
  /** Everything in the archive but this list and the signature over it, by path. */
  readonly files: readonly EvidenceFile[];
  readonly cases: readonly { readonly task: string; readonly path: string; readonly sha256: string }[];
  readonly recordings: readonly EvidenceMedium[];
  readonly stills: readonly EvidenceMedium[];
  /** What the log names and this computer does not hold. */
  readonly missing: {
    readonly cases: readonly string[];
    readonly recordings: readonly string[];
    readonly stills: readonly string[];
  };
}

export const manifestPath = 'manifest.json';
export const signaturesPath = 'signatures.json';
export const indexPath = 'index.html';
export const logPath = 'log.jsonl';
export const recordPath = 'record.html';
export const worldPath = 'pack/world.json';
