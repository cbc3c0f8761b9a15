/** Which file a recorder writes and how: container and codec as the browser offers them, rates, length of a piece.
 *  Figures behind the choice are in docs/recording-format.md. */

/** Fragmented MP4 first: right duration and seeking at once, and every beginning of it is a whole file. */
const voices = ['audio/mp4;codecs=opus', 'audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4', 'audio/webm'];
const pictures = ['video/mp4;codecs=avc1.42E01E,opus', 'video/webm;codecs=vp8,opus', 'video/webm', 'video/mp4'];

/** Undefined: the browser's own choice, to be asked afterwards. */
export const mimeFor = (hasPicture: boolean): string | undefined =>
  (hasPicture ? pictures : voices).find((mime) => MediaRecorder.isTypeSupported(mime));

/** Half a second: what is lost when the browser dies is one piece and its way to the disk. */
export const chunkMs = 500;

/** Below 32 kbit/s Opus narrows the stereo picture: sides bleed into each other at -37 dB with 29, at -57 with 32. */
export const voiceBitsPerSecond = 32_000;
export const pictureBitsPerSecond = 150_000;

/** In Chromium; others ignore it. An MP4 with pictures gives a piece only before a key picture, by itself every 7 s. */
interface WithKeyPictures extends MediaRecorderOptions {
  readonly videoKeyFrameIntervalDuration?: number;
}

export function recorderOptions(hasPicture: boolean): MediaRecorderOptions {
  const mimeType = mimeFor(hasPicture);
  const options: WithKeyPictures = {
    audioBitsPerSecond: voiceBitsPerSecond,
    ...(mimeType && { mimeType }),
    ...(hasPicture && { videoBitsPerSecond: pictureBitsPerSecond, videoKeyFrameIntervalDuration: 2 * chunkMs }),
  };
  return options;
}
