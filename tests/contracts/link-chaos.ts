/** A valve on every pipe of one end in the real browser: what a test does to the path without touching the network. */
import type { Pipe } from '../../src/wire/pipe.ts';

export class Valve {
  #isShut = false;
  #pipe: Pipe | undefined;
  #deliver: ((frame: string) => void) | undefined;
  #madeListeners: (() => void)[] = [];
  /** How many pipes have been made so far. */
  made = 0;

  readonly through = (pipe: Pipe): Pipe => {
    this.#pipe = pipe;
    this.made += 1;
    this.#madeListeners.forEach((listener) => listener());
    return {
      send: (frame) => {
        if (!this.#isShut) pipe.send(frame);
      },
      onFrame: (listener) => {
        if (!listener) return pipe.onFrame(undefined);
        const passing = (frame: string) => {
          if (!this.#isShut) listener(frame);
        };
        this.#deliver = listener;
        pipe.onFrame(passing);
      },
      onClose: (listener) => pipe.onClose(listener),
      close: () => pipe.close(),
    };
  };

  shut(): void {
    this.#isShut = true;
  }

  open(): void {
    this.#isShut = false;
  }

  /** The connection dies, noticed by both ends at once. */
  kill(): void {
    this.#pipe?.close();
  }

  inject(frame: string): void {
    this.#deliver?.(frame);
  }
}
