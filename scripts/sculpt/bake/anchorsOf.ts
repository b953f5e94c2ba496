import type { SkinAnchor } from '../../../src/core/body/template/bodyTemplate.ts';
import { landmarks } from '../../../src/core/landmarks/landmarkIds.ts';
import { dot, subtract, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import { findAnchor } from './findAnchor.ts';

/** Landmarks that are the farthest point of their surroundings in a direction. */
const extremes: Readonly<Record<string, Vec3>> = {
  vertex: [0, 1, 0],
  crotch: [0, -1, 0],
  gluteal: [0, 0, -1],
  pternion: [0, 0, -1],
  akropodion: [0, 0, 1],
};
const surroundingsMm = 40;

/** Where landmarks of the skin lie on the mesh: nearest to the place given, then drawn to the extreme where they are one. */
export function anchorsOf(
  positions: Float32Array,
  triangles: Uint32Array,
  places: Readonly<Record<string, Vec3>>,
): Record<string, SkinAnchor> {
  const skin = new Set(landmarks.filter(({ kind }) => kind === 'surface').map(({ stem }) => stem as string));
  return Object.fromEntries(
    Object.entries(places)
      .filter(([name]) => skin.has(name))
      .map(([name, place]) => {
        const direction = extremes[name];
        return [
          name,
          direction
            ? extremeNear(positions, place, direction, name)
            : findAnchor(positions, triangles, place),
        ];
      }),
  );
}

function extremeNear(positions: Float32Array, place: Vec3, direction: Vec3, name: string): SkinAnchor {
  const isMiddle = place[0] === 0;
  let best = -Infinity;
  let vertex = -1;
  for (let v = 0; v * 3 < positions.length; v++) {
    const point: Vec3 = [positions[v * 3]!, positions[v * 3 + 1]!, positions[v * 3 + 2]!];
    if (isMiddle && point[0] !== 0) continue;
    if (Math.hypot(...subtract(point, place)) > surroundingsMm) continue;
    const reach = dot(point, direction);
    if (reach > best) [best, vertex] = [reach, v];
  }
  if (vertex < 0) throw new Error(`No skin lies near ${name}.`);
  return { vertices: [vertex, vertex, vertex], shares: [1, 0, 0] };
}
