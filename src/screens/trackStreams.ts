/** One MediaStream a track, the same at each asking, so that a <video> is not restarted at every change. */
export class TrackStreams {
  readonly #known = new Map<string, { readonly track: MediaStreamTrack; readonly stream: MediaStream }>();

  /** @param place what shows it; another track in the same place is another stream. */
  of(place: string, track: MediaStreamTrack): MediaStream {
    const known = this.#known.get(place);
    if (known?.track === track) return known.stream;
    const stream = new MediaStream([track]);
    this.#known.set(place, { track, stream });
    return stream;
  }
}
