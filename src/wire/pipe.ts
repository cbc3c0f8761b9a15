/** A raw path for text frames that may die at any moment, losing what was under way. Knows nothing of sessions. */

export interface Pipe {
  /** Never throws; a frame given to a dead pipe is lost. */
  send(frame: string): void;
  /** One listener, replaced by the next. Frames that come while there is none are kept (see `keptFrames`). */
  onFrame(listener: ((frame: string) => void) | undefined): void;
  /** Called once, at once if the pipe is closed already. One listener, replaced by the next. */
  onClose(listener: () => void): void;
  /** Silently drops what has not left yet. */
  close(): void;
}

/** How many frames a pipe keeps for a listener that is not there yet; more close it. */
export const keptFrames = 256;

/** The receiving half of a pipe: keeps frames and the end until somebody listens. */
export class PipeEnd {
  #onFrame: ((frame: string) => void) | undefined;
  #onClose: (() => void) | undefined;
  #kept: string[] = [];
  #closed = false;

  get closed(): boolean {
    return this.#closed;
  }

  /** @returns false if the frame was not wanted: too many unread, or closed. */
  take(frame: string): boolean {
    if (this.#closed) return false;
    if (this.#onFrame) this.#onFrame(frame);
    else if (this.#kept.length < keptFrames) this.#kept.push(frame);
    else return false;
    return true;
  }

  end(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#onClose?.();
  }

  onFrame(listener: ((frame: string) => void) | undefined): void {
    this.#onFrame = listener;
    // the listener may hand over to another one in the midst of this
    while (this.#onFrame && this.#kept.length > 0) this.#onFrame(this.#kept.shift() as string);
  }

  onClose(listener: () => void): void {
    this.#onClose = listener;
    if (this.#closed) listener();
  }
}
