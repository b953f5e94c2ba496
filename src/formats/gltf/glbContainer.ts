import { figureError } from '../../core/figures/figureError.ts';

/** What a GLB holds: its JSON text, and its binary chunk where it has one. */
export interface GlbContent {
  readonly json: string;
  readonly binary: Uint8Array<ArrayBuffer> | null;
}

const headerBytes = 12;
const chunkHeaderBytes = 8;
const jsonChunk = 0x4e4f534a;
const binaryChunk = 0x004e4942;

/** Whether bytes begin as a GLB does. */
export const isGlb = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x67 && bytes[1] === 0x6c && bytes[2] === 0x54 && bytes[3] === 0x46;

/**
 * Takes a GLB apart (glTF 2.0, §4.4); bytes behind the length that it declares are left out. Throws
 * `truncated-file`, `unsupported-version` or `broken-file`.
 */
export function unpackGlb(bytes: Uint8Array<ArrayBuffer>, name: string): GlbContent {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const expectBytes = (expectedBytes: number): void => {
    if (bytes.length < expectedBytes)
      throw figureError('truncated-file', { name, expectedBytes, actualBytes: bytes.length });
  };
  const broken = (where: string) => figureError('broken-file', { name, breakage: 'container', where });
  expectBytes(headerBytes);
  if (!isGlb(bytes)) throw broken('header');
  const version = view.getUint32(4, true);
  if (version !== 2) throw figureError('unsupported-version', { name, version: String(version) });
  const length = view.getUint32(8, true);
  expectBytes(length);
  const readChunk = (start: number, index: number) => {
    if (start + chunkHeaderBytes > length) return null;
    const end = start + chunkHeaderBytes + view.getUint32(start, true);
    if (end > length) throw broken(`chunk ${index}`);
    return {
      type: view.getUint32(start + 4, true),
      end,
      data: bytes.subarray(start + chunkHeaderBytes, end),
    };
  };
  const first = readChunk(headerBytes, 0);
  if (first?.type !== jsonChunk) throw broken('chunk 0');
  const second = readChunk(first.end, 1);
  return {
    json: new TextDecoder().decode(first.data),
    binary: second?.type === binaryChunk ? second.data : null,
  };
}
