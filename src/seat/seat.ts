/** One place at the exam as its browser knows it: the newest views, the way to send commands, the host's time. Survives
 *  reloads and outages by its journal. Knows no roles' meanings, no channel and no screen. */
import type { Head } from '../exam/chain.ts';
import type { Command, Json } from '../exam/events.ts';
import type { PeerPage } from '../exam/media.ts';
import type { Role } from '../exam/roles.ts';
import type { LinkTrouble } from '../wire/dial.ts';
import type { Link, LinkState } from '../wire/link.ts';
import { type ToSeat, type TurnedAwayReason, protocolVersion, toSeat } from '../wire/messages.ts';
import { HostTime } from './host-time.ts';
import type { Journal, KeptView } from './journal.ts';
import { type Answer, Outbox, type Progress } from './outbox.ts';
import { Peers } from './peers.ts';

export interface SeatLink extends Link {
  /** A host's page is met for the first time, or another one has taken its place. Called before its messages. */
  onSession(listener: () => void): void;
  /** The host refuses this seat's key, or is somebody else. */
  onRefused?(listener: (why: string) => void): void;
  /** A try to reach the host has failed. */
  onTrouble?(listener: (why: LinkTrouble) => void): void;
}

export interface SeatOptions {
  readonly link: SeatLink;
  readonly journal: Journal;
  readonly device: string;
  readonly name: string;
  /** Sits on the host's own computer: what is saved here is saved once, not twice. */
  readonly console?: boolean;
  readonly newId?: () => string;
}

export type SeatStatus =
  | { readonly state: 'connecting' | 'here' | 'late' }
  /** `trouble`: why the latest try has failed. */
  | { readonly state: 'away'; readonly trouble?: LinkTrouble | undefined }
  | { readonly state: 'turned-away'; readonly reason: TurnedAwayReason | 'key' };

/** Pings in a row when a host page is met, and afterwards one every so often. */
const firstPings = 5;
const pingEveryMs = 5_000;
const keepViewsEveryMs = 1_000;

export class Seat {
  identity: { readonly exam: string; readonly seat: string; readonly role: Role; readonly lead: boolean } | undefined;
  status: SeatStatus = { state: 'connecting' };
  /** Length and newest hash of the log, as far as this seat has been told. */
  head: Head | undefined;
  readonly console: boolean;
  readonly #views = new Map<string, KeptView>();
  readonly #listeners = new Set<() => void>();
  readonly #link: SeatLink;
  readonly #journal: Journal;
  readonly #outbox: Outbox;
  readonly #peers = new Peers(() => this.#changed());
  readonly #options: SeatOptions;
  #time = new HostTime();
  #welcome = false;
  #forgotten = false;
  #page: string | undefined;
  #pinging: ReturnType<typeof setInterval> | undefined;
  #keeping: ReturnType<typeof setTimeout> | undefined;

  private constructor(options: SeatOptions) {
    this.#options = options;
    this.#link = options.link;
    this.#journal = options.journal;
    this.console = options.console ?? false;
    this.#outbox = new Outbox(
      options.journal,
      (command) => this.#transmit(command),
      () => this.#changed(),
      () => this.now(),
    );
  }

  /** Restores what this computer still has of the seat, then speaks to the host. */
  static async open(options: SeatOptions): Promise<Seat> {
    const seat = new Seat(options);
    await seat.#restore();
    seat.#listen();
    return seat;
  }

  /** Host time, epoch milliseconds. */
  now(): number {
    return this.#time.now();
  }

  /** Other pages of the exam that can be called, as the host has authenticated them. */
  get peers(): readonly PeerPage[] {
    return this.#peers.all;
  }

  /** The newest view of a scope, or undefined when this seat sees nothing of it. */
  view(scope: string): Json | undefined {
    return this.#views.get(scope)?.data ?? undefined;
  }

  /** Asks the host for something; resolves with its answer, after an outage if need be. */
  send(type: string, data: Json = {}, task?: string): Promise<Answer> {
    const id = (this.#options.newId ?? (() => crypto.randomUUID()))();
    return this.#outbox.put({ id, type, data, writtenAt: this.now(), ...(task !== undefined && { task }) });
  }

  typed(task: string): void {
    this.#outbox.typed(task);
  }

  /** On the host's own computer nothing is on two computers. */
  progress(task: string): Progress {
    const progress = this.#outbox.progress(task);
    return progress.state === 'saved' && this.console ? { state: 'here' } : progress;
  }

  /** Tells the host where this page can be called. */
  announce(page: string): void {
    this.#page = page;
    this.#sayPage();
  }

  /** Commands that the host has not answered yet. */
  get unanswered(): number {
    return this.#outbox.size;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Forgets everything this computer keeps of the seat, and keeps nothing more. */
  clear(): Promise<void> {
    this.#forgotten = true;
    return this.#journal.clear();
  }

  close(): void {
    clearInterval(this.#pinging);
    clearTimeout(this.#keeping);
    this.#peers.close();
    this.#link.close();
  }

  async #restore(): Promise<void> {
    await this.#outbox.restore();
    const kept = await this.#journal.seat();
    if (!kept) return;
    const { views, ahead, ...identity } = kept;
    this.identity = identity;
    this.#time = new HostTime(undefined, undefined, ahead);
    for (const [scope, view] of Object.entries(views)) {
      this.#views.set(scope, view);
      if (view.head !== undefined && view.n >= (this.head?.count ?? 0)) this.head = { count: view.n, hash: view.head };
    }
  }

  #listen(): void {
    this.#link.onSession(() => this.#hello());
    this.#link.onMessage((raw) => this.#hear(raw));
    this.#link.onState((state) => this.#linkState(state));
    this.#link.onRefused?.(() => this.#turnedAway('key'));
    this.#link.onTrouble?.((trouble) => this.#troubled(trouble));
  }

  #hello(): void {
    const have = Object.fromEntries([...this.#views].map(([scope, { n }]) => [scope, n]));
    this.#welcome = false;
    this.#time.forget();
    this.#link.send({ t: 'hello', v: protocolVersion, device: this.#options.device, name: this.#options.name, have });
  }

  #hear(raw: unknown): void {
    const parsed = toSeat.safeParse(raw);
    if (!parsed.success) return;
    const message = parsed.data;
    switch (message.t) {
      case 'welcome':
        return this.#welcomed(message);
      case 'turned-away':
        return this.#turnedAway(message.reason);
      case 'clock':
        this.#time.answer(message.sent, message.now);
        return this.#changed();
      case 'answer':
        return this.#outbox.answered(message.id, message);
      case 'view':
        return this.#viewed(message);
      case 'peers':
        return this.#peers.name(message.peers);
    }
  }

  #welcomed({ exam, seat, role, lead, now }: Extract<ToSeat, { t: 'welcome' }>): void {
    // a new exam under an old link's journal would mix two people's views
    if (this.identity && this.identity.exam !== exam) this.#views.clear();
    this.identity = { exam, seat, role, lead };
    this.#time.guess(now);
    this.#welcome = true;
    this.#peers.met();
    this.status = { state: 'here' };
    this.#outbox.again();
    this.#sayPage();
    for (let i = 0; i < firstPings; i++) this.#ping();
    clearInterval(this.#pinging);
    this.#pinging = setInterval(() => this.#ping(), pingEveryMs);
    this.#changed();
  }

  #turnedAway(reason: TurnedAwayReason | 'key'): void {
    this.#welcome = false;
    this.status = { state: 'turned-away', reason };
    if (reason !== 'asking' && reason !== 'key') clearInterval(this.#pinging);
    this.#changed();
  }

  #viewed({ scope, n, head, data, now }: Extract<ToSeat, { t: 'view' }>): void {
    this.#time.guess(now);
    const before = this.#views.get(scope);
    if (before && before.n > n) return;
    if (data === null) this.#views.delete(scope);
    else this.#views.set(scope, { n, head, data });
    if (n >= (this.head?.count ?? 0)) this.head = { count: n, hash: head };
    this.#keepSoon();
    this.#changed();
  }

  #linkState(state: LinkState): void {
    if (this.status.state === 'turned-away') return;
    if (state === 'up') this.status = { state: this.#welcome ? 'here' : 'connecting' };
    else if (state === 'late') this.status = { state: 'late' };
    else this.status = { state: 'away' };
    this.#changed();
  }

  /** Words about what is wrong wait for nothing: a seat that has never been connected may be told after a second. */
  #troubled(trouble: LinkTrouble): void {
    if (this.status.state !== 'away' && this.status.state !== 'connecting') return;
    this.status = { state: 'away', trouble };
    this.#changed();
  }

  #ping(): void {
    if (this.#welcome) this.#link.send({ t: 'clock', sent: performance.now() });
  }

  #sayPage(): void {
    if (this.#welcome && this.#page) this.#link.send({ t: 'page', page: this.#page });
  }

  #transmit(command: Command): void {
    if (this.#welcome) this.#link.send({ t: 'command', ...command });
  }

  /** At most once a second: the newest views, for a reload while the host cannot be reached. */
  #keepSoon(): void {
    this.#keeping ??= setTimeout(() => {
      this.#keeping = undefined;
      if (!this.identity || this.#forgotten) return;
      const views = Object.fromEntries(this.#views);
      void this.#journal.keepSeat({ ...this.identity, ahead: this.#time.ahead, views }).catch(() => undefined);
    }, keepViewsEveryMs);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
