/** Stills are kept by the page that holds the log: it sees every picture of the call itself, so nothing has to be sent,
 *  and a still that the log names is taken here at once. Knows where views name stills, not what they show. */
import type { PictureKind } from '../exam/media.ts';
import type { Role } from '../exam/roles.ts';
import { stillOf } from '../media/still.ts';

interface NamedStill {
  readonly id: string;
  readonly of: 'candidate' | 'customer';
  readonly kind: PictureKind;
  readonly at: number;
}

const roleOf: Record<NamedStill['of'], Role> = { candidate: 'candidate', customer: 'figurant' };

export interface StillPlaces {
  readonly picture: (of: Role, kind: PictureKind) => MediaStreamTrack | undefined;
  readonly keep: (id: string, picture: Blob, at: number) => Promise<void>;
}

export class StillKeeping {
  readonly #places: StillPlaces;
  readonly #known = new Set<string>();

  constructor(places: StillPlaces) {
    this.#places = places;
  }

  /** @param view the newest view of the running task's channel. */
  look(view: object | undefined): void {
    const stills = view && 'stills' in view ? (view.stills as readonly NamedStill[]) : [];
    for (const still of stills) {
      if (this.#known.has(still.id)) continue;
      this.#known.add(still.id);
      void this.#take(still);
    }
  }

  async #take({ id, of, kind, at }: NamedStill): Promise<void> {
    const track = this.#places.picture(roleOf[of], kind);
    if (!track) return;
    // one that is there already (after a reload of this page) or cannot be taken leaves its name in the log alone
    await stillOf(track)
      .then((picture) => this.#places.keep(id, picture, at))
      .catch(() => undefined);
  }
}
