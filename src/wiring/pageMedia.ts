/** Media of one page: loaded when the first of its seats sees a call in its exam, fed with the seats' views, and asked
 *  for facts that go to the host as those seats' commands. Knows seats, not what calls mean. */
import { type MediaView, type PeerPage, partInCalls } from '../exam/media.ts';
import type { Role } from '../exam/roles.ts';
import type { Exchange } from '../media/exchange.ts';
import type { ExamView } from '../machines/projections.ts';
import { pageMedia } from '../screens/pageMedia.svelte.ts';
import type { Seat } from '../seat/seat.ts';
import { wireConfig } from './config.ts';

interface Running {
  readonly exchange: Exchange;
  readonly close: () => void;
  readonly lookAtStills: (view: object | undefined) => void;
}

export class PageMedia {
  readonly #seats = new Map<Seat, () => void>();
  readonly #announce: (console: Pick<PeerPage, 'page' | 'fingerprint'>) => void;
  /** Set on the page that holds the exam's log: recordings are kept there. */
  readonly #examId: string | undefined;
  #running: Running | undefined;
  #loading: Promise<void> | undefined;
  #fed: readonly unknown[] = [];
  #closed = false;

  /** @param announce tells the host where this page can be called. */
  constructor(announce: (console: Pick<PeerPage, 'page' | 'fingerprint'>) => void, examId?: string) {
    this.#announce = announce;
    this.#examId = examId;
  }

  add(seat: Seat): void {
    this.#seats.set(
      seat,
      seat.onChange(() => this.#look()),
    );
    this.#look();
  }

  remove(seat: Seat): void {
    this.#seats.get(seat)?.();
    this.#seats.delete(seat);
    this.#look();
  }

  close(): void {
    this.#closed = true;
    for (const unwatch of this.#seats.values()) unwatch();
    this.#seats.clear();
    if (!this.#running) return;
    this.#running.close();
    pageMedia.current = undefined;
  }

  #seatOf(role: Role): Seat | undefined {
    return this.#views().find((one) => one.role === role)?.seat;
  }

  #views(): { seat: Seat; role: Role; view: MediaView }[] {
    return [...this.#seats.keys()].flatMap((seat) => {
      const view = seat.view('media') as unknown as MediaView | undefined;
      if (!view || !seat.identity) return [];
      return [{ seat, role: partInCalls(seat.identity.role, seat.identity.lead), view }];
    });
  }

  #look(): void {
    if (this.#closed) return;
    const views = this.#views();
    if (views.length === 0) return;
    if (!this.#running) {
      this.#loading ??= this.#load().finally(() => (this.#loading = undefined));
      return;
    }
    const [first] = views;
    this.#tellListeners(first?.seat);
    if (first?.view.task)
      this.#running.lookAtStills(first.seat.view(`channel/${first.view.task}`) as object | undefined);
    // seats change with every clock answer; only calls and people matter here
    const fed = views.flatMap(({ seat, view }) => [view, seat.peers]);
    if (fed.length === this.#fed.length && fed.every((one, index) => one === this.#fed[index])) return;
    this.#fed = fed;
    const peers = new Map(views.flatMap(({ seat }) => seat.peers.map((peer) => [peer.seat, peer] as const)));
    this.#running.exchange.set(views, [...peers.values()]);
  }

  /** Whoever hears the call without a part in it is shown to the candidate. */
  #tellListeners(seat: Seat | undefined): void {
    const exam = seat?.view('exam') as unknown as ExamView | undefined;
    const seats = exam?.seats ?? [];
    const here = seats.filter(({ presence }) => presence === 'here');
    const examiner = here.some(({ role }) => role === 'examiner');
    const observers = exam?.closedToPublic ? 0 : here.filter(({ role }) => role === 'observer').length;
    const live = pageMedia.current;
    if (live && (live.listeners.examiner !== examiner || live.listeners.observers !== observers))
      live.listeners = { examiner, observers };
  }

  async #load(): Promise<void> {
    const [media, config] = await Promise.all([import('./mediaParts.ts'), wireConfig()]);
    if (this.#closed || this.#running) return;
    const [first] = this.#views();
    if (!first) return;
    this.#running = media.start({
      config,
      listens: first.role === 'observer' && first.view.kind === 'exam',
      examId: this.#examId,
      lead: [...this.#seats.keys()].find((seat) => seat.identity?.lead)?.identity?.role,
      roles: () => this.#views().map(({ role }) => role),
      now: () => first.seat.now(),
      report: (role, type, data, task) => void this.#seatOf(role)?.send(type, data, task),
    });
    const [fingerprint] = config.certificate.getFingerprints();
    this.#announce({
      page: this.#running.exchange.page,
      fingerprint: fingerprint?.value?.toUpperCase() ?? '',
    });
    this.#look();
  }
}
