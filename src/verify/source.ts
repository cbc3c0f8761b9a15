/** Where bytes to be verified come from: a file on a page or on a disk, read piece by piece. Knows no format. */

export type Bytes = Uint8Array<ArrayBuffer>;

export interface Source {
  readonly size: number;
  /** The bytes from `from` up to, not including, `to`. */
  read(from: number, to: number): Promise<Bytes>;
}

/** A file that somebody has chosen on a page. */
export const blobSource = (blob: Blob): Source => ({
  size: blob.size,
  read: async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer()),
});

export const bytesSource = (bytes: Bytes): Source => ({
  size: bytes.length,
  read: (from, to) => Promise.resolve(bytes.slice(from, to)),
});
