import { facetBytes, facetsStart, headerBytes } from './stlKind.ts';

/** How the two bytes behind each facet of a binary file stand for its colour. */
export interface FacetColors {
  /** The colour of a facet's two bytes: red, green, blue and alpha, each a byte, from the lowest on. */
  readonly colorOf: (attribute: number) => number;
}

const validBit = 0x8000;

/**
 * The colours of a binary file's facets, by either of two customs
 * (https://en.wikipedia.org/wiki/STL_(file_format)#Color_in_binary_STL): Materialise Magics writes `COLOR=` with the
 * whole object's colour into the header; VisCAM and SolidView set the highest bit of each facet that has a colour.
 * Null where the file has none, or not for every facet, since other programs write anything there.
 */
export function facetColorsOf(bytes: Uint8Array, view: DataView, facets: number): FacetColors | null {
  const header = new TextDecoder('latin1').decode(bytes.subarray(0, headerBytes));
  const objectColor = header.indexOf('COLOR=');
  if (objectColor >= 0 && objectColor + 10 <= headerBytes) {
    const whole = view.getInt32(objectColor + 6, true);
    return { colorOf: (attribute) => (attribute & validBit ? whole : colorFrom(attribute, 0, 10)) };
  }
  for (let facet = 0; facet < facets; facet++)
    if (!(view.getUint16(facetsStart + facetBytes * facet + 48, true) & validBit)) return null;
  return { colorOf: (attribute) => colorFrom(attribute, 10, 0) };
}

/** A colour of five bits a channel, opaque; red and blue begin at the bits given. */
const colorFrom = (attribute: number, redBit: number, blueBit: number): number =>
  fiveToEight(attribute >> redBit) |
  (fiveToEight(attribute >> 5) << 8) |
  (fiveToEight(attribute >> blueBit) << 16) |
  (0xff << 24);

const fiveToEight = (bits: number): number => Math.round(((bits & 31) * 255) / 31);
