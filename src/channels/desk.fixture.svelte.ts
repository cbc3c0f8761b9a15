/** A desk and a way out for tests of channel views: time moved by hand, everything sent written down, answers given by
 *  hand when wanted. */
import type { Answer, Desk, DeskRoom, Lamp, Send } from './channel.ts';

export class TestDesk implements Desk {
  now = $state(1_000_000);
  working = $state(true);
  lamp: Lamp = $state.raw({ state: 'idle' });
  settings = $state.raw({ paste: true, spellcheck: false });
  offer: Desk['offer'] = $state.raw();
  attach: Desk['attach'] = $state.raw();
  room: DeskRoom | undefined = $state.raw();
  readonly sent: { type: string; data: unknown }[] = [];
  /** What the computer keeps; give it to the next desk to play a reload. */
  readonly kept: Record<string, string>;
  /** While true, nothing is answered (no connection). */
  silent = false;
  answer: Answer = { ok: true, seq: 1 };
  readonly #waiting: (() => void)[] = [];

  constructor(kept: Record<string, string> = {}) {
    this.kept = kept;
  }

  takeOffers = (take: (text: string) => void): (() => void) => {
    this.offer = take;
    return () => (this.offer = undefined);
  };
  takeAttachments: Desk['takeAttachments'] = (take) => {
    this.attach = take;
    return () => (this.attach = undefined);
  };
  recall = (name: string): string | undefined => this.kept[name];
  keep = (name: string, text: string | undefined): void => {
    if (text === undefined) delete this.kept[name];
    else this.kept[name] = text;
  };
  send: Send = (type, data) => {
    this.sent.push({ type, data });
    if (!this.silent) return Promise.resolve(this.answer);
    return new Promise((done) => this.#waiting.push(() => done(this.answer)));
  };
  /** The connection is back. */
  answerAll(): void {
    for (const done of this.#waiting.splice(0)) done();
  }
  /** Data of what was sent under a type. */
  of = (type: string): unknown[] => this.sent.filter((sent) => sent.type === type).map(({ data }) => data);
}
