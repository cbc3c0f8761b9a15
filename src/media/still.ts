/** One picture out of a running track, as a file. Knows no call. */

const limitMs = 5_000;
const quality = 0.85;

/** Rejects when nothing is to be seen within five seconds: a frozen picture gives no frame to a new element. */
export async function stillOf(track: MediaStreamTrack): Promise<Blob> {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = new MediaStream([track]);
  try {
    await Promise.race([
      Promise.all([new Promise((seen) => video.addEventListener('loadeddata', seen, { once: true })), video.play()]),
      new Promise((_, reject) => setTimeout(() => reject(new Error(`no picture within ${limitMs} ms`)), limitMs)),
    ]);
    const canvas = document.createElement('canvas');
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    canvas.getContext('2d')?.drawImage(video, 0, 0);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('an empty picture'))), 'image/jpeg', quality),
    );
  } finally {
    video.srcObject = null;
  }
}
