import { zipSync } from 'fflate';

type Bytes = Uint8Array<ArrayBuffer>;

/** A zip archive of texts and bytes by their paths, deflated at a level, 0 for not at all. */
export const zipOf = (files: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 | 9 = 6): Bytes =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        [typeof content === 'string' ? new TextEncoder().encode(content) : content, { level }],
      ]),
    ),
  );

const directorySignature = 0x02014b50;

/** Where fields of the directory stand in their entry, and how many bytes they have. */
const directoryFields = {
  flags: [8, 2],
  method: [10, 2],
  crc: [16, 4],
  packedBytes: [20, 4],
  bytes: [24, 4],
  start: [42, 4],
} as const;

/** The same archive with fields of its directory changed, in the entry of a number. */
export function withEntry(
  zip: Bytes,
  number: number,
  fields: Partial<Record<keyof typeof directoryFields, number>>,
): Bytes {
  const changed = zip.slice();
  const view = new DataView(changed.buffer);
  const at = directoryEntries(view)[number]!;
  for (const [name, value] of Object.entries(fields)) {
    const [offset, bytes] = directoryFields[name as keyof typeof directoryFields];
    if (bytes === 2) view.setUint16(at + offset, value, true);
    else view.setUint32(at + offset, value, true);
  }
  return changed;
}

/** Where the entries of an archive's directory begin. */
function directoryEntries(view: DataView): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at + 46 <= view.byteLength; at++)
    if (view.getUint32(at, true) === directorySignature) found.push(at);
  return found;
}

/** An archive of empty files with these names, byte for byte. */
export function zipOfNames(names: readonly string[]): Bytes {
  const directory = names.map((name) => header(0x02014b50, 46, 28, name));
  const locals = names.map((name) => header(0x04034b50, 30, 26, name));
  let start = 0;
  for (const [i, local] of locals.entries()) {
    new DataView(directory[i]!.buffer).setUint32(42, start, true);
    start += local.length;
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, names.length, true);
  end.setUint16(10, names.length, true);
  end.setUint32(
    12,
    directory.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  end.setUint32(16, start, true);
  return joined([...locals, ...directory, new Uint8Array(end.buffer)]);
}

function header(signature: number, length: number, nameLengthAt: number, name: string): Bytes {
  const text = new TextEncoder().encode(name);
  const bytes = new Uint8Array(length + text.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  view.setUint16(nameLengthAt, text.length, true);
  bytes.set(text, length);
  return bytes;
}

/** An archive with the 64-bit forms of its numbers, as programs write that do not know the sizes beforehand. */
export function zip64Of(name: string, content: string): Bytes {
  const data = new TextEncoder().encode(content);
  const crc = new DataView(zipOf({ [name]: content }).buffer).getUint32(14, true);
  const local = header(0x04034b50, 30, 26, name);
  const entry = header(0x02014b50, 46, 28, name);
  const extra = new DataView(new ArrayBuffer(28));
  extra.setUint16(0, 1, true);
  extra.setUint16(2, 24, true);
  extra.setUint32(4, data.length, true);
  extra.setUint32(12, data.length, true);
  const entryView = new DataView(entry.buffer);
  entryView.setUint32(16, crc, true);
  for (const at of [20, 24, 42]) entryView.setUint32(at, 0xffffffff, true);
  entryView.setUint16(30, 28, true);
  const directoryStart = local.length + data.length;
  const directoryBytes = entry.length + 28;
  const wide = new DataView(new ArrayBuffer(56 + 20 + 22));
  wide.setUint32(0, 0x06064b50, true);
  wide.setUint32(24, 1, true);
  wide.setUint32(32, 1, true);
  wide.setUint32(40, directoryBytes, true);
  wide.setUint32(48, directoryStart, true);
  wide.setUint32(56, 0x07064b50, true);
  wide.setUint32(64, directoryStart + directoryBytes, true);
  wide.setUint32(76, 0x06054b50, true);
  for (const at of [84, 86]) wide.setUint16(at, 0xffff, true);
  for (const at of [88, 92]) wide.setUint32(at, 0xffffffff, true);
  return joined([local, data, entry, new Uint8Array(extra.buffer), new Uint8Array(wide.buffer)]);
}

function joined(parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
