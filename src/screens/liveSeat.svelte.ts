/** A seat as reactive state for screens: views, status, time. Knows the names of scopes and their views' types. */
import { createSubscriber } from 'svelte/reactivity';
import type { Desk, Lamp, Send } from '../channels/channel.ts';
import type { CustomerContext } from '../scenario/customer.ts';
import type { FairnessNote } from '../machines/fairness.ts';
import type { CaseView, ExamView, TaskView } from '../machines/projections.ts';
import type { MarkingView } from '../machines/marking-view.ts';
import type { ProtocolView } from '../machines/protocol.ts';
import type { RecordView } from '../machines/record.ts';
import type { Sound } from '../exam/sound.ts';
import type { Attached, Attachment } from '../exam/attachment.ts';
import type { Json } from '../exam/events.ts';
import type { MediaView } from '../exam/media.ts';
import type { Seat, SeatStatus } from '../seat/seat.ts';
import type { HouseView } from '../workplace/house.ts';
import type { WorkplaceView, WorkplaceWatch } from '../workplace/projections.ts';
import { type HousePage, joinHouse } from '../workplace/house-pages.ts';
import type { DirectoryPage } from '../workplace/register/entry.ts';
import { Directory } from '../workplace/register/search.ts';
import { keptTexts } from './keptTexts.ts';
import { Offers } from './offers.svelte.ts';
import { Pages } from './pages.ts';
import { pageMedia } from './pageMedia.svelte.ts';
import { roomSound } from './roomSound.svelte.ts';
import { ticker } from './ticker.svelte.ts';

/** Why the host cannot write at the moment; null while all is well. */
export interface HostView {
  readonly halted: 'full' | 'broken' | 'taken' | 'lost' | null;
}

/** What screens use of a seat; a replay gives it, too. */
export type SeenSeat = Pick<
  Seat,
  'identity' | 'status' | 'unanswered' | 'now' | 'view' | 'send' | 'typed' | 'progress' | 'onChange' | 'close'
>;

export class LiveSeat {
  readonly seat: SeenSeat;
  readonly #texts: typeof keptTexts;
  readonly #track: () => void;
  readonly #offers = new Offers();
  readonly #attachments = new Offers<Attachment, Attached>();
  /** The newest refusal, until the next command succeeds: shown around the work, never instead of it. */
  refusal: { readonly code: string; readonly at: number } | undefined = $state.raw();

  readonly #house = new Pages((page) => this.#view<HousePage>(`house/${page}`), joinHouse);
  readonly #directory = new Pages(
    (page) => this.#view<DirectoryPage>(`directory/${page}`),
    (pages) =>
      new Directory(
        pages.flatMap(({ entries }) => entries),
        pages[0]?.salt ?? '',
      ),
  );

  /** @param texts where unfinished texts are kept. */
  constructor(seat: SeenSeat, texts = keptTexts) {
    this.seat = seat;
    this.#texts = texts;
    this.#track = createSubscriber((update) => seat.onChange(update));
  }

  /** Host time, redrawn four times a second. */
  get now(): number {
    ticker.current;
    this.#track();
    return this.seat.now();
  }
  get status(): SeatStatus {
    this.#track();
    return this.seat.status;
  }
  get identity() {
    this.#track();
    return this.seat.identity;
  }
  get unanswered(): number {
    this.#track();
    return this.seat.unanswered;
  }
  get exam(): ExamView | undefined {
    return this.#view('exam');
  }
  get marking(): MarkingView | undefined {
    return this.#view('marking');
  }
  get record(): RecordView | undefined {
    return this.#view('record');
  }
  /** For whoever leads, once the candidate has confirmed the briefing. */
  get protocol(): ProtocolView | undefined {
    return this.#view('protocol');
  }
  get host(): HostView | undefined {
    return this.#view('host');
  }
  /** What calls ask of this seat; undefined where the paper holds none. */
  get media(): MediaView | undefined {
    return this.#view('media');
  }
  /** The candidate's desk; undefined where the exam has no workplace. */
  get workplace(): WorkplaceView | undefined {
    return this.identity?.role === 'candidate' ? this.#view('workplace') : undefined;
  }
  /** What was done at the desk, for whoever leads. */
  get watch(): WorkplaceWatch | undefined {
    return this.identity?.lead ? this.#view('workplace') : undefined;
  }
  get house(): HouseView | undefined {
    return this.#house.current;
  }
  /** The register's directory, ready to be searched. */
  get directory(): Directory | undefined {
    return this.#directory.current;
  }
  task(id: string): TaskView | undefined {
    return this.#view(`task/${id}`);
  }
  case(id: string): CaseView | undefined {
    return this.#view(`case/${id}`);
  }
  customer(id: string): CustomerContext | undefined {
    return this.#view(`customer/${id}`);
  }
  /** How the customer was played; once the task has ended, for whoever plays or leads. */
  fairness(id: string): FairnessNote | undefined {
    return this.#view(`fairness/${id}`);
  }
  /** A channel's view; its type is the channel's own business. */
  channel(id: string): object | undefined {
    return this.#view(`channel/${id}`);
  }
  /** What a case is heard from, on the candidate's page. */
  sound(id: string): Sound | undefined {
    return this.#view(`sound/${id}`);
  }
  lamp(task: string): Lamp {
    this.#track();
    return this.seat.progress(task);
  }

  /** Sends a command of the exam, or of a task. */
  send = async (type: string, data: Json = {}, task?: string) => {
    const answer = await this.seat.send(type, data, task);
    this.refusal = answer.ok ? undefined : { code: answer.code, at: this.seat.now() };
    return answer;
  };

  /** What a channel's view of one task gets. */
  sendFor(task: string): Send {
    return (type, data) => this.send(type, data, task);
  }
  deskFor(task: string): Desk {
    const now = () => this.now;
    const working = () => this.task(task)?.working ?? false;
    const lamp = () => this.lamp(task);
    const sound = () => this.sound(task);
    const settings = () => this.exam?.settings ?? { paste: false, spellcheck: false };
    const offers = this.#offers;
    const attachments = this.#attachments;
    const texts = this.#texts(this.seat.identity, task);
    const room = () => (this.identity?.lead ? roomSound.current?.of(task, this.sendFor(task)) : undefined);
    return {
      get now() {
        return now();
      },
      get working() {
        return working();
      },
      get lamp() {
        return lamp();
      },
      get settings() {
        return settings();
      },
      get sound() {
        return sound();
      },
      get media() {
        return pageMedia.current;
      },
      get room() {
        return room();
      },
      get offer() {
        return offers.of(task);
      },
      takeOffers: (take) => offers.take(task, take),
      get attach() {
        return attachments.of(task);
      },
      takeAttachments: (take) => attachments.take(task, take),
      recall: texts.recall,
      keep: (name, text) => {
        texts.keep(name, text);
        if (text !== undefined) this.seat.typed(task);
      },
    };
  }

  #view<T>(scope: string): T | undefined {
    this.#track();
    return this.seat.view(scope) as T | undefined;
  }
}
