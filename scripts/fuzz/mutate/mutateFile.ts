import { unzipSync } from 'fflate';
import type { Random } from '../random.ts';
import { mutateBytes, spliceBytes } from './mutateBytes.ts';
import { mutateJson } from './mutateJson.ts';
import { mutateText } from './mutateText.ts';
import { glbPartsOf, packGlbParts } from './packGlb.ts';
import { packZip } from './packZip.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A file changed once to four times, mostly so that what is around the change stays sound. `otherOf`: another file. */
export function mutateFile(bytes: Bytes, random: Random, otherOf: () => Bytes): Bytes {
  let changed = bytes;
  for (let i = random.pick([1, 1, 1, 2, 2, 4]); i > 0; i--)
    changed = random.isLucky(0.06) ? spliceBytes(changed, otherOf(), random) : mutateOnce(changed, random);
  return changed;
}

/** Raw bytes in one of four cases, else what the file is made of. */
function mutateOnce(bytes: Bytes, random: Random): Bytes {
  if (random.isLucky(0.25)) return mutateBytes(bytes, random);
  return (
    mutateGlb(bytes, random) ??
    mutateZip(bytes, random) ??
    mutateTextFile(bytes, random) ??
    mutateBytes(bytes, random)
  );
}

/** A GLB changed in its JSON or binary part and packed again; null where it is none. */
function mutateGlb(bytes: Bytes, random: Random): Bytes | null {
  const parts = glbPartsOf(bytes);
  if (!parts) return null;
  const { text, binary } = parts;
  return binary.length === 0 || random.isLucky(0.7)
    ? packGlbParts({ text: mutateJson(text, random), binary })
    : packGlbParts({ text, binary: mutateBytes(binary, random) });
}

/** What an archive that was changed before says to be larger is left out. */
const mostEntryBytes = 1e6;

/** Archives have fewer files, unless their directory was changed before. */
const mostEntries = 100;

/** An archive with one of its files changed and packed again; null where it is none or is broken already. */
function mutateZip(bytes: Bytes, random: Random): Bytes | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  try {
    let entries = 0;
    const filter = ({ originalSize }: { readonly originalSize: number }): boolean => {
      if (++entries > mostEntries) throw new Error('The directory has no end.');
      return originalSize <= mostEntryBytes;
    };
    const files = unzipSync(bytes, { filter });
    const path = random.pick(Object.keys(files).filter((each) => !each.endsWith('.png')));
    const content = Uint8Array.from(files[path]!);
    const { [path]: _, ...others } = files;
    if (random.isLucky(0.05)) return packZip(others);
    const changedPath = random.isLucky(0.05) ? mutateText(path, random).slice(0, 9000) : path;
    return packZip({ ...others, [changedPath]: mutateOnce(content, random) }, random.isLucky(0.2) ? 0 : 6);
  } catch {
    return null;
  }
}

/** A text changed as one, JSON mostly as JSON; null where the file is none. */
function mutateTextFile(bytes: Bytes, random: Random): Bytes | null {
  if (bytes.length === 0 || bytes.subarray(0, 60).some((byte) => byte < 9)) return null;
  const isBinaryBehind = bytes.includes(0);
  // Each byte is a character, so that data behind a header stay what they are.
  const text = new TextDecoder(isBinaryBehind ? 'latin1' : 'utf-8').decode(bytes);
  const changed =
    text.startsWith('{') && random.isLucky(0.75) ? mutateJson(text, random) : mutateText(text, random);
  return isBinaryBehind ? Uint8Array.from(Buffer.from(changed, 'latin1')) : new TextEncoder().encode(changed);
}
