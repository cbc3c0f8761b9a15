/** The candidate's unfinished sheet and its way into both journals: kept on this computer at once, at the host a quarter
 *  of a second after the last key and at least once a second, until it is handed in. Knows neither what stands in the
 *  sheet nor when working is allowed. */
import type { Desk, Send } from '../channels/channel.ts';
import { type Pace, pace } from '../ui/pace.ts';

export interface Revised {
  /** Counted by the candidate's page; the newest wins. */
  readonly revision: number;
}
interface Handing {
  readonly writtenAt: number;
}

export interface SheetWay<T extends Revised> {
  /** As the host has it. */
  readonly told: T;
  /** Does the host still take it? */
  readonly open: boolean;
  /** Command of the unfinished sheet, and of the one that is handed in. */
  readonly draft: string;
  readonly submit: string;
  readonly data: (sheet: T) => Record<string, unknown>;
  readonly send: Send;
  readonly desk: Desk;
}

export class UnfinishedSheet<T extends Revised> {
  sheet: T;
  /** Handed in and not answered, or too late; survives a reload. */
  handing: Handing | undefined = $state.raw();
  readonly #way: SheetWay<T>;
  readonly #pace: Pace;

  constructor(way: SheetWay<T>) {
    const { told, open, desk, draft, send, data } = way;
    this.#way = way;
    this.#pace = pace(
      () => void send(draft, { ...data(this.sheet), revision: this.sheet.revision } as Parameters<Send>[1]),
      { quietMs: 250, atMostMs: 1_000 },
    );
    const kept = parse<T>(desk.recall('sheet'), 'revision');
    const newer = kept !== undefined && kept.revision > told.revision;
    this.sheet = $state.raw(newer ? kept : told);
    this.handing = parse<Handing>(desk.recall('handing'), 'writtenAt');
    // a reload between a key and the journal: the host does not have it yet
    if (newer && open) this.#pace.touch();
  }

  change(next: T): void {
    this.sheet = { ...next, revision: this.sheet.revision + 1 };
    this.#way.desk.keep('sheet', JSON.stringify(this.sheet));
    this.#pace.touch();
  }
  /** What has changed goes to the host now. */
  flush(): void {
    this.#pace.flush();
  }

  /** Resolves when the host has answered. */
  async handIn(): Promise<void> {
    const { desk, send, submit, data } = this.#way;
    this.flush();
    this.handing = { writtenAt: desk.now };
    desk.keep('handing', JSON.stringify(this.handing));
    const { ok } = await send(submit, data(this.sheet) as Parameters<Send>[1]);
    if (ok) desk.keep('sheet', undefined);
    else {
      this.handing = undefined;
      desk.keep('handing', undefined);
    }
  }
}

/** What this computer kept is its own writing, but may come from an older version of the page. */
function parse<T>(kept: string | undefined, has: keyof T & string): T | undefined {
  if (kept === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(kept);
    return typeof value === 'object' && value !== null && has in value ? (value as T) : undefined;
  } catch {
    return undefined;
  }
}
