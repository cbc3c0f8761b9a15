/** A pack under a passphrase (docs/pack-format.md, byte by byte). A damaged file is told before anybody is asked for a
 *  passphrase, and a wrong passphrase is never taken for damage. WebCrypto only; nothing is kept, nothing is logged. */
import { type Bytes, joined, same, startsWith, utf8 } from './bytes.ts';
import { type PackProblem, packProblem } from './problem.ts';

export const sealVersion = 1;
/** Rounds of PBKDF2 that a new file gets; each file names its own. */
export const sealRounds = 600_000;
/** More would freeze the browser for minutes: no file of ours asks for it. */
const maxRounds = 10_000_000;

const magic = utf8('HOVORNA-PACK');
const lengths = { version: 1, total: 4, digest: 32, rounds: 4, salt: 16, iv: 12, check: 32, tag: 16 };
const at = {
  version: magic.length,
  total: magic.length + lengths.version,
  digest: magic.length + lengths.version + lengths.total,
  rounds: magic.length + lengths.version + lengths.total + lengths.digest,
};
const saltAt = at.rounds + lengths.rounds;
const ivAt = saltAt + lengths.salt;
const checkAt = ivAt + lengths.iv;
const cipherAt = checkAt + lengths.check;

const u32 = (value: number): Bytes => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
};
const readU32 = (bytes: Bytes, from: number) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(from);

export const isSealed = (bytes: Bytes): boolean => startsWith(bytes, magic);

/** Of everything but itself and the length: so a changed length is told from a file that has lost its end. */
async function digestOf(bytes: Bytes): Promise<Bytes> {
  const covered = joined(bytes.subarray(0, at.total), bytes.subarray(at.rounds));
  return new Uint8Array(await crypto.subtle.digest('SHA-256', covered));
}

/** What the keys are bound to: changing any of it changes the key check and the cipher's tag. */
const bound = (bytes: Bytes): Bytes => joined(bytes.subarray(0, at.total), bytes.subarray(at.rounds, checkAt));

async function keysOf(passphrase: string, salt: Bytes, rounds: number) {
  // a letter with its accent may be typed as one sign or two, depending on the computer
  const typed = await crypto.subtle.importKey('raw', utf8(passphrase.normalize('NFC')), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const pbkdf2 = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  const stretched = await crypto.subtle.deriveBits(pbkdf2, typed, 256);
  const base = await crypto.subtle.importKey('raw', stretched, 'HKDF', false, ['deriveKey']);
  const hkdf = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(info) });
  return {
    check: await crypto.subtle.deriveKey(
      hkdf('hovorna-pack check'),
      base,
      { name: 'HMAC', hash: 'SHA-256', length: 256 },
      false,
      ['sign'],
    ),
    cipher: await crypto.subtle.deriveKey(hkdf('hovorna-pack cipher'), base, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]),
  };
}

/** `rounds` is for tests; files for people have the default. */
export async function seal(archive: Bytes, passphrase: string, rounds = sealRounds): Promise<Bytes> {
  const salt = crypto.getRandomValues(new Uint8Array(lengths.salt));
  const iv = crypto.getRandomValues(new Uint8Array(lengths.iv));
  const start = joined(magic, Uint8Array.of(sealVersion));
  const parameters = joined(u32(rounds), salt, iv);
  const { check, cipher } = await keysOf(passphrase, salt, rounds);
  const additionalData = joined(start, parameters);
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', check, additionalData));
  const hidden = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, cipher, archive));
  const blank = joined(start, u32(cipherAt + hidden.length), new Uint8Array(lengths.digest), parameters, mac, hidden);
  blank.set(await digestOf(blank), at.digest);
  return blank;
}

/** What is wrong with the file whatever the passphrase is. */
export async function inspect(bytes: Bytes): Promise<PackProblem | undefined> {
  if (!isSealed(bytes)) return packProblem('not-sealed', {});
  if (bytes.length < at.rounds) return packProblem('sealed-truncated', { bytes: bytes.length, expected: cipherAt });
  const total = readU32(bytes, at.total);
  if (!same(await digestOf(bytes), bytes.subarray(at.digest, at.rounds)))
    return bytes.length < total
      ? packProblem('sealed-truncated', { bytes: bytes.length, expected: total })
      : packProblem('sealed-damaged', {});
  const version = bytes[at.version] ?? 0;
  if (version > sealVersion) return packProblem('sealed-newer', { version, known: sealVersion });
  if (version !== sealVersion || total !== bytes.length || total < cipherAt + lengths.tag)
    return packProblem('sealed-damaged', {});
  const rounds = readU32(bytes, at.rounds);
  return rounds < 1 || rounds > maxRounds ? packProblem('sealed-damaged', {}) : undefined;
}

export async function unseal(
  bytes: Bytes,
  passphrase: string,
): Promise<{ readonly archive: Bytes } | { readonly problem: PackProblem }> {
  const problem = await inspect(bytes);
  if (problem) return { problem };
  const [salt, iv] = [bytes.slice(saltAt, ivAt), bytes.slice(ivAt, checkAt)];
  const { check, cipher } = await keysOf(passphrase, salt, readU32(bytes, at.rounds));
  const additionalData = bound(bytes);
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', check, additionalData));
  if (!same(mac, bytes.subarray(checkAt, cipherAt))) return { problem: packProblem('wrong-passphrase', {}) };
  try {
    const hidden = bytes.slice(cipherAt);
    return {
      archive: new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, cipher, hidden)),
    };
  } catch {
    // the passphrase is right and the tag is not: somebody changed the file and made its digest anew
    return { problem: packProblem('sealed-damaged', {}) };
  }
}
