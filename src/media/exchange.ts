/** The exchange of one page (in Czech "ústředna"): carries out what the views ask of its microphone, loudspeaker and
 *  cameras, and tells what the devices and paths are like. Knows who sits on which page; no channel, no screen, no log.
 *
 *      views of the page's seats ─┐
 *      who sits on other pages ───┴─► page plan ─► mesh (tracks in and out) · loudspeaker · tones · devices
 */
import type { PeerPage, PictureKind } from '../exam/media.ts';
import type { Role } from '../exam/roles.ts';
import type { WireConfig } from '../wire/peer.ts';
import { audioContext } from './audio-context.ts';
import type { Devices } from './devices.ts';
import { LevelMeter } from './level.ts';
import { LinesOut } from './lines-out.ts';
import { Mesh, type PathState, type Slot } from './mesh.ts';
import { type PagePlan, type SeatMedia, audibleFaults, idlePlan, pagePlan } from './page-plan.ts';
import { Speaker } from './speaker.ts';
import { TonePlayer } from './tone-player.ts';

export interface ExchangeOptions {
  readonly config: WireConfig;
  readonly devices: Devices;
  /** Only hears: whatever the views say, this page has no way to send. */
  readonly listens: boolean;
}

export interface Path {
  readonly state: PathState;
  /** How long nothing had come when the loss was noticed. */
  readonly silentMs: number;
}

export class Exchange {
  readonly mesh: Mesh;
  readonly speaker: Speaker;
  plan: PagePlan = idlePlan;
  readonly paths = new Map<string, Path>();
  readonly #options: ExchangeOptions;
  readonly #tone: TonePlayer;
  readonly #out: LinesOut;
  readonly #listeners = new Set<() => void>();
  readonly #tracks = new Map<string, MediaStreamTrack>();
  readonly #meters = new Map<string, { readonly node: AudioNode; readonly meter: LevelMeter }>();
  #peers: readonly PeerPage[] = [];
  #own: LevelMeter | undefined;
  #ownNode: MediaStreamAudioSourceNode | undefined;
  readonly #stopDevices: () => void;

  constructor(options: ExchangeOptions) {
    this.#options = options;
    this.mesh = new Mesh({ config: options.config, listens: options.listens });
    this.speaker = new Speaker(audioContext());
    this.#tone = new TonePlayer(audioContext());
    this.#out = new LinesOut(this.mesh, audioContext());
    this.mesh.onTrack((page, slot, track) => this.#came(page, slot, track));
    this.mesh.onState((page, state, silentMs) => {
      this.paths.set(page, { state, silentMs });
      this.#changed();
    });
    this.#stopDevices = options.devices.onChange((kind) => {
      if (kind === 'speaker') void this.speaker.setSink(options.devices.chosen('speaker'));
      this.#carryOut();
    });
    void this.speaker.setSink(options.devices.chosen('speaker'));
  }

  get page(): string {
    return this.mesh.page;
  }

  /** The newest views of this page's seats and everybody on other pages. */
  set(seats: readonly SeatMedia[], peers: readonly PeerPage[]): void {
    this.#peers = peers;
    const sharing = this.plan.pictures.includes('screen');
    this.plan = pagePlan(seats, peers);
    // a screen is chosen before the views ask for it, and let go once they no longer do
    if ((sharing || this.plan.task === null) && !this.plan.pictures.includes('screen')) this.setScreen(undefined);
    const inExam = seats[0]?.view.kind === 'exam';
    const pages = new Map(peers.map((peer) => [peer.page, peer]));
    for (const page of [...this.paths.keys()]) if (!pages.has(page)) this.#forget(page);
    this.mesh.setPeers(
      [...pages.values()].map(({ page, fingerprint, role }) => ({
        page,
        fingerprint,
        listens: inExam && role === 'observer',
      })),
    );
    this.#carryOut();
  }

  /** Called when a path, a device, a track or the plan has changed. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  pageOf(role: Role): string | undefined {
    return this.#peers.find((peer) => peer.role === role)?.page;
  }

  picture(page: string, kind: PictureKind): MediaStreamTrack | undefined {
    return this.#tracks.get(`${page} ${kind}`);
  }

  ownPicture(kind: PictureKind): MediaStreamTrack | undefined {
    return kind === 'camera' ? this.#options.devices.track('camera') : this.#screen;
  }

  /** dBFS of what comes from a page, -100 while nothing does. */
  levelOf(page: string): number {
    const node = this.speaker.source(page);
    if (!node) return -100;
    const known = this.#meters.get(page);
    if (known?.node === node) return known.meter.dbfs();
    const meter = new LevelMeter(audioContext(), node);
    this.#meters.set(page, { node, meter });
    return meter.dbfs();
  }

  /** dBFS of the own microphone. */
  get ownLevel(): number {
    return this.#own?.dbfs() ?? -100;
  }

  /** The own microphone as a source for the recording. */
  get ownSource(): AudioNode | undefined {
    return this.#ownNode;
  }

  close(): void {
    this.#stopDevices();
    this.#tone.play(null);
    this.#out.close();
    this.mesh.close();
    this.speaker.close();
    this.#options.devices.close('microphone');
    this.#options.devices.close('camera');
  }

  #came(page: string, slot: Slot, track: MediaStreamTrack | undefined): void {
    const key = `${page} ${slot}`;
    if (track) this.#tracks.set(key, track);
    else this.#tracks.delete(key);
    // also of a page that is named no longer
    if (!track && slot === 'voice') this.speaker.play(page, undefined, false);
    this.#listen();
    this.#changed();
  }

  #forget(page: string): void {
    this.paths.delete(page);
    this.#meters.delete(page);
  }

  #carryOut(): void {
    this.#openDevices();
    this.#meterOwn();
    const { devices } = this.#options;
    this.#out.carry(this.plan, {
      voice: devices.track('microphone'),
      camera: devices.track('camera'),
      screen: this.#screen,
    });
    this.#listen();
    this.#tone.play(this.plan.tone);
    this.#changed();
  }

  /** What comes from every page; heard only from those that the plan names. */
  #listen(): void {
    for (const { page } of this.#peers) {
      this.speaker.play(page, this.#tracks.get(`${page} voice`), this.plan.hears.includes(page));
      const faults = this.plan.spoilt?.page === page ? this.plan.spoilt.faults : [];
      this.speaker.setSpoil(page, audibleFaults(faults));
    }
  }

  #openDevices(): void {
    const { devices, listens } = this.#options;
    if (listens) return;
    const want = (kind: 'microphone' | 'camera', wanted: boolean) => {
      if (wanted && devices.state(kind) === 'off') void devices.open(kind).catch(() => undefined);
      if (!wanted && devices.track(kind)) devices.close(kind);
    };
    want('microphone', this.plan.microphone);
    want('camera', this.plan.pictures.includes('camera'));
  }

  #screen: MediaStreamTrack | undefined;

  /** A screen the person has chosen; it goes out when the views ask for it. */
  setScreen(track: MediaStreamTrack | undefined): void {
    if (this.#screen === track) return;
    this.#screen?.stop();
    this.#screen = track;
    if (track) this.#carryOut();
  }

  #metered: MediaStreamTrack | undefined;

  #meterOwn(): void {
    const track = this.#options.devices.track('microphone');
    if (track === this.#metered) return;
    this.#metered = track;
    this.#own?.close();
    this.#ownNode = track && audioContext().createMediaStreamSource(new MediaStream([track]));
    this.#own = this.#ownNode && new LevelMeter(audioContext(), this.#ownNode);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
