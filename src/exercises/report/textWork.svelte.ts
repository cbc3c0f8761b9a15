/** One of the candidate's unfinished texts: kept on this computer with every key, at the host a quarter of a second after
 *  the last one and at least once a second. Knows neither the screen nor when writing is allowed. */
import type { Desk, Send } from '../../channels/channel.ts';
import { type Pace, pace } from '../../ui/pace.ts';
import type { TextId } from './machine.ts';
import type { ReportView } from './projections.ts';

const commands: Readonly<Record<TextId, string>> = {
  conclusion: 'report.conclude',
  marketing: 'report.marketing',
  centre: 'report.centre',
};

interface Kept {
  readonly text: string;
  readonly revision: number;
}

export class TextWork {
  text = $state('');
  readonly id: TextId;
  #revision: number;
  readonly #send: Send;
  readonly #desk: Desk;
  readonly #pace: Pace;

  constructor(id: TextId, view: ReportView, send: Send, desk: Desk) {
    this.id = id;
    this.#send = send;
    this.#desk = desk;
    this.#pace = pace(() => this.#journal(), { quietMs: 250, atMostMs: 1_000 });
    const kept = parse(desk.recall(id));
    const saved = view.texts[id];
    const newest = kept && kept.revision > (saved?.revision ?? 0) ? kept : saved;
    this.text = newest?.text ?? '';
    this.#revision = newest?.revision ?? 0;
    // a reload between a key and the journal: the host does not have it yet
    if (newest && newest === kept) this.#pace.touch();
  }

  input(text: string): void {
    this.text = text;
    this.#revision += 1;
    this.#desk.keep(this.id, JSON.stringify({ text, revision: this.#revision } satisfies Kept));
    this.#pace.touch();
  }
  flush(): void {
    this.#pace.flush();
  }

  #journal(): void {
    void this.#send(commands[this.id], { text: this.text, revision: this.#revision });
  }
}

/** What this computer kept is its own writing, but may come from an older version of the page. */
function parse(text: string | undefined): Kept | undefined {
  if (text === undefined) return undefined;
  try {
    const kept = JSON.parse(text) as Partial<Kept> | null;
    return typeof kept?.text === 'string' && typeof kept.revision === 'number' ? (kept as Kept) : undefined;
  } catch {
    return undefined;
  }
}
