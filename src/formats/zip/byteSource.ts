/** Bytes that are read piece by piece: of a file on a disk, or in memory. */
export interface ByteSource {
  readonly bytes: number;
  /** The bytes from `start` to `end`, fewer where the source ends before. */
  readonly read: (start: number, end: number) => Promise<Uint8Array<ArrayBuffer>>;
}

export const blobSource = (blob: Blob): ByteSource => ({
  bytes: blob.size,
  read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
});

export const bytesSource = (bytes: Uint8Array<ArrayBuffer>): ByteSource => ({
  bytes: bytes.length,
  read: async (start, end) => bytes.subarray(start, end),
});
