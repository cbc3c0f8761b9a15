/** The candidate's own sheet: marks, comments, choice and reasons, and their way into both journals. Everything is kept on
 *  this computer at once; clicks go to the host at once, typed text a quarter of a second after the last key, at least
 *  once a second. Knows neither the screen nor when deciding is allowed. */
import { type Pace, pace } from '../../ui/pace.ts';
import type { Desk, Send } from '../../channels/channel.ts';
import type { TranscriptsView } from './projections.ts';
import { type Place, type Sheet, isAt, withHighlight, withoutHighlight } from './sheet.ts';

export interface Locking {
  readonly call: string;
  readonly writtenAt: number;
}

export class Deciding {
  sheet: Sheet = $state.raw({ highlights: [], choice: null, text: '', revision: 0 });
  /** A lock that has been sent and is not answered, or came too late; survives a reload. */
  locking: Locking | undefined = $state.raw();
  /** Locked from this page, by somebody who now wants to see what became of it. */
  lockedHere = $state(false);
  readonly #view: () => TranscriptsView;
  readonly #send: Send;
  readonly #desk: Desk;
  readonly #pace: Pace;
  /** What has been typed and not told yet. */
  #untold: { reasons: boolean; comments: readonly Place[] } = { reasons: false, comments: [] };

  constructor(view: () => TranscriptsView, send: Send, desk: Desk) {
    this.#view = view;
    this.#send = send;
    this.#desk = desk;
    this.#pace = pace(() => this.#tell(), { quietMs: 250, atMostMs: 1_000 });
    const told = sheetOf(view());
    const kept = parse<Sheet>(desk.recall('sheet'));
    this.sheet = kept && kept.revision > told.revision ? kept : told;
    this.locking = parse<Locking>(desk.recall('locking'));
    // a reload between a key and the journal: the host does not have it yet
    if (this.sheet === kept && view().phase === 'deciding') this.#tellAgain(kept, told);
  }

  commentAt(place: Place): string | undefined {
    return this.sheet.highlights.find(isAt(place))?.text;
  }

  highlight({ call, line }: Place): void {
    const revision = this.#change(withHighlight(this.sheet, { call, line, text: '' }));
    void this.#ask('transcripts.highlight', { call, line, text: '', revision });
  }
  unhighlight({ call, line }: Place): void {
    this.#untold = { ...this.#untold, comments: this.#untold.comments.filter((one) => !isAt({ call, line })(one)) };
    const revision = this.#change(withoutHighlight(this.sheet, { call, line }));
    void this.#ask('transcripts.unhighlight', { call, line, revision });
  }
  choose(call: string): void {
    const revision = this.#change({ ...this.sheet, choice: call });
    void this.#ask('transcripts.choose', { call, revision });
  }
  comment(place: Place, text: string): void {
    this.#change(withHighlight(this.sheet, { ...place, text }));
    const others = this.#untold.comments.filter((one) => !isAt(place)(one));
    this.#untold = { ...this.#untold, comments: [...others, place] };
    this.#pace.touch();
  }
  write(text: string): void {
    this.#change({ ...this.sheet, text });
    this.#untold = { ...this.#untold, reasons: true };
    this.#pace.touch();
  }
  /** What is typed goes to the host now. */
  flush(): void {
    this.#pace.flush();
  }

  /** Resolves when the host has answered; a refusal brings the sheet back as it was. */
  async lock(): Promise<void> {
    const { choice: call, text } = this.sheet;
    if (call === null) return;
    this.flush();
    this.locking = { call, writtenAt: this.#desk.now };
    this.lockedHere = true;
    this.#desk.keep('locking', JSON.stringify(this.locking));
    const answer = await this.#send('transcripts.lock', { call, text });
    if (answer.ok) this.#desk.keep('sheet', undefined);
    else this.#forgetLocking();
  }

  #forgetLocking(): void {
    this.locking = undefined;
    this.#desk.keep('locking', undefined);
  }

  #change(next: Sheet): number {
    this.sheet = { ...next, revision: this.sheet.revision + 1 };
    this.#desk.keep('sheet', JSON.stringify(this.sheet));
    return this.sheet.revision;
  }

  /** What the host refuses is not shown as if it stood; typed text is never taken away. */
  async #ask(
    type: string,
    data: { readonly revision: number; readonly [key: string]: string | number },
  ): Promise<void> {
    const answer = await this.#send(type, data);
    if (answer.ok) return;
    const { highlights, choice } = sheetOf(this.#view());
    this.#change({ ...this.sheet, highlights, choice });
  }

  #tell(): void {
    const { reasons, comments } = this.#untold;
    const { highlights, text, revision } = this.sheet;
    this.#untold = { reasons: false, comments: [] };
    for (const place of comments) {
      const highlight = highlights.find(isAt(place));
      if (highlight) void this.#send('transcripts.highlight', { ...highlight, revision });
    }
    if (reasons) void this.#send('transcripts.draft', { text, revision });
  }

  #tellAgain(kept: Sheet, told: Sheet): void {
    const comments = kept.highlights.filter((one) => told.highlights.find(isAt(one))?.text !== one.text);
    this.#untold = { reasons: kept.text !== told.text, comments };
    this.#pace.touch();
  }
}

const sheetOf = ({ highlights, choice, text, revision }: TranscriptsView): Sheet => ({
  highlights,
  choice,
  text,
  revision,
});

/** What this computer kept is its own writing, but may come from an older version of the page. */
function parse<T>(kept: string | undefined): T | undefined {
  if (kept === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(kept);
    return typeof value === 'object' && value !== null ? (value as T) : undefined;
  } catch {
    return undefined;
  }
}
