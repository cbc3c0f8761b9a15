import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RunningSha256 } from './running-sha256.ts';

const reference = async (bytes: Uint8Array<ArrayBuffer>) =>
  Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

it('K-6 the hash so far is that of all pieces one behind the other, whatever their sizes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }), async (pieces) => {
      const running = new RunningSha256();
      const all: number[] = [];
      for (const piece of pieces) {
        running.update(piece);
        all.push(...piece);
        expect(running.hex()).toBe(await reference(Uint8Array.from(all)));
      }
    }),
  );
});

it('K-6 every length around a block’s end', async () => {
  for (let length = 0; length < 140; length++) {
    const bytes = new Uint8Array(length).fill(0xa5);
    const running = new RunningSha256();
    running.update(bytes);
    expect(running.hex()).toBe(await reference(bytes));
  }
});
