const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64 text (RFC 4648, §4); core has no DOM to ask. Their number is made a multiple of three by zeros. */
export function base64Bytes(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const three = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    pieces.push(
      digits[three >> 18]! + digits[(three >> 12) & 63]! + digits[(three >> 6) & 63]! + digits[three & 63]!,
    );
  }
  return pieces.join('');
}

/** The bytes of base64 text without padding. */
export function bytesOfBase64(text: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let i = 0; i < 64; i++) values[digits.charCodeAt(i)] = i;
  const bytes = new Uint8Array((text.length / 4) * 3);
  for (let from = 0, to = 0; from < text.length; from += 4, to += 3) {
    const four =
      (values[text.charCodeAt(from)]! << 18) |
      (values[text.charCodeAt(from + 1)]! << 12) |
      (values[text.charCodeAt(from + 2)]! << 6) |
      values[text.charCodeAt(from + 3)]!;
    bytes[to] = four >> 16;
    bytes[to + 1] = (four >> 8) & 255;
    bytes[to + 2] = four & 255;
  }
  return bytes;
}
