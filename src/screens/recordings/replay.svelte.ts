/** The wish to hear a place of a recording: said where moments are listed, carried out where recordings are. Knows
 *  neither. */
import type { Place } from './place.ts';

export interface Wanted extends Place {
  readonly task: string;
  /** Otherwise it only stands ready at the place. */
  readonly play: boolean;
}

export class Replay {
  /** The newest wish; the same place wished again is another one. */
  wanted: Wanted | undefined = $state.raw();

  want = (wanted: Wanted): void => {
    this.wanted = wanted;
  };

  /** Brings a player to the place that is wanted of its recording, as soon as it can go there. A wish is carried out
   *  once: the same recording shown again later must not speak by itself. */
  bring(player: HTMLMediaElement, recording: string): (() => void) | undefined {
    const { wanted } = this;
    if (wanted?.recording !== recording) return undefined;
    const seek = () => {
      bringTo(player, wanted);
      if (this.wanted === wanted) this.wanted = undefined;
    };
    if (player.readyState >= HTMLMediaElement.HAVE_METADATA) seek();
    else player.addEventListener('loadedmetadata', seek, { once: true });
    return () => player.removeEventListener('loadedmetadata', seek);
  }
}

function bringTo(player: HTMLMediaElement, { seconds, play }: Wanted): void {
  player.currentTime = seconds;
  if (!play) return;
  player.scrollIntoView({ block: 'nearest' });
  // a browser may want one more touch before it plays
  Promise.resolve(player.play()).catch(() => undefined);
}
