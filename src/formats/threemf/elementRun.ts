/** How far a run of elements was read, and whether it only stopped for want of bytes. */
export interface RunEnd {
  readonly at: number;
  /** How many lines ended in what was read. */
  readonly lines: number;
  readonly wantsMore: boolean;
}

/** Reads elements from a place in a text on, without an XML parser. */
export type RunReader = (bytes: Uint8Array, start: number) => RunEnd;

/** Where the values of an element's attributes stand, two numbers for each name asked for; 0 where it has none. */
export type ValueBounds = Int32Array<ArrayBuffer>;

const less = 0x3c;
const greater = 0x3e;
const slash = 0x2f;
const equals = 0x3d;
const ampersand = 0x26;
const space = 0x20;
const newLine = 0x0a;
const quotes = [0x22, 0x27] as const;

/**
 * A reader of a run of elements `<name a="1" b="2"/>` with only white space between them: of the millions of vertices
 * and triangles of a mesh, which an XML parser takes several times as long for. `take` is told where the values of
 * the attributes stand, and says whether it could read them. The run ends at the first thing that is not as plain as
 * that, or was not taken: an XML parser goes on from there, and says what is wrong if anything is.
 */
export function createRunReader(
  name: string,
  attributes: readonly string[],
  take: (bytes: Uint8Array, bounds: ValueBounds) => boolean,
): RunReader {
  const opening = new TextEncoder().encode(`<${name}`);
  const names = attributes.map((attribute) => new TextEncoder().encode(attribute));
  const bounds = new Int32Array(2 * names.length);
  let lines = 0;

  const skipSpace = (bytes: Uint8Array, start: number): number => {
    let at = start;
    while (at < bytes.length && bytes[at]! <= space) if (bytes[at++] === newLine) lines++;
    return at;
  };

  /** Where an element ends; null where it is not plain, −1 where it does not end in these bytes. */
  const readElement = (bytes: Uint8Array, start: number): number | null => {
    let at = start + opening.length;
    if (at >= bytes.length) return -1;
    if (!isAt(bytes, start, opening) || (bytes[at]! > space && bytes[at] !== slash)) return null;
    for (let i = 0; i < bounds.length; i++) bounds[i] = 0;
    for (;;) {
      at = skipSpace(bytes, at);
      if (at + 1 >= bytes.length) return -1;
      if (bytes[at] === slash) return bytes[at + 1] === greater ? at + 2 : null;
      const nameStart = at;
      while (at < bytes.length && isNamePart(bytes[at]!)) at++;
      if (at + 1 >= bytes.length) return -1;
      const quote = bytes[at + 1]!;
      if (at === nameStart || bytes[at] !== equals || (quote !== quotes[0] && quote !== quotes[1]))
        return null;
      const which = findName(bytes, nameStart, at, names);
      const valueStart = at + 2;
      at = valueStart;
      while (at < bytes.length && bytes[at] !== quote) {
        if (bytes[at] === less || bytes[at] === ampersand) return null;
        at++;
      }
      if (at >= bytes.length) return -1;
      if (which !== -1) {
        bounds[2 * which] = valueStart;
        bounds[2 * which + 1] = at;
      }
      at++;
    }
  };

  return (bytes, start) => {
    let at = start;
    lines = 0;
    for (;;) {
      const elementStart = skipSpace(bytes, at);
      const linesBefore = lines;
      const end = elementStart < bytes.length ? readElement(bytes, elementStart) : -1;
      if (end === null || end === -1 || !take(bytes, bounds))
        return { at: elementStart, lines: linesBefore, wantsMore: end === -1 };
      at = end;
    }
  };
}

const isNamePart = (byte: number): boolean =>
  byte > space && byte !== equals && byte !== slash && byte !== greater && byte !== less;

function isAt(bytes: Uint8Array, start: number, expected: Uint8Array): boolean {
  for (let i = 0; i < expected.length; i++) if (bytes[start + i] !== expected[i]) return false;
  return true;
}

function findName(bytes: Uint8Array, start: number, end: number, names: readonly Uint8Array[]): number {
  for (let which = 0; which < names.length; which++) {
    const name = names[which]!;
    if (name.length === end - start && isAt(bytes, start, name)) return which;
  }
  return -1;
}
