/** One person's hand on a picture: a cursor moved by arrow keys or the mouse, marks where it stands, and a pointer that
 *  the other side follows while it is switched on. Never needs dragging (WCAG 2.5.7). Knows the picture's frame only. */
import { type Pace, pace } from '../../ui/pace.ts';
import type { Send } from '../channel.ts';
import type { Point, Target } from './facts.ts';

const step = 0.02;
const bigStep = 0.1;
const moves: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

const clip = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1e4) / 1e4;
/** The middle of a frame without size (nothing is drawn yet). */
const part = (offset: number, size: number): number => (size > 0 ? clip(offset / size) : 0.5);

export class Pen {
  cursor: Point = $state.raw({ x: 0.5, y: 0.5 });
  /** Moved by keys: only then the cursor is drawn and its place is read aloud. */
  byKeys = $state(false);
  pointing = $state(false);
  readonly #target: () => Target | undefined;
  readonly #send: Send;
  readonly #pace: Pace;

  constructor(target: () => Target | undefined, send: Send) {
    this.#target = target;
    this.#send = send;
    this.#pace = pace(() => this.#point(), { quietMs: 120, atMostMs: 250 });
  }

  /** A press of Enter or the space bar comes as a click without a place. */
  click({ detail, clientX, clientY, currentTarget }: MouseEvent): void {
    if (detail > 0 && currentTarget instanceof Element) {
      this.byKeys = false;
      this.#place(clientX, clientY, currentTarget);
    }
    const target = this.#target();
    if (target) void this.#send('video.mark', { ...target, ...this.cursor });
  }

  move({ clientX, clientY, currentTarget }: MouseEvent): void {
    if (!this.pointing || !(currentTarget instanceof Element)) return;
    this.byKeys = false;
    this.#place(clientX, clientY, currentTarget);
    this.#pace.touch();
  }

  key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const way = moves[event.key];
    if (event.key === 'Delete' || event.key === 'Backspace') void this.takeBack();
    else if (way) {
      const by = event.shiftKey ? bigStep : step;
      this.cursor = { x: clip(this.cursor.x + way.x * by), y: clip(this.cursor.y + way.y * by) };
      this.byKeys = true;
      if (this.pointing) this.#pace.touch();
    } else return;
    event.preventDefault();
  }

  takeBack = () => this.#send('video.unmark', {});
  clear = () => this.#send('video.clearMarks', {});
  /** Nothing is sent once the picture is gone. */
  close(): void {
    this.#pace.cancel();
  }

  #place(clientX: number, clientY: number, frame: Element): void {
    const { left, top, width, height } = frame.getBoundingClientRect();
    this.cursor = { x: part(clientX - left, width), y: part(clientY - top, height) };
  }

  #point(): void {
    const target = this.#target();
    if (target && this.pointing) void this.#send('video.point', { ...target, ...this.cursor });
  }
}
