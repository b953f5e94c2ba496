import type { Random } from '../random.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** No case grows beyond this: what is tried are files of some kilobytes that ask for more. */
const mostBytes = 300_000;

/** The ways in which bytes are changed. */
const changes: readonly ((bytes: Bytes, random: Random) => Bytes)[] = [
  (bytes, random) => bytes.slice(0, random.below(bytes.length)),
  (bytes, random) => bytes.slice(random.between(1, 16)),
  flipBits,
  flipBits,
  replaceBytes,
  overwriteNumber,
  overwriteNumber,
  overwriteNumber,
  (bytes, random) => {
    const [start, end] = rangeOf(bytes, random);
    return joined([bytes.subarray(0, start), bytes.subarray(end)]);
  },
  (bytes, random) => {
    const [start, end] = rangeOf(bytes, random);
    return joined([bytes.subarray(0, end), bytes.subarray(start)]);
  },
  (bytes, random) => {
    const at = random.below(bytes.length + 1);
    const added = Uint8Array.from({ length: random.between(1, 64) }, () => random.below(256));
    return joined([bytes.subarray(0, at), added, bytes.subarray(at)]);
  },
  (bytes, random) => {
    const [start, end] = rangeOf(bytes, random);
    return Uint8Array.from(bytes).fill(random.pick([0, 0xff, 0x20]), start, end);
  },
];

/** The same bytes with something cut, flipped, overwritten, left out, repeated or put in. */
export function mutateBytes(bytes: Bytes, random: Random): Bytes {
  return random.pick(changes)(bytes, random).slice(0, mostBytes);
}

/** The beginning of one file and the end of another. */
export const spliceBytes = (bytes: Bytes, other: Bytes, random: Random): Bytes =>
  joined([
    bytes.subarray(0, random.below(bytes.length + 1)),
    other.subarray(random.below(other.length + 1)),
  ]).slice(0, mostBytes);

function rangeOf({ length }: Bytes, random: Random): readonly [start: number, end: number] {
  const start = random.below(length);
  const longest = random.pick([4, 50, 400, length]);
  return [start, Math.min(length, start + random.between(1, longest))];
}

function flipBits(bytes: Bytes, random: Random): Bytes {
  const changed = bytes.slice();
  for (let i = random.pick([1, 1, 2, 8, 40]); i > 0 && changed.length > 0; i--) {
    const at = random.below(changed.length);
    changed[at] = changed[at]! ^ (1 << random.below(8));
  }
  return changed;
}

function replaceBytes(bytes: Bytes, random: Random): Bytes {
  const changed = bytes.slice();
  for (let i = random.pick([1, 2, 8, 40]); i > 0 && changed.length > 0; i--)
    changed[random.below(changed.length)] = random.below(256);
  return changed;
}

const integers = [0, 1, -1, 2, 255, 256, 32767, 65535, 2 ** 24, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 30];
const reals = [0, -0, Number.NaN, Infinity, -Infinity, 1e38, -1e38, 1e-45, 1e300, 1e-300, 1, 3.4e38];

/** Writes a number that programs trip over as 1 to 8 bytes, most often where fields of 4 bytes begin. */
function overwriteNumber(bytes: Bytes, random: Random): Bytes {
  const changed = bytes.slice();
  if (changed.length < 8) return changed;
  const near = random.isLucky(0.3) ? Math.min(changed.length, 200) : changed.length;
  const at = random.below(near - 7);
  const start = random.isLucky(0.6) ? at - (at % 4) : at;
  const view = new DataView(changed.buffer);
  const isLittle = random.isLucky(0.8);
  const integer = random.pick(integers);
  const real = random.pick(reals);
  random.pick([
    () => view.setUint8(start, integer),
    () => view.setUint16(start, integer, isLittle),
    () => view.setUint32(start, integer, isLittle),
    () => view.setUint32(start, integer, isLittle),
    () => view.setBigUint64(start, BigInt.asUintN(64, BigInt(integer)), isLittle),
    () => view.setFloat32(start, real, isLittle),
    () => view.setFloat64(start, real, isLittle),
  ])();
  return changed;
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
