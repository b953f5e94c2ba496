import { add, scaleVector, type Vec3 } from '../../src/core/geometry/vectors.ts';
import type { ReadSample } from './readSample.ts';

/** Where the edges of a sample's triangles cross the plane in which coordinate `axis` is `at`, and how they face. */
export function sectionPoints(
  { points, normals, triangles }: ReadSample,
  axis: 0 | 1 | 2,
  at: number,
): readonly { point: Vec3; normal: Vec3 }[] {
  return triangles.flatMap((triangle) =>
    triangle.flatMap((from, i) => {
      const to = triangle[(i + 1) % 3] ?? 0;
      const [a, b, normalA, normalB] = [points[from]!, points[to]!, normals[from]!, normals[to]!];
      if (a[axis] < at === b[axis] < at) return [];
      const part = (at - a[axis]) / (b[axis] - a[axis]);
      const mix = (u: Vec3, v: Vec3): Vec3 => add(scaleVector(u, 1 - part), scaleVector(v, part));
      return [{ point: mix(a, b), normal: mix(normalA, normalB) }];
    }),
  );
}

/** The outline in the plane of symmetry: the vertices that lie on it, with how far each faces up. */
export const midlineOf = ({ points, normals }: ReadSample): readonly { y: number; z: number; up: number }[] =>
  points.flatMap(([x, y, z], vertex) => (x === 0 ? [{ y, z, up: normals[vertex]?.[1] ?? 0 }] : []));

/**
 * The chin: of the outline of the head below the mouth, the lowest point met from the front before it rises by 2 mm
 * towards the throat.
 */
export function chinHeight(sample: ReadSample): number {
  const { chin } = sample.stated.heightsMm;
  const { head } = sample.stated.lengthsMm;
  const fromFront = midlineOf(sample)
    .filter(({ y, z }) => z > 0 && Math.abs(y - chin) < 0.15 * head)
    .sort((a, b) => b.z - a.z);
  let lowest = Infinity;
  for (const { y, up } of fromFront) {
    if (up < -0.5 && y > lowest + 2) break;
    lowest = Math.min(lowest, y);
  }
  return lowest;
}

/**
 * How high the deepest point of the eye sockets lies: in the section through one eye, where the skin passes from
 * facing up (the cheek) to facing down (the brow).
 */
export function eyeHeight(sample: ReadSample): number {
  const { heightsMm, breadthsMm, lengthsMm } = sample.stated;
  const profile = sectionPoints(sample, 0, breadthsMm.eyes / 2)
    .filter(({ point: [, y, z] }) => z > 0 && Math.abs(y - heightsMm.eyes) < 0.1 * lengthsMm.head)
    .map(({ point, normal }) => ({ y: point[1], up: normal[1] }))
    .sort((a, b) => a.y - b.y);
  const crossing = profile.findIndex(({ up }, i) => up >= 0 && (profile[i + 1]?.up ?? 0) < 0);
  const [below, above] = [profile[crossing], profile[crossing + 1]];
  if (!below || !above) throw new Error('no eye socket');
  return below.y + ((above.y - below.y) * below.up) / (below.up - above.up);
}
