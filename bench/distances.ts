import { BufferAttribute, BufferGeometry, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import { signedSurface } from '../src/core/geometry/signedSurface.ts';
import type { TriangleMesh } from '../src/core/meshes/triangleMesh.ts';
import { printLimit } from './report.ts';

/** Signed distances between large surfaces beside unsigned ones by three-mesh-bvh in the same run, its build included. */
export function benchDistances(): void {
  for (const rings of [354, 500]) {
    const [surface, other] = [wavyBall(rings, 0), wavyBall(rings, 1)];
    const places = other.positions;
    const ownMs = cpuMsOf(() =>
      signedSurface(surface).distances(places, new Float64Array(places.length / 3)),
    );
    const plainMs = cpuMsOf(() => plainDistances(surface, places));
    const [thousands, queries] = [surface.indices.length / 3000, places.length / 3000].map(Math.round);
    console.log(
      `\n${thousands}k triangles, ${queries}k places: ${(ownMs / 1000).toFixed(2)} s; three-mesh-bvh, without signs, ${(plainMs / 1000).toFixed(2)} s`,
    );
    printLimit('share of three-mesh-bvh', ownMs / plainMs, 0.6);
  }
}

function cpuMsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function plainDistances({ positions, indices }: TriangleMesh, places: Float32Array): void {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setIndex(new BufferAttribute(indices.slice(), 1));
  const tree = new MeshBVH(geometry);
  const [place, hit] = [new Vector3(), { point: new Vector3(), distance: 0, faceIndex: 0 }];
  for (let i = 0; i < places.length; i += 3) tree.closestPointToPoint(place.fromArray(places, i), hit);
}

/** A ball of radius 50 with waves, those of another phase for another surface near it. */
function wavyBall(rings: number, phase: number): TriangleMesh {
  const around = 2 * rings;
  const positions = new Float32Array((rings + 1) * around * 3);
  const indices: number[] = [];
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
      indices.push(a, a + around, b, b, a + around, b + around);
    }
  return { positions, indices: Uint32Array.from(indices) };
}
