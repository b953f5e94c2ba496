/**
 * A name for the content of files, 64 hexadecimal digits: SHA-256 of the one, or of the hashes of several, so that
 * the order and bounds of files count. On a page that is not served securely browsers give no SHA-256: then the
 * name is random, which serves as long as the page is open and only fails to know the same file again.
 */
export async function hashFiles(files: readonly Uint8Array<ArrayBuffer>[]): Promise<string> {
  // Only secure pages have it, whatever the types say.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) return hexOf(crypto.getRandomValues(new Uint8Array(32)));
  const digest = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await subtle.digest('SHA-256', bytes));
  const hashes = await Promise.all(files.map(digest));
  const [only] = hashes;
  return hexOf(hashes.length === 1 && only ? only : await digest(joinBytes(hashes)));
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
