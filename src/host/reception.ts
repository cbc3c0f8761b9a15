/** Who sits where: links, the browser that holds a seat, presence, and what each seat is told. Decides nothing about
 *  the exam; facts of presence go through the host like every other fact. One browser a seat: a second one waits
 *  until the lead lets it in (no silent takeover). */
import { type PeerPage, partInCalls } from '../exam/media.ts';
import type { Author } from '../exam/roles.ts';
import { isShutOut } from '../machines/closures.ts';
import { isReleased } from '../machines/marking-state.ts';
import type { SeatState } from '../machines/seat-state.ts';
import type { Link, LinkState } from '../wire/link.ts';
import { downMs } from '../wire/pace.ts';
import { type FromSeat, type ToSeat, type TurnedAwayReason, fromSeat, protocolVersion } from '../wire/messages.ts';
import { maxCommandLength } from './decide.ts';
import type { Host } from './host.ts';
import { type Scope, scopes } from './project.ts';
import { Publisher } from './publisher.ts';

/** The device of every seat on the host's own console. */
export const consoleDevice = 'console';

interface Visit {
  readonly seat: string;
  readonly link: Link;
  device: string;
  name: string;
  /** The certificate its link has proved; empty on this console. */
  readonly fingerprint: () => string;
  /** Where it can be called; empty until it has said so. */
  page: string;
  /** The views it came with, by scope and number. */
  have: Readonly<Record<string, number>>;
  /** The peers it was told last, to tell only what is new. */
  peers: string;
  /** `new` → (`waiting` for a decision →) `entering` → `in`; `over`: told once why, then ignored. */
  stage: 'new' | 'waiting' | 'entering' | 'in' | 'over';
}

type Hello = Extract<FromSeat, { t: 'hello' }>;

export class Reception {
  readonly #host: Host;
  readonly #visits = new Set<Visit>();
  readonly #publishers = new Map<string, Publisher>();
  /** This page itself, once it can be called: one address for all seats of the console. */
  #console: Pick<PeerPage, 'page' | 'fingerprint'> | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.onChange(() => this.#refresh());
  }

  /** After a restart of the host nobody is here until his or her browser has spoken again. */
  async open(): Promise<void> {
    for (const seat of Object.values(this.#host.state.exam.context.seats))
      if (seat.presence === 'here' && seat.device !== consoleDevice)
        await this.#host.note('seat.disconnected', { seat: seat.id });
  }

  /** Takes a link whose other end has proved the seat's key (or is on this console). */
  connect(seat: string, link: Link, fingerprint: () => string = () => ''): void {
    const visit: Visit = { seat, link, fingerprint, device: '', name: '', page: '', have: {}, peers: '', stage: 'new' };
    this.#visits.add(visit);
    link.onMessage((raw) => this.#hear(visit, raw));
    link.onState((state) => this.#presence(visit, state));
  }

  /** Where the console's own page can be called; every seat is told. */
  setConsolePage(console: Pick<PeerPage, 'page' | 'fingerprint'>): void {
    this.#console = console;
    this.#introduce();
  }

  #seat(visit: Visit): SeatState | undefined {
    return this.#host.state.exam.context.seats[visit.seat];
  }

  #hear(visit: Visit, raw: unknown): void {
    if (visit.stage === 'over') return;
    const parsed = fromSeat.safeParse(raw);
    if (!parsed.success) return this.#refuseMalformed(visit, raw);
    const message = parsed.data;
    if (message.t === 'hello') return this.#greet(visit, message);
    if (visit.stage !== 'in') return;
    if (message.t === 'clock') return this.#tell(visit, { t: 'clock', sent: message.sent, now: this.#host.now() });
    if (message.t === 'page') {
      visit.page = message.page;
      return this.#introduce();
    }
    void this.#command(visit, message);
  }

  /** Tells every seat who can be called where, when that has changed. The host has authenticated each of them. */
  #introduce(): void {
    const pages = [...this.#visits].filter(({ stage }) => stage === 'in').flatMap((visit) => this.#pageOf(visit));
    for (const visit of this.#visits) {
      if (visit.stage !== 'in') continue;
      const own = visit.device === consoleDevice ? this.#console?.page : visit.page;
      const peers = this.#isOut(this.#seat(visit)) ? [] : pages.filter(({ page }) => page !== own);
      const told = JSON.stringify(peers);
      if (told === visit.peers) continue;
      visit.peers = told;
      this.#tell(visit, { t: 'peers', peers });
    }
  }

  #pageOf(visit: Visit): PeerPage[] {
    const seat = this.#seat(visit);
    const place =
      visit.device === consoleDevice ? this.#console : { page: visit.page, fingerprint: visit.fingerprint() };
    // whoever marks on the console besides has no part in calls there
    if (this.#isOut(seat)) return [];
    const part = seat && partInCalls(seat.role, seat.lead);
    if (!seat || !part || !place?.page || (part !== seat.role && visit.device === consoleDevice)) return [];
    return [{ seat: seat.id, role: part, ...place }];
  }

  /** While the public is out no sound goes to it either: its pages are introduced to nobody. */
  #isOut(seat: SeatState | undefined): boolean {
    const { context } = this.#host.state.exam;
    return seat !== undefined && (isShutOut(context, seat) || isReleased(context, seat.id));
  }

  async #command(visit: Visit, { t: _, task, ...rest }: Extract<FromSeat, { t: 'command' }>): Promise<void> {
    const seat = this.#seat(visit);
    if (!seat) return;
    const author: Author = { seat: seat.id, role: seat.role, lead: seat.lead };
    const answer = await this.#host.submit(author, { ...rest, ...(task !== undefined && { task }) });
    this.#tell(visit, { t: 'answer', id: rest.id, ...answer });
  }

  /** A command that cannot be read is answered if it says what it is, anything else is dropped. */
  #refuseMalformed(visit: Visit, raw: unknown): void {
    if (typeof raw !== 'object' || raw === null || !('id' in raw) || typeof raw.id !== 'string') return;
    const tooLarge = JSON.stringify(raw).length > maxCommandLength;
    const code = tooLarge ? 'too-large' : 'malformed';
    if (raw.id.length <= 64) this.#tell(visit, { t: 'answer', id: raw.id, ok: false, code, detail: 'envelope' });
  }

  #greet(visit: Visit, hello: Hello): void {
    if (visit.stage !== 'new') return;
    if (hello.v !== protocolVersion) return this.#turnAway(visit, 'version');
    visit.device = hello.device;
    visit.name = hello.name;
    visit.have = hello.have;
    void this.#enter(visit);
  }

  /** Lets the browser in when the seat is free or its own; otherwise it waits for the lead's decision. */
  async #enter(visit: Visit): Promise<void> {
    visit.stage = 'entering';
    const { seat: id, device, name } = visit;
    if (device !== consoleDevice) await this.#host.note('seat.connected', { seat: id, device, name });
    const seat = this.#seat(visit);
    if (!seat) return this.#turnAway(visit, 'revoked');
    if (seat.device === device) return this.#welcome(visit, seat);
    if (!(await this.#host.note('seat.asked', { seat: id, device }))) return this.#turnAway(visit, 'closed');
    visit.stage = 'waiting';
    this.#tell(visit, { t: 'turned-away', reason: 'asking' });
  }

  #welcome(visit: Visit, seat: SeatState): void {
    for (const other of this.#visits)
      if (other !== visit && other.seat === visit.seat && other.stage === 'in') this.#turnAway(other, 'replaced');
    visit.stage = 'in';
    // only now: the page before a reload may have been sent news that this one does not have
    this.#publisher(visit).resume(visit.have);
    const exam = this.#host.state.exam.context.plan?.id ?? '';
    const { id, role, lead } = seat;
    this.#tell(visit, { t: 'welcome', v: protocolVersion, exam, seat: id, role, lead, now: this.#host.now() });
    this.#publish(visit, seat);
    visit.peers = '[]';
    this.#introduce();
  }

  #presence(visit: Visit, state: LinkState): void {
    if (state === 'closed') {
      this.#visits.delete(visit);
      this.#introduce();
    }
    if (visit.stage !== 'in' || visit.device === consoleDevice) return;
    const seat = this.#seat(visit);
    if (!seat || seat.device !== visit.device) return;
    const here = state === 'up' || state === 'late';
    if (here && seat.presence === 'away')
      void this.#host.note('seat.connected', { seat: seat.id, device: visit.device, name: visit.name });
    // a link that is down has been silent for so long
    const silentMs = state === 'down' ? downMs : 0;
    if (!here && seat.presence === 'here') void this.#host.note('seat.disconnected', { seat: seat.id, silentMs });
  }

  /** After every change: views go out, and who lost the seat or won it is told. */
  #refresh(): void {
    for (const visit of this.#visits) {
      if (visit.stage !== 'in' && visit.stage !== 'waiting') continue;
      const seat = this.#seat(visit);
      if (!seat) this.#turnAway(visit, 'revoked');
      else if (visit.stage === 'in') {
        if (seat.device === visit.device) this.#publish(visit, seat);
        else this.#turnAway(visit, 'replaced');
      } else if (seat.device === visit.device) void this.#enter(visit);
      else if (seat.asking !== visit.device) this.#turnAway(visit, 'refused');
    }
    this.#introduce();
  }

  #publish(visit: Visit, seat: SeatState): void {
    const { head, state } = this.#host;
    const all: Scope[] = [
      ...scopes(state, { seat: seat.id, role: seat.role, lead: seat.lead }),
      { name: 'host', rests: [this.#host.halted], view: () => ({ halted: this.#host.halted }) },
    ];
    const messages = this.#publisher(visit).update(all, head.count, head.hash, this.#host.now());
    for (const message of messages) this.#tell(visit, message);
  }

  #publisher({ seat, device }: Visit): Publisher {
    const key = `${seat} ${device}`;
    const publisher = this.#publishers.get(key) ?? new Publisher();
    this.#publishers.set(key, publisher);
    return publisher;
  }

  #turnAway(visit: Visit, reason: TurnedAwayReason): void {
    visit.stage = 'over';
    this.#visits.delete(visit);
    this.#introduce();
    this.#tell(visit, { t: 'turned-away', reason });
    visit.link.close();
  }

  #tell(visit: Visit, message: ToSeat): void {
    visit.link.send(message);
  }
}
