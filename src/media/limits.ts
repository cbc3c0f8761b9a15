/** How much a picture may cost. A call is measured by its voice, so pictures stay small; the voice itself goes as browsers
 *  send it: Opus, mono, with forward error correction and without DTX, since a steady 50 packets a second tell a lost
 *  path from a pause and leave no holes in a recording. */
import type { Slot } from './placeholders.ts';

interface Limit {
  readonly maxBitrate: number;
  readonly maxFramerate: number;
  readonly maxHeight: number;
  readonly hint: 'motion' | 'detail';
}

const limits: Record<Exclude<Slot, 'voice'>, Limit> = {
  camera: { maxBitrate: 300_000, maxFramerate: 15, maxHeight: 480, hint: 'motion' },
  // text must stay legible: fewer pictures rather than smaller ones
  screen: { maxBitrate: 800_000, maxFramerate: 10, maxHeight: 1_080, hint: 'detail' },
};

/** Before the track is put in, so that not even its first pictures are too big. */
export async function limit(sender: RTCRtpSender, slot: Slot, track: MediaStreamTrack): Promise<void> {
  if (slot === 'voice') return;
  const { maxBitrate, maxFramerate, maxHeight, hint } = limits[slot];
  track.contentHint = hint;
  const parameters = sender.getParameters();
  const height = track.getSettings().height ?? maxHeight;
  for (const encoding of parameters.encodings)
    Object.assign(encoding, { maxBitrate, maxFramerate, scaleResolutionDownBy: Math.max(1, height / maxHeight) });
  await sender.setParameters(parameters);
}
