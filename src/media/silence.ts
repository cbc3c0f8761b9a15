/** A voice that says nothing. Once somebody has spoken, a line that is on hold carries this instead of nothing: when packets
 *  stop and come again, the receiver takes the gap for a bad network and plays everything late – measured: 0.3 s and more for
 *  many seconds after each resume, against 0.06 s. Made of a source whose samples are all zero. */
import { audioContext } from './audio-context.ts';

let track: MediaStreamTrack | undefined;

export function silence(): MediaStreamTrack | null {
  if (track) return track;
  const context = audioContext();
  const nothing = new ConstantSourceNode(context, { offset: 0 });
  const destination = context.createMediaStreamDestination();
  nothing.connect(destination);
  nothing.start();
  [track] = destination.stream.getAudioTracks();
  return track ?? null;
}
