/** Which of the moments are listed: by track, by task, by words. Knows no moment's looks. */
import { SvelteSet } from 'svelte/reactivity';
import type { Moment } from '../../machines/moments.ts';
import { type Track, tracks } from '../../machines/turning-points.ts';

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export class MomentFilter {
  readonly tracks = new SvelteSet<Track>(tracks);
  /** Empty: every task. */
  task = $state('');
  words = $state('');

  toggle = (track: Track): void => {
    if (!this.tracks.delete(track)) this.tracks.add(track);
  };

  /** By the moment that they lead to. @param wordsOf all that is written of a moment. */
  of(moments: readonly Moment[], wordsOf: (moment: Moment) => string): readonly Moment[] {
    const wanted = plain(this.words.trim());
    return moments
      .filter(({ track, task }) => this.tracks.has(track) && (this.task === '' || task === this.task))
      .filter((moment) => wanted === '' || plain(wordsOf(moment)).includes(wanted))
      .toSorted((a, b) => a.about - b.about || a.seq - b.seq);
  }
}
