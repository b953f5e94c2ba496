import type { SurfaceToLay } from '../core/alignment/alignFigures.ts';
import type { LandmarksToAlign } from '../core/alignment/alignByLandmarks.ts';
import { aboveDeck, deckLevel } from '../core/figures/aboveDeck.ts';
import { joinMeshes } from '../core/figures/joinMeshes.ts';
import { poseMeshes } from '../core/figures/posedMeshes.ts';
import { worldTransforms } from '../core/figures/worldTransforms.ts';
import { identity, multiply, scaling, type Mat4 } from '../core/geometry/matrices.ts';
import type { LandmarkId } from '../core/landmarks/landmarkIds.ts';
import type { FigureToMeasure } from '../core/measures/measureFigure.ts';
import { compactMesh } from '../core/meshes/compactMesh.ts';
import { boxOfMesh } from '../core/meshes/measureMesh.ts';
import { transformPositions } from '../core/meshes/transformPositions.ts';
import type { TriangleMesh } from '../core/meshes/triangleMesh.ts';
import { markUsed } from '../core/meshes/usedVertices.ts';
import { partsOfVertices } from '../core/surfaceMap/partsOfVertices.ts';
import type { MeasuredFile } from './measureFile.ts';
import type { OpenedFile } from './openFile.ts';

/** A surface with the way to where it is from its file. */
export interface SurfaceOfFile extends SurfaceToLay {
  /** From the file's own coordinates, in mm, to those that the surface is in. */
  readonly fromFile: Mat4;
}

/** The part of what stands below the soles. */
const noPart = 255;

/** The figure of a file without its base, in the body frame, mm as modelled. */
export function surfaceInBody(measured: MeasuredFile): SurfaceOfFile {
  const { mesh: standing, isCutOffBase, body, opened } = measured;
  const { toBody, unit } = opened.derived;
  const above = isCutOffBase ? aboveDeck(standing) : standing;
  const mesh = markUsed(above).includes(0) ? compactMesh(above) : above;
  return {
    mesh,
    box: boxOfMesh(mesh)!,
    landmarks: body ? landmarksOf(body) : {},
    parts: body && partsOfVertices(mesh.positions, body.body.landmarks),
    fromFile: multiply(toBody, scaling(1 / unit.millimetresPerUnit)),
  };
}

/** All that a file shows, base and bystanders too, in its own coordinates, mm. */
export function surfaceInFile({ opened, mesh: standing, body }: MeasuredFile): SurfaceOfFile {
  const { toBody, unit, posed } = opened.derived;
  const { positions: inFile, indices } = wholeMesh(opened);
  const mesh = { positions: transformPositions(inFile, scaling(unit.millimetresPerUnit)), indices };
  const inBody = body && transformPositions(inFile, toBody);
  const parts = inBody && partsOfVertices(inBody, body.body.landmarks);
  const deck = deckLevel(standing);
  return {
    mesh,
    box: boxOfMesh(mesh)!,
    landmarks: {},
    parts: parts && posed.base ? parts.map((part, v) => (inBody[v * 3 + 1]! < deck ? noPart : part)) : parts,
    fromFile: identity,
  };
}

function wholeMesh({ file, report, posed }: OpenedFile): TriangleMesh {
  const { choice, localMatrices, morphWeights } = posed;
  const nodes = new Set(report.scenes[choice.scene]!.bodies.flatMap(({ meshNodes }) => meshNodes));
  return joinMeshes(poseMeshes(file, [...nodes], worldTransforms(file.nodes, localMatrices), morphWeights));
}

const landmarksOf = ({ body, deviations }: FigureToMeasure): LandmarksToAlign =>
  Object.fromEntries(
    Object.entries(body.landmarks).map(([id, at]) => [
      id,
      { at, uncertainty: deviations[id as LandmarkId]! },
    ]),
  );
