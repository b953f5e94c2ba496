import type { Vec3 } from '../../../src/core/geometry/vectors.ts';
import type { TriangleMesh } from '../../../src/core/meshes/triangleMesh.ts';

export const meshOf = (
  points: readonly (readonly number[])[],
  faces: readonly (readonly number[])[],
): TriangleMesh => ({
  positions: Float32Array.from(points.flat()),
  indices: Uint32Array.from(faces.flat()),
});

/** A closed box: 8 vertices, 12 triangles that face outwards. */
export function box(size: Vec3 = [1, 1, 1], at: Vec3 = [0, 0, 0]): TriangleMesh {
  const points = [0, 1].flatMap((z) =>
    [0, 1].flatMap((y) => [0, 1].map((x) => [at[0] + x * size[0], at[1] + y * size[1], at[2] + z * size[2]])),
  );
  const quads = [
    [0, 2, 3, 1],
    [4, 5, 7, 6],
    [0, 1, 5, 4],
    [2, 6, 7, 3],
    [0, 4, 6, 2],
    [1, 3, 7, 5],
  ] as const;
  return meshOf(
    points,
    quads.flatMap(([a, b, c, d]) => [
      [a, b, c],
      [a, c, d],
    ]),
  );
}

/** A closed sphere of rings between two poles. */
export function sphere(rings: number, segments: number, radius = 1, at: Vec3 = [0, 0, 0]): TriangleMesh {
  const positions = new Float32Array((2 + (rings - 1) * segments) * 3);
  const indices = new Uint32Array(2 * segments * (rings - 1) * 3);
  positions.set([at[0], at[1] + radius, at[2], at[0], at[1] - radius, at[2]]);
  const vertexAt = (ring: number, segment: number): number =>
    ring === 0 ? 0 : ring === rings ? 1 : 2 + (ring - 1) * segments + (segment % segments);
  let corner = 0;
  for (let ring = 0; ring < rings; ring++)
    for (let segment = 0; segment < segments; segment++) {
      const polar = (Math.PI * ring) / rings;
      const around = (2 * Math.PI * segment) / segments;
      if (ring > 0) {
        const start = vertexAt(ring, segment) * 3;
        positions[start] = at[0] + radius * Math.sin(polar) * Math.sin(around);
        positions[start + 1] = at[1] + radius * Math.cos(polar);
        positions[start + 2] = at[2] + radius * Math.sin(polar) * Math.cos(around);
      }
      const [a, b] = [vertexAt(ring, segment), vertexAt(ring, segment + 1)];
      const [c, d] = [vertexAt(ring + 1, segment), vertexAt(ring + 1, segment + 1)];
      if (ring < rings - 1) indices.set([a, c, d], corner);
      if (ring < rings - 1) corner += 3;
      if (ring > 0) indices.set([a, d, b], corner);
      if (ring > 0) corner += 3;
    }
  return { positions, indices };
}

/** A strip of quads bent to a ring with `halfTwists`: one makes it a Möbius strip. */
export function ribbon(segments: number, halfTwists: number): TriangleMesh {
  const points = Array.from({ length: segments }, (_, i) => (2 * Math.PI * i) / segments).flatMap((around) =>
    [-0.3, 0.3].map((across) => {
      const radius = 1 + across * Math.cos((halfTwists * around) / 2);
      return [
        radius * Math.cos(around),
        across * Math.sin((halfTwists * around) / 2),
        radius * Math.sin(around),
      ];
    }),
  );
  const faces = Array.from({ length: segments }, (_, i) => i).flatMap((i) => {
    const isLast = i === segments - 1;
    const swap = isLast && halfTwists % 2 === 1;
    const [a, b] = [2 * i, 2 * i + 1];
    const [c, d] = isLast ? (swap ? [1, 0] : [0, 1]) : [2 * i + 2, 2 * i + 3];
    return [
      [a, b, d],
      [a, d, c],
    ];
  });
  return meshOf(points, faces);
}

/** Meshes as one, their vertices kept apart. */
export function together(...meshes: readonly TriangleMesh[]): TriangleMesh {
  let first = 0;
  const indices: number[] = [];
  for (const mesh of meshes) {
    for (const index of mesh.indices) indices.push(first + index);
    first += mesh.positions.length / 3;
  }
  return {
    positions: Float32Array.from(meshes.flatMap(({ positions }) => [...positions])),
    indices: Uint32Array.from(indices),
  };
}

/** The mesh with some triangles turned round: the second and third corner change places. */
export function turn(
  { positions, indices }: TriangleMesh,
  isTurned: (triangle: number) => boolean,
): TriangleMesh {
  const turned = indices.slice();
  for (let i = 0; i < indices.length; i += 3)
    if (isTurned(i / 3)) turned.set([indices[i]!, indices[i + 2]!, indices[i + 1]!], i);
  return { positions, indices: turned };
}

export const without = (
  { positions, indices }: TriangleMesh,
  ...triangles: readonly number[]
): TriangleMesh => ({
  positions,
  indices: indices.filter((_, i) => !triangles.includes(Math.floor(i / 3))),
});

/** The mesh with three vertices for each triangle of its own, as an STL has it. */
export function soup({ positions, indices }: TriangleMesh): TriangleMesh {
  const apart = new Float32Array(indices.length * 3);
  for (let i = 0; i < indices.length; i++)
    for (let axis = 0; axis < 3; axis++) apart[i * 3 + axis] = positions[indices[i]! * 3 + axis]!;
  return { positions: apart, indices: Uint32Array.from({ length: indices.length }, (_, i) => i) };
}

/** Triangles as texts that tell their corners and their sense, sorted, to compare meshes by. */
export const facesOf = ({ positions, indices }: TriangleMesh): readonly string[] =>
  Array.from({ length: indices.length / 3 }, (_, triangle) => {
    const corners = [0, 1, 2].map((corner) => {
      const at = indices[triangle * 3 + corner]! * 3;
      return [...positions.subarray(at, at + 3)].map((value) => value + 0).join(' ');
    });
    const lowest = corners.indexOf([...corners].sort()[0]!);
    return [...corners.slice(lowest), ...corners.slice(0, lowest)].join(', ');
  }).sort();
