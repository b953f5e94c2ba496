import type { BodyChoice } from '../core/figures/figureReport.ts';
import { aboveDeck } from '../core/figures/aboveDeck.ts';
import { figureToFind, type Stand } from '../core/figures/figureToFind.ts';
import { bodyMesh } from '../core/figures/figureToMeasure.ts';
import { poseBody } from '../core/figures/openBody.ts';
import type { Mat4 } from '../core/geometry/matrices.ts';
import { compactMesh } from '../core/meshes/compactMesh.ts';
import { creaseNormals } from '../core/meshes/creaseNormals.ts';
import { joinVertices } from '../core/meshes/joinVertices.ts';
import type { HeldFigure } from './jobs.ts';

/** A figure's surface as it is compared and drawn: vertices at one place joined, each with one normal. */
export interface FigureSurface {
  readonly positions: Float32Array<ArrayBuffer>;
  readonly normals: Float32Array<ArrayBuffer>;
  readonly indices: Uint32Array<ArrayBuffer>;
}

/**
 * The surface of a posed body without its base, life-size mm in the body frame; null where it has none.
 * @param toLife from the file's coordinates
 */
export function figureSurface(
  { file, report }: HeldFigure,
  choice: BodyChoice,
  stand: Stand,
  toLife: Mat4,
): FigureSurface | null {
  const wanted = figureToFind(file, report, poseBody(file, report, choice), stand);
  const standing = bodyMesh(wanted, toLife);
  const own = wanted.ground === null ? standing : aboveDeck(standing);
  const { positions, indices } = compactMesh(joinVertices(own).mesh);
  if (indices.length === 0) return null;
  const { normals } = creaseNormals({ positions, indices }, Math.PI);
  return {
    positions: positions as Float32Array<ArrayBuffer>,
    normals: normals as Float32Array<ArrayBuffer>,
    indices: indices as Uint32Array<ArrayBuffer>,
  };
}
