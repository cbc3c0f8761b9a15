/** The stills of one task: which there are, and where their pictures can be shown from. Knows no markup and no store. */
import type { Ports } from '../ports.ts';

export interface StillRow {
  readonly id: string;
  readonly caption: string;
  readonly at: number;
  /** Numbered places on the picture, 0 to 1 of its width and height. */
  readonly marks: readonly { readonly number: number; readonly x: number; readonly y: number }[];
}

/** Where a channel's view names stills. */
export function stillsIn(view: object | undefined): readonly StillRow[] {
  return view && 'stills' in view ? (view.stills as readonly StillRow[]) : [];
}

export class StillShelf {
  addresses: Readonly<Record<string, string>> = $state.raw({});
  readonly #asked: string[] = [];
  readonly #ports: Pick<Ports, 'still'>;
  readonly #exam: string;

  constructor(ports: Pick<Ports, 'still'>, exam: string) {
    this.#ports = ports;
    this.#exam = exam;
  }

  show = (rows: readonly StillRow[]): void => {
    for (const { id } of rows) {
      if (this.#asked.includes(id)) continue;
      this.#asked.push(id);
      void this.#load(id);
    }
  };

  close = (): void => {
    for (const address of Object.values(this.addresses)) URL.revokeObjectURL(address);
    this.addresses = {};
  };

  async #load(id: string): Promise<void> {
    const picture = await this.#ports.still(this.#exam, id).catch(() => undefined);
    if (picture) this.addresses = { ...this.addresses, [id]: URL.createObjectURL(picture) };
  }
}
