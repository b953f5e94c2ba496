import { randomFrom } from '../../../scripts/randomFrom.ts';
import { movePoints } from '../../../src/core/alignment/movePoints.ts';
import { inSuccession, movedBy, type Similarity } from '../../../src/core/alignment/similarity.ts';
import { rotate } from '../../../src/core/body/pose/boneMotions.ts';
import {
  distance,
  lengthOf,
  scaleVector,
  subtract,
  type Quat,
  type Vec3,
} from '../../../src/core/geometry/vectors.ts';
import type { TriangleMesh } from '../../../src/core/meshes/triangleMesh.ts';

/** Numbers that follow from a seed. */
export interface Chance {
  readonly between: (low: number, high: number) => number;
  /** Of the standard normal distribution (Box and Muller, 1958). */
  readonly gauss: () => number;
  readonly direction: () => Vec3;
}

export function chanceFrom(seed: number): Chance {
  const random = randomFrom(seed);
  const gauss = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const direction = (): Vec3 => {
    const way: Vec3 = [gauss(), gauss(), gauss()];
    return scaleVector(way, 1 / lengthOf(way));
  };
  return { between: (low, high) => low + (high - low) * random(), gauss, direction };
}

/** Scales and turns about `middle` by so many degrees and moves by `mm`, each some way. */
export function offsetAbout(
  { direction }: Chance,
  middle: Vec3,
  { degrees, mm, scale = 1 }: { degrees: number; mm: number; scale?: number },
): Similarity {
  const half = (degrees * Math.PI) / 360;
  const [x, y, z] = scaleVector(direction(), Math.sin(half));
  const rotation: Quat = [x, y, z, Math.cos(half)];
  const away = scaleVector(direction(), mm);
  const rest = subtract(middle, scaleVector(rotate(rotation, middle), scale));
  return { scale, rotation, translation: [rest[0] + away[0], rest[1] + away[1], rest[2] + away[2]] };
}

export function movedMesh({ positions, indices }: TriangleMesh, similarity: Similarity): TriangleMesh {
  const moved = new Float32Array(positions.length);
  movePoints(similarity, positions, moved);
  return { positions: moved, indices };
}

export const pointAt = (points: ArrayLike<number>, i: number): Vec3 => [
  points[i * 3]!,
  points[i * 3 + 1]!,
  points[i * 3 + 2]!,
];

/** How far a point lies off at most after an offset and what was found to undo it. */
export function greatestMiss(points: ArrayLike<number>, offset: Similarity, found: Similarity): number {
  const both = inSuccession(offset, found);
  let most = 0;
  for (let i = 0; i * 3 < points.length; i++) {
    const point = pointAt(points, i);
    most = Math.max(most, distance(movedBy(both, point), point));
  }
  return most;
}

/** Left for right; turned round, so that triangles face outwards still. */
export const mirroredMesh = ({ positions, indices }: TriangleMesh): TriangleMesh => ({
  positions: positions.map((value, i) => (i % 3 === 0 ? -value : value)),
  indices: indices.map((_, i) => indices[i - (i % 3) + [0, 2, 1][i % 3]!]!),
});

/** The triangles of which all corners are kept. */
export const cutMesh = (
  { positions, indices }: TriangleMesh,
  keeps: (place: Vec3) => boolean,
): TriangleMesh => ({
  positions,
  indices: indices.filter((_, i) =>
    [0, 1, 2].every((corner) => keeps(pointAt(positions, indices[i - (i % 3) + corner]!))),
  ),
});
