import type { TriangleMesh } from '../src/core/meshes/triangleMesh.ts';

/** A ball of 4 `rings`² triangles, mm, whose waves stand elsewhere by phase, so that each vertex of one has another surface near it. */
export function wavyBall(rings: number, phase: number): TriangleMesh {
  const around = 2 * rings;
  const positions = new Float32Array((rings + 1) * around * 3);
  const indices = new Uint32Array(6 * rings * around);
  let corner = 0;
  for (let ring = 0; ring <= rings; ring++)
    for (let i = 0; i < around; i++) {
      const [polar, turn] = [(Math.PI * ring) / rings, (2 * Math.PI * i) / around];
      const radius = 50 + 2 * Math.sin(5 * turn + phase) * Math.sin(4 * polar);
      const at = (ring * around + i) * 3;
      positions[at] = radius * Math.sin(polar) * Math.cos(turn);
      positions[at + 1] = radius * Math.sin(polar) * Math.sin(turn);
      positions[at + 2] = radius * Math.cos(polar);
      if (ring === rings) continue;
      const [a, b] = [ring * around + i, ring * around + ((i + 1) % around)];
      indices.set([a, a + around, b, b, a + around, b + around], corner);
      corner += 6;
    }
  return { positions, indices };
}
