/** A sealed pack: opened by its passphrase alone, and each way in which it cannot be opened has its own name. */
import { createDecipheriv, createHmac, hkdfSync, pbkdf2Sync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bytes, joined, utf8 } from './bytes.ts';
import { inspect, isSealed, seal, unseal } from './sealed.ts';

/** Few, so that a property may try many; files for people have the default. */
const rounds = 2;
const passphrase = 'jasan roste u silnice';
const archive = utf8('PK any bytes will do');
const outcome = async (bytes: Bytes, words = passphrase) => {
  const read = await unseal(bytes, words);
  return 'problem' in read ? read.problem.code : 'opened';
};
async function withDigest(bytes: Bytes): Promise<Bytes> {
  const covered = joined(bytes.subarray(0, 13), bytes.subarray(49));
  return joined(
    bytes.subarray(0, 17),
    new Uint8Array(await crypto.subtle.digest('SHA-256', covered)),
    bytes.subarray(49),
  );
}

describe('Z-4 a sealed pack', () => {
  it('opens with its passphrase, however its accents were typed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 2_000 }),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        async (bytes, words) => {
          const read = await unseal(await seal(joined(bytes), words.normalize('NFD'), rounds), words.normalize('NFC'));
          expect(read).toEqual({ archive: joined(bytes) });
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is never twice the same, and shows neither passphrase nor content', async () => {
    const [one, other] = [await seal(archive, passphrase, rounds), await seal(archive, passphrase, rounds)];
    expect(one).not.toEqual(other);
    for (const words of [passphrase, 'any bytes']) expect(Buffer.from(one).includes(words)).toBe(false);
  });

  it('stretches the passphrase as much as is asked of new files', async () => {
    const sealed = await seal(archive, passphrase);
    expect(new DataView(sealed.buffer).getUint32(49)).toBeGreaterThanOrEqual(600_000);
    expect(await outcome(sealed)).toBe('opened');
  });
});

describe('Z-4 the format stays as docs/pack-format.md says', () => {
  const words = 'kůň u silnice';
  const kept = new Uint8Array(
    Buffer.from(
      'SE9WT1JOQS1QQUNLAQAAAJU8nrdIZw+EfFhuWG000AALxeS3lGtpvavAtyqJQuWBMgAAAAInN6BH7AgIVv38R6BCPzbX/i/0aJV4kMl/Dfa2' +
        'vUzEkWG9uYI476vZpAsQuBCaqK3d/927HvbTMIljAQI1fiAUx1H6uMz0oDFWzwLLRxzrAsk7bFkiKv4mAysF0bD3Wj4=',
      'base64',
    ),
  );

  it('a file sealed earlier opens', async () =>
    expect(await unseal(kept, words)).toEqual({ archive: utf8('PK any bytes will do') }));

  it('another program opens it by that page alone', () => {
    const stretched = pbkdf2Sync(words, kept.subarray(53, 69), 2, 32, 'sha256');
    const key = (info: string) => new Uint8Array(hkdfSync('sha256', stretched, '', info, 32));
    const bound = joined(kept.subarray(0, 13), kept.subarray(49, 81));
    const check = createHmac('sha256', key('hovorna-pack check')).update(bound).digest();
    expect(check.equals(kept.subarray(81, 113))).toBe(true);
    const cipher = createDecipheriv('aes-256-gcm', key('hovorna-pack cipher'), kept.subarray(69, 81));
    cipher.setAAD(bound).setAuthTag(kept.subarray(-16));
    expect(Buffer.concat([cipher.update(kept.subarray(113, -16)), cipher.final()]).toString()).toBe(
      'PK any bytes will do',
    );
  });
});

describe('Z-5 a wrong passphrase and a damaged file are told apart', () => {
  it('every other passphrase is wrong', async () => {
    const sealed = await seal(archive, passphrase, rounds);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (words) => {
        fc.pre(words.normalize('NFC') !== passphrase);
        expect(await outcome(sealed, words)).toBe('wrong-passphrase');
      }),
    );
    expect(await inspect(sealed)).toBeUndefined();
  });

  it('every changed byte is damage, or no pack at all; with the right passphrase and with a wrong one', async () => {
    const sealed = await seal(archive, passphrase, rounds);
    for (let at = 0; at < sealed.length; at++)
      for (const mask of [0x01, 0x80, 0xff]) {
        const flipped = sealed.slice();
        flipped[at] = (flipped[at] ?? 0) ^ mask;
        const expected = at < 12 ? 'not-sealed' : 'sealed-damaged';
        expect(await outcome(flipped), `byte ${at}`).toBe(expected);
        expect(await outcome(flipped, 'jiné heslo'), `byte ${at}`).toBe(expected);
      }
  });

  it('a change that made the digest anew is still not opened', async () => {
    const sealed = await seal(archive, passphrase, rounds);
    for (let at = 49; at < sealed.length; at++) {
      const flipped = sealed.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 0x01;
      // what the keys come from reads as another passphrase; only the ciphertext, and rounds without end, can be told as damage
      expect(await outcome(await withDigest(flipped)), `byte ${at}`).toBe(
        at >= 113 || at === 49 ? 'sealed-damaged' : 'wrong-passphrase',
      );
    }
  });
});

describe('Z-6 other files', () => {
  it('what lost its end, or got something at its end', async () => {
    const sealed = await seal(archive, passphrase, rounds);
    for (let length = 12; length < sealed.length; length++)
      expect(await outcome(sealed.slice(0, length)), `${length}`).toBe('sealed-truncated');
    expect(await outcome(joined(sealed, Uint8Array.of(0)))).toBe('sealed-damaged');
  });

  it('what is no sealed pack', async () => {
    for (const bytes of [new Uint8Array(), utf8('HOVORNA-PAC'), utf8('PK\u0003\u0004'), utf8('id: a')]) {
      expect(isSealed(bytes)).toBe(false);
      expect(await outcome(bytes)).toBe('not-sealed');
    }
  });

  it('what a newer version made', async () => {
    const sealed = await seal(archive, passphrase, rounds);
    sealed[12] = 2;
    expect(await inspect(await withDigest(sealed))).toEqual({ code: 'sealed-newer', params: { version: 2, known: 1 } });
    sealed[12] = 0;
    expect(await outcome(await withDigest(sealed))).toBe('sealed-damaged');
  });

  it('a number of rounds that would freeze the browser', async () => {
    const sealed = await seal(archive, passphrase, rounds);
    new DataView(sealed.buffer).setUint32(49, 4_000_000_000);
    expect(await outcome(await withDigest(sealed))).toBe('sealed-damaged');
  });
});
