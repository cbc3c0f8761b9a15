/** One unfinished text and its way out: kept on this computer at once, told to the host in a moment where somebody reads
 *  along, and gone from the field only when the host has taken it. Knows no field and no page. */
import { type Pace, pace } from '../../ui/pace.ts';
import type { Answer, Desk } from '../channel.ts';

interface Kept {
  readonly text: string;
  /** When it was sent; absent while it is being written. */
  readonly sentAt?: number | undefined;
}

export interface Way {
  /** Under which name this computer keeps it. */
  readonly name: string;
  /** What stands there to begin with. */
  readonly first?: string;
  readonly put: (text: string) => Promise<Answer>;
  /** Does the view show what was sent at a moment? */
  readonly isThere: (text: string, sentAt: number) => boolean;
  readonly tell?: (text: string) => Promise<unknown>;
  readonly ontaken?: () => void;
}

export class Writing {
  text = $state('');
  /** Sent and not answered yet; after a reload nobody waits for the answer any more. */
  #sentAt: number | undefined = $state();
  #restored = $state(false);
  #told: string;
  #telling = false;
  readonly #way: Way;
  readonly #desk: Desk;
  readonly #pace: Pace;

  constructor(desk: Desk, way: Way) {
    this.#desk = desk;
    this.#way = way;
    this.#pace = pace(() => void this.#tell(), { quietMs: 250, atMostMs: 1_000 });
    const kept = parse(desk.recall(way.name));
    this.#told = way.first ?? '';
    this.text = kept?.text ?? this.#told;
    this.#sentAt = kept?.sentAt;
    this.#restored = kept?.sentAt !== undefined;
    if (this.text !== this.#told && !this.#restored) this.#pace.touch();
  }

  /** Under way to the host: nothing is written meanwhile. */
  get waiting(): boolean {
    const { state } = this.#desk.lamp;
    return this.#sentAt !== undefined && (!this.#restored || state === 'here' || state === 'typed');
  }
  get sentAt(): number {
    return this.#sentAt ?? 0;
  }

  input(text: string): void {
    this.text = text;
    this.#sentAt = undefined;
    this.#keep();
    this.#pace.touch();
  }
  flush(): void {
    this.#pace.flush();
  }
  /** The text is given up. */
  discard(): void {
    this.#clear();
    void this.#tell();
  }
  /** To be called with every view: what it shows has been taken, also if the answer got lost with a page. */
  settle(): void {
    if (this.#restored && this.#sentAt !== undefined && this.#way.isThere(this.text.trim(), this.#sentAt))
      this.#taken();
  }

  async send(): Promise<void> {
    const text = this.text.trim();
    if (text === '' || this.waiting) return;
    this.#pace.cancel();
    this.#restored = false;
    this.#sentAt = this.#desk.now;
    this.#keep();
    const { ok } = await this.#way.put(text);
    if (ok) return this.#taken();
    this.#sentAt = undefined;
    this.#keep();
  }

  #taken(): void {
    this.#clear();
    this.#way.ontaken?.();
  }
  #clear(): void {
    this.#pace.cancel();
    this.text = this.#way.first ?? '';
    this.#told = this.text;
    this.#sentAt = undefined;
    this.#desk.keep(this.#way.name, undefined);
  }
  #keep(): void {
    const kept: Kept = { text: this.text, sentAt: this.#sentAt };
    this.#desk.keep(this.#way.name, this.text === (this.#way.first ?? '') ? undefined : JSON.stringify(kept));
  }

  /** One text under way at a time: while the connection is down only the newest one waits. */
  async #tell(): Promise<void> {
    this.#pace.cancel();
    const { tell } = this.#way;
    if (!tell || this.#telling || this.text === this.#told) return;
    this.#telling = true;
    this.#told = this.text;
    await tell(this.text);
    this.#telling = false;
    if (this.text !== this.#told) this.#pace.touch();
  }
}

/** What this computer kept is its own writing, but may come from an older version of the page. */
function parse(kept: string | undefined): Kept | undefined {
  if (kept === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(kept);
    return typeof value === 'object' && value !== null && 'text' in value ? (value as Kept) : undefined;
  } catch {
    return undefined;
  }
}
