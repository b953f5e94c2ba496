import { base64Bytes, bytesOfBase64 } from './base64.ts';

/** A header, words of 16 bits and bytes as base64 text: a line of JSON in ASCII, then all numbers, little-endian. */
export function packText(
  header: object,
  words: readonly Uint16Array[],
  bytes: readonly Uint8Array[],
): string {
  const head = Uint8Array.from(`${JSON.stringify(header)}\n`, (character) => character.charCodeAt(0));
  const parts = [head, ...words.map(littleEndian), ...bytes];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return base64Bytes(whole);
}

const littleEndian = (numbers: Uint16Array): Uint8Array => {
  const bytes = new Uint8Array(numbers.length * 2);
  const view = new DataView(bytes.buffer);
  numbers.forEach((value, i) => view.setUint16(i * 2, value, true));
  return bytes;
};

/** What `packText` made: its header as read, and functions that give the next so many words or bytes. */
export function unpackText(text: string): {
  readonly header: unknown;
  readonly words: (count: number) => Uint16Array;
  readonly bytes: (count: number) => Uint8Array;
} {
  const whole = bytesOfBase64(text);
  const end = whole.indexOf(10);
  const head = Array.from(whole.subarray(0, end), (code) => String.fromCharCode(code)).join('');
  const view = new DataView(whole.buffer, whole.byteOffset);
  let at = end + 1;
  const next = (length: number): number => {
    at += length;
    return at - length;
  };
  return {
    header: JSON.parse(head) as unknown,
    words: (count) => {
      const from = next(count * 2);
      return Uint16Array.from({ length: count }, (_, i) => view.getUint16(from + i * 2, true));
    },
    bytes: (count) => {
      const from = next(count);
      return whole.subarray(from, from + count);
    },
  };
}
