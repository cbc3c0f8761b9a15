/** What leaves this page: puts the microphone, the camera and the screen on the way to each page that the plan names and
 *  takes them off again. The line lab spoils what the customer's page sends to the candidate. */
import type { PictureKind } from '../exam/media.ts';
import { spoil } from './line-lab.ts';
import type { Mesh, Slot } from './mesh.ts';
import { type PagePlan, audibleFaults } from './page-plan.ts';

export type OwnTracks = Readonly<Record<'voice' | PictureKind, MediaStreamTrack | undefined>>;

const slots: readonly Slot[] = ['voice', 'camera', 'screen'];

interface Spoilt {
  readonly of: MediaStreamTrack;
  readonly line: ReturnType<typeof spoil>;
}

export class LinesOut {
  readonly #mesh: Mesh;
  readonly #context: AudioContext;
  /** What is on its way, by page and slot. */
  readonly #sent = new Map<string, MediaStreamTrack>();
  #spoilt: Spoilt | undefined;

  constructor(mesh: Mesh, context: AudioContext) {
    this.#mesh = mesh;
    this.#context = context;
  }

  carry(plan: PagePlan, own: OwnTracks): void {
    const wanted = new Map<string, MediaStreamTrack>();
    for (const [page, { voice, pictures }] of Object.entries(plan.sends)) {
      const put = (slot: Slot, track: MediaStreamTrack | undefined) => track && wanted.set(`${page} ${slot}`, track);
      if (voice) put('voice', this.#voiceTo(page, plan, own.voice));
      if (pictures.includes('camera')) put('camera', own.camera);
      if (pictures.includes('screen')) put('screen', own.screen);
    }
    for (const page of new Set([...Object.keys(plan.sends), ...this.#pages()]))
      for (const slot of slots) this.#put(page, slot, wanted.get(`${page} ${slot}`));
  }

  close(): void {
    this.#spoilt?.line.stop();
  }

  #pages(): string[] {
    return [...this.#sent.keys()].map((key) => key.split(' ')[0] ?? '');
  }

  #put(page: string, slot: Slot, track: MediaStreamTrack | undefined): void {
    const key = `${page} ${slot}`;
    if (this.#sent.get(key) === track) return;
    if (track) this.#sent.set(key, track);
    else this.#sent.delete(key);
    this.#mesh.send(page, slot, track ?? null);
  }

  #voiceTo(page: string, plan: PagePlan, voice: MediaStreamTrack | undefined): MediaStreamTrack | undefined {
    const faults = plan.spoilt?.page === page ? audibleFaults(plan.spoilt.faults) : [];
    if (faults.length === 0 || !voice) {
      this.#spoilt?.line.stop();
      this.#spoilt = undefined;
      return voice;
    }
    if (this.#spoilt?.of !== voice) {
      this.#spoilt?.line.stop();
      this.#spoilt = { of: voice, line: spoil(this.#context, voice, faults) };
    }
    this.#spoilt.line.set(faults);
    return this.#spoilt.line.track;
  }
}
