/** ZIP files as people, their computers and ill-wishers make them. */
import fc from 'fast-check';
import { Inflate, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { pack, unpack } from './archive.ts';
import { type Bytes, joined, utf8 } from './bytes.ts';
import { maxFileBytes, maxFiles } from './limits.ts';

const zip = (files: Record<string, string | Uint8Array>): Bytes =>
  joined(
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? utf8(text) : text]),
      ),
    ),
  );
const codeOf = (bytes: Bytes) => {
  const read = unpack(bytes);
  return 'problem' in read ? read.problem.code : 'opened';
};
const filesOf = (bytes: Bytes) => {
  const read = unpack(bytes);
  if ('problem' in read) throw new Error(read.problem.code);
  return Object.fromEntries(read.files);
};
/** All places of four bytes in the archive. */
function placesOf(bytes: Bytes, mark: number): number[] {
  const view = new DataView(bytes.buffer);
  return Array.from({ length: bytes.length - 4 }, (_, at) => at).filter((at) => view.getUint32(at, true) === mark);
}
/** The archive with a number of its directory changed, four bytes from `offset` on. */
function lying(bytes: Bytes, offset: number, value: number): Bytes {
  const forged = bytes.slice();
  for (const at of placesOf(bytes, 0x02014b50)) new DataView(forged.buffer).setUint32(at + offset, value, true);
  return forged;
}

describe('Z-1 a ZIP of a pack', () => {
  it('gives back what was packed, and the same texts make the same bytes', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,20}\.(yaml|yml|md|txt)$/);
    const texts = fc.dictionary(name, fc.string({ unit: 'binary', maxLength: 500 }), { minKeys: 1, maxKeys: 20 });
    fc.assert(
      fc.property(texts, (files) => {
        const whole = Object.entries(files).filter(([, text]) => !text.startsWith('\ufeff'));
        const bytes = pack(new Map(whole));
        expect(Object.entries(filesOf(bytes)).sort()).toEqual(whole.sort());
        expect(pack(new Map(whole.toReversed()))).toEqual(bytes);
      }),
      { numRuns: 20 },
    );
  });

  it('loses the one folder that everything lies in, and what the system put beside', () => {
    const files = { 'muj/pack.yaml': 'a', 'muj/LICENSE': 'b', '__MACOSX/muj/._pack.yaml': 'x', 'muj/.DS_Store': 'y' };
    expect(filesOf(zip(files))).toEqual({ 'pack.yaml': 'a', LICENSE: 'b' });
    expect(filesOf(zip({ 'pack.yaml': 'a', 'dal/S01.yaml': 'b' }))).toEqual({ 'pack.yaml': 'a', 'dal/S01.yaml': 'b' });
  });
});

describe('Z-2 what is not opened', () => {
  it.each([
    '../pack.yaml',
    'a/../../pack.yaml',
    '/pack.yaml',
    'a\\pack.yaml',
    'C:/pack.yaml',
    'a//b.yaml',
    './a.yaml',
    'a\u0000.yaml',
  ])('a path that climbs: %j', (name) => expect(codeOf(zip({ [name]: 'x' }))).toBe('bad-path'));
  it.each(['a.html', 'a.js', 'foto.png', 'pack.yaml.exe', 'LICENSES', 'yaml'])('another kind of file: %s', (name) =>
    expect(codeOf(zip({ 'pack.yaml': 'a', [name]: 'x' }))).toBe('bad-kind'),
  );
  it('more, or more of one, than a pack can have', () => {
    const many = Object.fromEntries(Array.from({ length: maxFiles + 1 }, (_, n) => [`${n}.yaml`, 'x']));
    expect(codeOf(zip(many))).toBe('too-many-files');
    expect(codeOf(zip({ 'a.yaml': 'x'.repeat(maxFileBytes + 1) }))).toBe('file-too-large');
    const heavy = Object.fromEntries(Array.from({ length: 26 }, (_, n) => [`${n}.yaml`, 'x'.repeat(maxFileBytes)]));
    expect(codeOf(zip(heavy))).toBe('unpacked-too-large');
    expect(codeOf(new Uint8Array(6_000_001))).toBe('archive-too-large');
  });
  it('a bomb is refused without being unpacked, also one that lies about its size', () => {
    const bomb = zip({ 'a.yaml': new Uint8Array(8_000_000) });
    expect(bomb.length).toBeLessThan(40_000);
    const unpacked = vi.spyOn(Inflate.prototype, 'push');
    expect(codeOf(bomb)).toBe('file-too-large');
    expect(unpacked).not.toHaveBeenCalled();
    expect(codeOf(lying(bomb, 24, 100))).toBe('zip-damaged');
    expect(unpacked).toHaveBeenCalledOnce();
  });
  it('what is no ZIP, no text, locked, or there twice', () => {
    for (const bytes of [new Uint8Array(), utf8('x'), utf8('id: elektrojasan\nversion: 1\n')])
      expect(codeOf(bytes)).toBe('not-a-zip');
    expect(codeOf(zip({ 'a.yaml': Uint8Array.of(0xc3, 0x28) }))).toBe('not-text');
    const twins = zip({ 'a.yaml': 'x', 'b.yaml': 'y' });
    for (const at of [
      ...placesOf(twins, 0x02014b50).map((start) => start + 46),
      ...placesOf(twins, 0x04034b50).map((start) => start + 30),
    ])
      twins[at] = 97;
    expect(codeOf(twins)).toBe('same-name');
    expect(codeOf(lying(zip({ 'a.yaml': 'x' }), 8, 0x00080001))).toBe('zip-locked');
    expect(codeOf(lying(zip({ 'a.yaml': 'x' }), 8, 0x000c0000))).toBe('zip-method');
  });
});

describe('Z-3 a damaged ZIP', () => {
  const whole = zip({ 'pack.yaml': 'id: a\n'.repeat(40), 'S01.yaml': 'id: S01\n' });
  it('is told wherever it was cut', () => {
    for (let length = 4; length < whole.length; length++)
      expect(codeOf(whole.slice(0, length)), `${length}`).toBe('zip-damaged');
  });
  it('never throws, and never gives other texts than were packed', () => {
    const expected = new Map(Object.entries(filesOf(whole)));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const flipped = whole.slice();
        flipped[at] = (flipped[at] ?? 0) ^ mask;
        const read = unpack(flipped);
        if ('files' in read) expect([...read.files.values()].sort()).toEqual([...expected.values()].sort());
      }),
      { numRuns: 500 },
    );
  });
  it('whatever comes, it is refused or opened, nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        codeOf(joined(whole.subarray(0, 4), noise, whole.subarray(-22)));
      }),
    );
  });
});

describe('X-211 a sound in a pack', () => {
  it('goes into a ZIP as its bytes and comes out as the same', () => {
    const bytes = Uint8Array.from([0x4f, 0x67, 0x67, 0x53, 0, 255, 128, 13, 10]);
    const text = btoa(String.fromCharCode(...bytes));
    const archive = pack(new Map([['audio/v.ogg', text]]));
    const read = unpack(archive);
    expect('files' in read && [...read.files]).toEqual([['v.ogg', text]]);
  });
});
