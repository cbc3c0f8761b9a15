/** One exam that is open on this console: its console seats, invitations, the people who knock, the broker. */
import type { Role } from '../exam/roles.ts';
import { toLines } from '../evidence/lines.ts';
import type { StoredRoom } from '../host/database.ts';
import type { Host } from '../host/host.ts';
import type { Reception } from '../host/reception.ts';
import type { BrokerState, EvidencePages, Knock, Room, SavedEvidence } from '../screens/ports.ts';
import type { Seat } from '../seat/seat.ts';
import type { Knock as LobbyKnock } from '../wire/lobby.ts';
import type { RelayTrouble } from '../wire/relay-watch.ts';
import { wireConfig } from './config.ts';
import { PageMedia } from './pageMedia.ts';
import { consoleSeat } from './consoleSeat.ts';
import { database } from './shelf.ts';
import { RoomSound, roomSound } from '../screens/roomSound.svelte.ts';
import { keyOf, linkOf, newKey } from '../screens/invitations.ts';
import { forgetTexts } from '../screens/keptTexts.ts';

export class OpenRoom implements Room {
  readonly examId: string;
  readonly lobbyCode: string;
  readonly readOnly: boolean;
  readonly lead: Seat;
  figurant: Seat | undefined;
  broker: BrokerState = 'connecting';
  relay: RelayTrouble | undefined;
  readonly #stored: StoredRoom;
  readonly #host: Host;
  readonly #reception: Reception;
  readonly #release: () => void;
  readonly #listeners = new Set<() => void>();
  readonly #knocks = new Map<string, LobbyKnock>();
  #keys: Readonly<Record<string, string>>;
  readonly #media: PageMedia;
  #sheets: ReadonlyMap<string, Seat> = new Map();
  #stopWire: () => void = () => {};
  #sound: RoomSound | undefined;
  #closed = false;
  #following: Promise<void> = Promise.resolve();

  private constructor(stored: StoredRoom, host: Host, reception: Reception, lead: Seat, release: () => void) {
    this.examId = stored.id;
    this.lobbyCode = stored.lobbyCode;
    this.readOnly = stored.state !== 'open';
    this.lead = lead;
    this.#stored = stored;
    this.#keys = stored.keys;
    this.#host = host;
    this.#reception = reception;
    this.#release = release;
    this.#media = new PageMedia((console) => reception.setConsolePage(console), stored.id);
  }

  static async start(stored: StoredRoom, host: Host, reception: Reception, release: () => void): Promise<OpenRoom> {
    const lead = Object.values(host.state.exam.context.seats).find((seat) => seat.lead);
    if (!lead) throw new Error('an exam without a leading seat');
    const room = new OpenRoom(stored, host, reception, await consoleSeat(reception, lead.id), release);
    if (!room.readOnly) room.#media.add(room.lead);
    if (!room.readOnly) room.#sound = roomSound.current = room.#soundHere();
    host.onChange(() => void room.#follow());
    await room.#follow();
    if (!room.readOnly) void room.#openWire();
    return room;
  }

  get assessors(): readonly Seat[] {
    return [...this.#sheets.values()];
  }

  get imported(): boolean {
    return this.#stored.state === 'imported';
  }

  get knocks(): readonly Knock[] {
    return [...this.#knocks.values()].map(({ id, name, wish, words }) => ({ id, name, wish, words }));
  }

  get head() {
    return this.#host.head;
  }

  async invitation(seatId: string): Promise<string> {
    const key = this.#keys[seatId] ?? newKey();
    if (!this.#keys[seatId]) await this.#keepKeys({ ...this.#keys, [seatId]: key });
    return linkOf({ hostId: this.#stored.hostId, seatId, key });
  }

  admit(knockId: string, seatId: string): void {
    void this.invitation(seatId).then(() => {
      const key = this.#keys[seatId];
      this.#knocks.get(knockId)?.admit({ hostId: this.#stored.hostId, seatId, key });
    });
  }

  refuse(knockId: string): void {
    this.#knocks.get(knockId)?.refuse('refused');
  }

  newSeatId(role: Role): string {
    const taken = this.#host.state.exam.context.seats;
    const free = Array.from({ length: 1000 }, (_, index) => `${role}-${index + 1}`).find((id) => !(id in taken));
    return free ?? `${role}-${crypto.randomUUID()}`;
  }

  async exportLog(): Promise<{ name: string; text: string }> {
    const text = toLines(this.examId, await this.#host.events());
    await database.rooms.update(this.examId, { exportedAt: Date.now() });
    const day = new Date(this.#stored.createdAt).toISOString().slice(0, 10);
    return { name: `hovorna-${day}-${this.examId.slice(0, 8)}.jsonl`, text };
  }

  async evidence(pages: EvidencePages): Promise<SavedEvidence> {
    const [{ evidenceFile }, events] = await Promise.all([import('./evidence.ts'), this.#host.events()]);
    return evidenceFile({ id: this.examId, createdAt: this.#stored.createdAt }, events, this.head, pages);
  }

  retry(): Promise<boolean> {
    return this.#host.retry();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#stopWire();
    this.#media.close();
    await this.#sound?.close();
    if (roomSound.current === this.#sound) roomSound.current = undefined;
    this.figurant?.close();
    for (const seat of this.#sheets.values()) seat.close();
    this.lead.close();
    await this.#host.stop();
    this.#release();
  }

  /** One change after the other: seating takes a moment, and meanwhile the part may move on. */
  #follow(): Promise<void> {
    this.#following = this.#following.then(() => this.#followSeats());
    return this.#following;
  }

  /** The figurant's part moves between this console and another browser; keys of seats that are gone die with them. */
  async #followSeats(): Promise<void> {
    if (this.#closed) return;
    const { exam } = this.#host.state;
    const seats = Object.values(exam.context.seats);
    const played = seats.find((seat) => seat.role === 'figurant' && !seat.lead && seat.place === 'console');
    if (played && !this.figurant) {
      this.figurant = await consoleSeat(this.#reception, played.id);
      if (!this.readOnly) this.#media.add(this.figurant);
      this.#changed();
    } else if (!played && this.figurant) {
      this.#media.remove(this.figurant);
      this.figurant.close();
      this.figurant = undefined;
      this.#changed();
    }
    await this.#followAssessors(
      seats.filter((seat) => seat.role === 'examiner' && !seat.lead && seat.place === 'console'),
    );
    const alive = Object.entries(this.#keys).filter(([id]) => exam.context.seats[id]?.place === 'invitation');
    if (alive.length < Object.keys(this.#keys).length) await this.#keepKeys(Object.fromEntries(alive));
    if (exam.matches('closed') && this.#stored.state === 'open') {
      await database.rooms.update(this.examId, { state: 'closed' });
      for (const { id } of seats) forgetTexts({ exam: this.examId, seat: id });
    }
  }

  /** Further assessors who mark on this console: no media, only their sheets. */
  async #followAssessors(wanted: readonly { readonly id: string }[]): Promise<void> {
    const ids = wanted.map(({ id }) => id);
    if ([...this.#sheets.keys()].join() === ids.join()) return;
    for (const seat of this.#sheets.values()) seat.close();
    this.#sheets = new Map(
      await Promise.all(ids.map(async (id) => [id, await consoleSeat(this.#reception, id)] as const)),
    );
    this.#changed();
  }

  async #keepKeys(keys: Readonly<Record<string, string>>): Promise<void> {
    this.#keys = keys;
    await database.rooms.update(this.examId, { keys });
  }

  /** PeerJS is loaded only where somebody may come from another computer. */
  async #openWire(): Promise<void> {
    const [{ listen }, { openLobby }, config] = await Promise.all([
      import('../wire/listen.ts'),
      import('../wire/lobby.ts'),
      wireConfig(),
    ]);
    if (this.#closed) return;
    const listening = listen({
      hostId: this.#stored.hostId,
      token: this.#stored.token,
      config,
      key: (seatId) => keyOf((Object.hasOwn(this.#keys, seatId) ? this.#keys[seatId] : undefined) ?? ''),
      onLink: (seatId, link, { fingerprint }) => this.#reception.connect(seatId, link, fingerprint),
      onState: (state) => {
        this.broker = state;
        this.#changed();
      },
      onRelay: (trouble) => {
        if (this.relay === trouble) return;
        this.relay = trouble;
        this.#changed();
      },
    });
    const lobby = openLobby(this.lobbyCode, {
      config,
      onKnock: (knock) => {
        this.#knocks.set(knock.id, knock);
        this.#changed();
      },
      onKnockGone: (knock) => {
        this.#knocks.delete(knock.id);
        this.#changed();
      },
    });
    this.#stopWire = () => {
      lobby.close();
      listening.close();
    };
  }

  #soundHere(): RoomSound {
    return new RoomSound(async (changed) => {
      const { roomRecording } = await import('./roomParts.ts');
      return roomRecording(this.examId, () => this.lead.now(), changed);
    });
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
