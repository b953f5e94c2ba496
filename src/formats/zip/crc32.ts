/** Remainders of each byte by the polynomial of ISO 3309 (APPNOTE.TXT of PKWARE, §4.4.7), bits in reverse. */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

const afterZero = (rest: number): number => (rest >>> 8) ^ remainders[rest & 0xff]!;

/** Remainders of a byte with one, two and three bytes of zero behind it, so that four bytes can be taken at once. */
const withOne = remainders.map(afterZero);
const withTwo = withOne.map(afterZero);
const withThree = withTwo.map(afterZero);

/** The CRC-32 of bytes, as a whole number from 0. `before`: that of the bytes in front of them. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let rest = ~before;
  let i = 0;
  for (; i + 3 < bytes.length; i += 4) {
    rest ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    rest =
      withThree[rest & 0xff]! ^
      withTwo[(rest >>> 8) & 0xff]! ^
      withOne[(rest >>> 16) & 0xff]! ^
      remainders[rest >>> 24]!;
  }
  for (; i < bytes.length; i++) rest = remainders[(rest ^ bytes[i]!) & 0xff]! ^ (rest >>> 8);
  return ~rest >>> 0;
}
