import { creaseNormals } from '../meshes/creaseNormals.ts';
import { compactMesh } from '../meshes/compactMesh.ts';
import type { TriangleMesh } from '../meshes/triangleMesh.ts';
import { skeletonOf, type Skeleton } from './pose/skeleton.ts';
import { quantizeWeights, type QuantizedWeights } from './pose/quantizeWeights.ts';
import type { ReferenceBody } from './referenceBody.ts';
import type { BodyTemplate } from './template/bodyTemplate.ts';

/** A reference body at rest with what moves it, mm in the body frame: only the vertices that its level has. */
export interface RiggedBody extends TriangleMesh, QuantizedWeights {
  /** Of length 1, 3 per vertex. */
  readonly normals: Float32Array;
  /** Where each of `bones` begins. */
  readonly skeleton: Skeleton;
}

/** A reference body as skin and bones, for files that keep both. */
export function rigReference(template: BodyTemplate, { rest, level }: ReferenceBody): RiggedBody {
  const { firstOf, positions, indices } = compactMesh({
    positions: rest.positions,
    indices: template.levels[level],
  });
  // Skin has no creases: one normal for each vertex.
  const { normals } = creaseNormals({ positions, indices }, Math.PI);
  return {
    positions,
    indices,
    normals,
    ...quantizeWeights(template.boneIndices, template.boneWeights, firstOf),
    skeleton: skeletonOf(rest.joints),
  };
}
