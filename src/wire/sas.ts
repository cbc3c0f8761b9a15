/** The short authentication string: two words and two digits that two people compare by voice or by eye. It is made of
 *  both certificates and of one nonce each; the joiner commits to its nonce before it sees the host's, so that somebody
 *  in between has one guess in 1.6 million and no second. Knows no pipes. */
import type { Fingerprints } from './fingerprints.ts';
import { toHex } from './ids.ts';
import { sasWords } from './sas-words.ts';

const sha256 = async (...parts: string[]): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(parts))));

/** What the joiner binds itself to. */
export const commitmentTo = async (nonce: string): Promise<string> => toHex(await sha256('hovorna-commit-v1', nonce));

export interface SasParts {
  readonly joinerNonce: string;
  readonly hostNonce: string;
  readonly joinerFingerprint: string;
  readonly hostFingerprint: string;
  readonly name: string;
  readonly wish: string;
}

export const asJoiner = ({ mine, theirs }: Fingerprints) => ({ joinerFingerprint: mine, hostFingerprint: theirs });
export const asHost = ({ mine, theirs }: Fingerprints) => ({ joinerFingerprint: theirs, hostFingerprint: mine });

/** "jablko traktor 07" */
export async function sasOf(p: SasParts): Promise<string> {
  const hash = await sha256(
    'hovorna-sas-v1',
    p.joinerFingerprint,
    p.hostFingerprint,
    p.joinerNonce,
    p.hostNonce,
    p.name,
    p.wish,
  );
  const view = new DataView(hash.buffer);
  const word = (at: number) => sasWords[view.getUint8(at) % sasWords.length];
  const digits = String(view.getUint32(2) % 100).padStart(2, '0');
  return `${word(0)} ${word(1)} ${digits}`;
}
