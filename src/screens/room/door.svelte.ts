/** The way into a room and out again. One page holds an exam at a time: a room is entered only after the one before it
 *  has been left, so that going from the room to its record never meets its own lock. Knows no screen. */
import type { Ports, RoomRefusal } from '../ports.ts';
import { LiveRoom } from './liveRoom.svelte.ts';

export type DoorState =
  | { readonly at: 'opening' }
  | { readonly at: 'refused'; readonly why: RoomRefusal['refused'] | 'failed'; readonly detail: string }
  | { readonly at: 'open'; readonly room: LiveRoom };

let left: Promise<unknown> = Promise.resolve();

const failed = (error: unknown): DoorState => ({
  at: 'refused',
  why: 'failed',
  detail: error instanceof Error ? error.message : '',
});

export class Door {
  state: DoorState = $state.raw({ at: 'opening' });
  #attempt = $state(0);
  readonly #ports: Pick<Ports, 'openRoom'>;

  constructor(ports: Pick<Ports, 'openRoom'>) {
    this.#ports = ports;
  }

  /** Knocks once more after a refusal: whoever entered in an effect enters again. */
  again = (): void => {
    this.#attempt += 1;
  };

  /** @returns what leaves the room again. */
  enter(examId: string): () => void {
    void this.#attempt;
    let gone = false;
    this.state = { at: 'opening' };
    const opening = left.then(() => this.#ports.openRoom(examId));
    const show = (state: DoorState) => {
      if (!gone) this.state = state;
    };
    opening.then(
      (outcome) =>
        show(
          'refused' in outcome
            ? { at: 'refused', why: outcome.refused, detail: outcome.detail }
            : { at: 'open', room: new LiveRoom(outcome) },
        ),
      (error: unknown) => show(failed(error)),
    );
    return () => {
      gone = true;
      left = opening.then((outcome) => ('refused' in outcome ? undefined : outcome.close())).catch(() => undefined);
    };
  }
}
