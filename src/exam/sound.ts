/** A sound that a case brings along: what it is by its first bytes, and how large it may be. As text in base64, because logs
 *  and packs are text. Pure; knows no file and plays nothing. */

export const soundTypes = ['audio/ogg', 'audio/mpeg', 'audio/wav'] as const;
export type SoundType = (typeof soundTypes)[number];

export interface Sound {
  readonly type: SoundType;
  readonly base64: string;
}

/** In base64 it has to fit into one message of a link (512 Ki units). */
export const maxSoundBytes = 380_000;

const kind = /\.(?:ogg|mp3|wav)$/i;
export const isSoundFile = (name: string): boolean => kind.test(name);

/** How many bytes a base64 text stands for. */
export const bytesIn = (base64: string): number =>
  Math.floor((base64.length * 3) / 4) - (/=*$/.exec(base64)?.[0].length ?? 0);

const startOf = (base64: string): string => {
  try {
    return atob(base64.slice(0, 16));
  } catch {
    return '';
  }
};

/** By its content, whatever it is called; undefined for anything that is no sound known here. */
export function soundType(base64: string): SoundType | undefined {
  const start = startOf(base64);
  if (start.startsWith('OggS')) return 'audio/ogg';
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WAVE') return 'audio/wav';
  const isFrame = start.charCodeAt(0) === 0xff && (start.charCodeAt(1) & 0xe6) === 0xe2;
  return start.startsWith('ID3') || isFrame ? 'audio/mpeg' : undefined;
}
