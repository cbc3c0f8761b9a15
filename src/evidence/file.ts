/** Writes the evidence file: parts, the list of them, a signature over the list, all in one ZIP. Recordings are read piece
 *  by piece, so that the page can draw meanwhile. Knows no storage and no language: pages come in as HTML. */
import type { Head } from '../exam/chain.ts';
import type { Signed } from '../exam/signatures.ts';
import {
  type EvidenceFile,
  type EvidenceManifest,
  indexPath,
  manifestPath,
  recordPath,
  signaturesPath,
} from './manifest.ts';
import type { EvidenceParts, Part } from './parts.ts';
import { RunningCrc32, type StoredFile, storedZip } from './storedZip.ts';

export interface EvidenceSource {
  readonly exam: string;
  readonly madeAt: number;
  readonly head: Head;
  readonly parts: EvidenceParts;
  readonly record: string;
  /** The readable index: of everything but itself, the list and the signature. */
  readonly index: (manifest: EvidenceManifest) => string;
  /** By the browser that writes. */
  readonly sign: (text: string) => Promise<Signed>;
}

export interface Evidence {
  readonly file: Blob;
  /** SHA-256 of the list of everything in it: names the file. */
  readonly manifestHash: string;
}

const pieceBytes = 1024 * 1024;
const compare = (one: { path: string }, other: { path: string }) => (one.path < other.path ? -1 : 1);
const html = (content: string) => new Blob([content], { type: 'text/html' });
const json = (value: object) => new Blob([`${JSON.stringify(value, null, 2)}\n`], { type: 'application/json' });

async function sha256Of(content: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await content.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function measured({ path, content }: Part): Promise<StoredFile & EvidenceFile> {
  const crc = new RunningCrc32();
  for (let at = 0; at < content.size; at += pieceBytes)
    crc.update(new Uint8Array(await content.slice(at, at + pieceBytes).arrayBuffer()));
  return { path, content, crc: crc.value, bytes: content.size, sha256: await sha256Of(content) };
}

async function measuredAll(parts: readonly Part[]): Promise<(StoredFile & EvidenceFile)[]> {
  const all: (StoredFile & EvidenceFile)[] = [];
  // one after the other: only one recording at a time is in memory
  for (const part of parts) all.push(await measured(part));
  return all;
}

const listed = (files: readonly EvidenceFile[]): EvidenceFile[] =>
  [...files].sort(compare).map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 }));

export async function writeEvidence(source: EvidenceSource): Promise<Evidence> {
  const { exam, madeAt, head, parts, record, index, sign } = source;
  const files = await measuredAll([...parts.files, { path: recordPath, content: html(record) }]);
  const base = { format: 'hovorna-evidence', version: 1, exam, madeAt, log: { ...head } } as const;
  const withoutIndex: EvidenceManifest = { ...base, files: listed(files), ...parts.listed };
  const indexFile = await measured({ path: indexPath, content: html(index(withoutIndex)) });
  const manifest = await measured({
    path: manifestPath,
    content: json({ ...withoutIndex, files: listed([...files, indexFile]) }),
  });
  const { key, signature } = await sign(`hovorna-manifest-v1\n${manifest.sha256}`);
  const signatures = await measured({
    path: signaturesPath,
    content: json({ format: 'hovorna-signatures', version: 1, manifest: manifest.sha256, key, signature }),
  });
  const all = [...files, indexFile, manifest, signatures].sort(compare);
  return { file: storedZip(all), manifestHash: manifest.sha256 };
}
