import { scaleOf, transformPoint, type Mat4 } from '../geometry/matrices.ts';
import { cross, dot, lengthOf, normalize, subtract, type Vec3 } from '../geometry/vectors.ts';
import type { Ruler } from './ruler.ts';

/** What a ruler says of the figure as modelled. */
export type RulerReading =
  | {
      readonly kind: 'length';
      readonly mm: number;
      /** Of a distance how far it goes sideways, up and from back to front; null of others. */
      readonly parts: Vec3 | null;
      /** Of a girth the way along the skin; null of others. */
      readonly tissueMm: number | null;
      /** What it is drawn along, mm in the body frame. */
      readonly line: readonly Vec3[];
      readonly isClosed: boolean;
    }
  | { readonly kind: 'angle'; readonly degrees: number; readonly line: readonly Vec3[] };

/** The line in which a girth's plane cuts the figure, in file coordinates: drawn tight, and its length along the skin. */
export interface RulerSection {
  readonly tape: readonly Vec3[];
  readonly tissue: number;
}

/**
 * Reads a ruler; null where points are missing or lie at one place, or a girth's section is not known or not there.
 * @param toBody file coordinates to the body frame, mm as modelled, soles on y = 0
 */
export function readRuler(ruler: Ruler, toBody: Mat4, section: RulerSection | null): RulerReading | null {
  const points = ruler.points.map((point) => transformPoint(toBody, point));
  const [a, b, c] = points;
  if (!a) return null;
  switch (ruler.kind) {
    case 'height':
      return lengthBetween([a[0], 0, a[2]], a, null);
    case 'distance':
    case 'through':
      return b ? lengthBetween(a, b, ruler.kind === 'distance' ? subtract(b, a) : null) : null;
    case 'angle':
      return b && c ? angleAt(a, b, c) : null;
    case 'girth':
      return section && girthOf(section, toBody);
  }
}

function lengthBetween(from: Vec3, to: Vec3, parts: Vec3 | null): RulerReading | null {
  const mm = lengthOf(subtract(to, from));
  if (mm === 0) return null;
  const sizes = parts && (parts.map(Math.abs) as unknown as Vec3);
  return { kind: 'length', mm, parts: sizes, tissueMm: null, line: [from, to], isClosed: false };
}

/** By sine and cosine: exact where the arms nearly agree. */
function angleAt(from: Vec3, corner: Vec3, to: Vec3): RulerReading | null {
  const [a, b] = [normalize(subtract(from, corner)), normalize(subtract(to, corner))];
  if (!a || !b) return null;
  const degrees = (Math.atan2(lengthOf(cross(a, b)), dot(a, b)) * 180) / Math.PI;
  return { kind: 'angle', degrees, line: [from, corner, to] };
}

function girthOf({ tape, tissue }: RulerSection, toBody: Mat4): RulerReading {
  const line = tape.map((point) => transformPoint(toBody, point));
  const mm = line.reduce((sum, point, i) => sum + lengthOf(subtract(point, line.at(i - 1)!)), 0);
  return { kind: 'length', mm, parts: null, tissueMm: tissue * scaleOf(toBody), line, isClosed: true };
}
