import { brokenWord, nextValue, type ObjReading } from './objReading.ts';

/** Reads `v x y z`, with a weight (left out) or a colour behind. Throws `broken-file` for what is not a number. */
export function readVertex(reading: ObjReading): void {
  const { positions, colors, scanner } = reading;
  let count = 0;
  let red = -1;
  let green = -1;
  let blue = -1;
  for (; nextValue(reading); count++) {
    const value = scanner.number();
    if (value === null) throw brokenWord(reading, 'text');
    if (count < 3) positions.push(value);
    else if (count === 3) red = value;
    else if (count === 4) green = value;
    else if (count === 5) blue = value;
  }
  if (count < 3) throw brokenWord(reading, 'text');
  if (count < 6 && colors.length() === 0) return;
  const isColored = count >= 6;
  while (colors.length() < positions.length() - 3) colors.push(-1);
  colors.push(isColored ? red : -1);
  colors.push(isColored ? green : -1);
  colors.push(isColored ? blue : -1);
}

/** Reads `vt u v` where a picture wants it. What cannot be read is 0, since no measure depends on it. */
export function readTextureCoordinate(reading: ObjReading): void {
  const { uvs, scanner } = reading;
  if (uvs === null) return;
  for (let i = 0; i < 2; i++) {
    const value = nextValue(reading) ? Math.fround(scanner.number() ?? 0) : 0;
    uvs.push(Number.isFinite(value) ? value : 0);
  }
}

/** Above this, colours are counted to 255; up to it, to 1, which some programs go a little beyond. */
const brightestUnit = 1.5;

/** The colours of all vertices, 4 bytes each, white where a vertex has none; null where none has any. */
export function colorsOf({ colors, positions }: ObjReading): Uint8Array | null {
  const values = colors.view();
  if (values.length === 0) return null;
  let brightest = 0;
  for (let i = 0; i < values.length; i++) if (values[i]! > brightest) brightest = values[i]!;
  const factor = brightest > brightestUnit ? 1 : 255;
  const vertices = positions.length() / 3;
  const bytes = new Uint8Array(4 * vertices).fill(255);
  for (let i = 0; i < values.length; i++)
    if (values[i]! >= 0)
      bytes[4 * Math.floor(i / 3) + (i % 3)] = Math.min(Math.round(values[i]! * factor), 255);
  return bytes;
}
