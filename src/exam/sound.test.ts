import { describe, expect, it } from 'vitest';
import { bytesIn, isSoundFile, soundType } from './sound.ts';

const of = (...bytes: number[]) => btoa(String.fromCharCode(...bytes, ...Array<number>(12).fill(0)));
const words = (text: string) => [...text].map((sign) => sign.charCodeAt(0));

describe('X-211 what a sound is', () => {
  it('is told by its first bytes', () => {
    expect(soundType(of(...words('OggS')))).toBe('audio/ogg');
    expect(soundType(of(...words('RIFF'), 1, 2, 3, 4, ...words('WAVE')))).toBe('audio/wav');
    expect(soundType(of(...words('ID3')))).toBe('audio/mpeg');
    expect(soundType(of(0xff, 0xfb))).toBe('audio/mpeg');
    for (const other of [of(...words('RIFF'), 1, 2, 3, 4, ...words('AVI ')), of(0xff, 0xd8), of(0x50, 0x4b), '', '–'])
      expect(soundType(other)).toBeUndefined();
  });

  it('is as large as its bytes, not as their text', () => {
    for (const length of [0, 1, 2, 3, 400]) expect(bytesIn(btoa('x'.repeat(length)))).toBe(length);
    expect([isSoundFile('a.ogg'), isSoundFile('a.MP3'), isSoundFile('a.ogg.yaml')]).toEqual([true, true, false]);
  });
});
