type Bytes = Uint8Array<ArrayBuffer>;

const glbMagic = 0x46546c67;
const headerBytes = 12;
const chunkHeaderBytes = 8;
const chunkTypes = { text: 0x4e4f534a, binary: 0x004e4942 } as const;

/** What is in a GLB: its JSON, sound or not, and its data. */
interface GlbParts {
  readonly text: string;
  readonly binary: Bytes;
}

/** The parts of a GLB by its first chunk's length; null where it is none. */
export function glbPartsOf(bytes: Bytes): GlbParts | null {
  const textStart = headerBytes + chunkHeaderBytes;
  if (bytes.length < textStart + chunkHeaderBytes) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const textEnd = textStart + view.getUint32(headerBytes, true);
  if (view.getUint32(0, true) !== glbMagic || textEnd > bytes.length) return null;
  return {
    text: new TextDecoder().decode(bytes.subarray(textStart, textEnd)),
    binary: bytes.slice(textEnd + chunkHeaderBytes),
  };
}

/** A GLB whose container is sound, whatever is in it. */
export function packGlbParts({ text, binary }: GlbParts): Bytes {
  const json = new TextEncoder().encode(text);
  const textBytes = Math.ceil(json.length / 4) * 4;
  const binaryBytes = Math.ceil(binary.length / 4) * 4;
  const binaryStart = headerBytes + chunkHeaderBytes + textBytes;
  const bytes = new Uint8Array(binaryStart + (binaryBytes > 0 ? chunkHeaderBytes + binaryBytes : 0));
  const view = new DataView(bytes.buffer);
  [glbMagic, 2, bytes.length, textBytes, chunkTypes.text].forEach((word, i) =>
    view.setUint32(4 * i, word, true),
  );
  bytes.fill(0x20, headerBytes + chunkHeaderBytes, binaryStart);
  bytes.set(json, headerBytes + chunkHeaderBytes);
  if (binaryBytes === 0) return bytes;
  view.setUint32(binaryStart, binaryBytes, true);
  view.setUint32(binaryStart + 4, chunkTypes.binary, true);
  bytes.set(binary, binaryStart + chunkHeaderBytes);
  return bytes;
}
