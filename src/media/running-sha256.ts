/** SHA-256 over bytes that come piece by piece (FIPS 180-4). WebCrypto hashes only what is there as a whole; a recording
 *  grows for an hour, and its hash so far goes into the log every few seconds. Checked against WebCrypto by its test. */

const primes = (() => {
  const found: number[] = [];
  for (let n = 2; found.length < 64; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
})();
const fraction = (root: number) => ((root - Math.floor(root)) * 2 ** 32) | 0;
const initial = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const rounds = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));

export class RunningSha256 {
  #state = initial.slice();
  #length = 0;
  readonly #block = new Uint8Array(64);
  readonly #words = new Int32Array(64);

  update(bytes: Uint8Array): void {
    for (const byte of bytes) {
      this.#block[this.#length++ % 64] = byte;
      if (this.#length % 64 === 0) this.#mix();
    }
  }

  /** Of everything so far, hexadecimal; more may follow. */
  hex(): string {
    const end = new RunningSha256();
    end.#state = this.#state.slice();
    end.#block.set(this.#block);
    end.#length = this.#length;
    const padding = new Uint8Array(((119 - (this.#length % 64)) % 64) + 9);
    padding[0] = 0x80;
    new DataView(padding.buffer).setBigUint64(padding.length - 8, BigInt(this.#length) * 8n);
    end.update(padding);
    return Array.from(end.#state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }

  #mix(): void {
    const view = new DataView(this.#block.buffer);
    const words = this.#words;
    const word = (i: number) => words[i] ?? 0;
    for (let i = 0; i < 16; i++) words[i] = view.getInt32(i * 4);
    for (let i = 16; i < 64; i++) {
      const [x, y] = [word(i - 15), word(i - 2)];
      const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
      const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
      words[i] = word(i - 16) + s0 + word(i - 7) + s1;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = this.#state;
    for (let i = 0; i < 64; i++) {
      const choice = (e & f) ^ (~e & g);
      const majority = (a & b) ^ (a & c) ^ (b & c);
      const t1 = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (rounds[i] ?? 0) + word(i);
      const t2 = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
    }
    // an Int32Array keeps 32 bits of each sum
    [a, b, c, d, e, f, g, h].forEach((part, i) => (this.#state[i] = (this.#state[i] ?? 0) + part));
  }
}
