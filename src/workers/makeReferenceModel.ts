import { findPose } from '../core/body/pose/posePresets.ts';
import type { ReferenceBody } from '../core/body/referenceBody.ts';
import { standReference } from '../core/body/standReference.ts';
import type { BodyTemplate } from '../core/body/template/bodyTemplate.ts';
import { footprintOf } from '../core/figures/footprint.ts';
import { extentOf } from '../core/figures/posedMeshes.ts';
import { percentileAmong } from '../core/body/settings/percentileAmong.ts';
import { identity } from '../core/geometry/matrices.ts';
import { compactMesh } from '../core/meshes/compactMesh.ts';
import { creaseNormals } from '../core/meshes/creaseNormals.ts';
import type { ReferenceModel } from '../core/project/derivedReference.ts';

/** A body as it is drawn in a pose, standing on the ground; an unknown pose is taken for arms at the sides. */
export function makeReferenceModel(
  template: BodyTemplate,
  body: ReferenceBody,
  pose: string,
): ReferenceModel {
  const { posed } = standReference(template, body, findPose(pose) ?? findPose('down')!);
  // The template's vertices are those of its finest level.
  const { positions, indices } = compactMesh(posed.mesh);
  // Skin has no creases: one normal for each vertex.
  const { normals } = creaseNormals({ positions, indices }, Math.PI);
  const parts = [{ node: 0, primitive: 0, positions, indices }];
  const box = extentOf(parts)!;
  return {
    positions: positions as Float32Array<ArrayBuffer>,
    normals: normals as Float32Array<ArrayBuffer>,
    indices: indices as Uint32Array<ArrayBuffer>,
    box,
    landmarks: posed.landmarks,
    footprint: footprintOf(parts, box, identity),
    statureMm: body.targets['stature']!,
    percentile: percentileAmong(body.settings, 'stature', body.targets['stature']!),
  };
}
