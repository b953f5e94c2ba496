import type { Solid } from '../field/solid.ts';
import { mirrorMesh } from './mirrorMesh.ts';
import { sampleLeftHalf } from './sampleField.ts';
import { simplifyMesh, type ShadedMesh } from './simplifyMesh.ts';
import { normalsOnSkin, projectToSkin } from './skin.ts';
import { surfaceNets } from './surfaceNets.ts';
import { unfoldMesh } from './unfoldMesh.ts';

export interface MeshSettings {
  /** Grid cell of the first, fine mesh. */
  readonly cellMm: number;
  readonly triangleCount: number;
  /** Above this height, in mm, the form counts for more: it grows to `headWeight` over `headMm`. */
  readonly neckMm: number;
  readonly headMm: number;
}

const headWeight = 2;

/** A solid's skin as a closed mesh that is its own mirror image in x = 0. */
export async function sculptMesh(skin: Solid, settings: MeshSettings): Promise<ShadedMesh> {
  const { cellMm, triangleCount, neckMm, headMm } = settings;
  const { positions, triangles } = surfaceNets(sampleLeftHalf(skin, cellMm));
  projectToSkin(skin, positions);
  const normals = normalsOnSkin(skin, positions, cellMm / 4);
  const judged = Float32Array.from(positions, (value, i) => {
    const above = (positions[i - (i % 3) + 1] ?? 0) - neckMm;
    const growth = 1 + (headWeight - 1) * Math.min(Math.max(above / headMm, 0), 1);
    return i % 3 === 1 ? neckMm + above * growth : value * growth;
  });
  const half = await simplifyMesh({ positions, normals, triangles }, judged, triangleCount / 2);
  return mirrorMesh(unfoldMesh(half));
}
