import { identity, multiply, type Mat4 } from '../geometry/matrices.ts';
import { axisIndex, axisSign, type Axis } from '../geometry/axes.ts';
import { uniteBoxes, type Box } from '../geometry/boxes.ts';
import type { Vec3 } from '../geometry/vectors.ts';
import { gatherVertices } from '../meshes/joinVertices.ts';
import { pickTriangles } from '../meshes/pickTriangles.ts';
import { transformPositions } from '../meshes/transformPositions.ts';
import { boxOfMarked, markUsed } from '../meshes/usedVertices.ts';
import type { FigureFile, FilePrimitive } from './figureFile.ts';
import type { PrimitivePart } from './figureReport.ts';

/** Triangles as they stand in a pose, in file coordinates. */
export interface PosedMesh {
  /** The node that carries them, and their primitive's number in its mesh. */
  readonly node: number;
  readonly primitive: number;
  /** 3 per vertex. */
  readonly positions: Float32Array;
  /** 3 per triangle, or null where each three vertices in turn are one. */
  readonly indices: Uint32Array | null;
}

/**
 * The meshes of some nodes as they stand: morphed, then skinned or, without a skin, moved by their node (glTF 2.0,
 * §3.7.2.2 and §3.7.3.3: a skinned mesh is not moved by its own node). One for each primitive; of those that
 * `parts` names only the triangles that it names.
 */
export function poseMeshes(
  file: FigureFile,
  nodes: readonly number[],
  worlds: readonly Mat4[],
  morphWeights: readonly (readonly number[])[],
  parts: readonly PrimitivePart[] = [],
): readonly PosedMesh[] {
  return nodes.flatMap((index) => {
    const node = file.nodes[index];
    const mesh = file.meshes[node?.mesh ?? -1];
    const skin = file.skins[node?.skin ?? -1];
    const skinMatrices = skin
      ? skin.joints.map((joint, i) => multiply(worlds[joint] ?? identity, skin.inverseBind[i] ?? identity))
      : null;
    return (mesh?.primitives ?? []).map((primitive, number): PosedMesh => {
      const morphed = morphPositions(primitive, morphWeights[index] ?? []);
      const positions =
        skinMatrices && primitive.influences > 0
          ? skinPositions(morphed, primitive, skinMatrices)
          : transformPositions(morphed, worlds[index] ?? identity);
      const part = parts.find((each) => each.node === index && each.primitive === number);
      const indices = part ? pickTriangles(primitive.indices, part.triangles) : primitive.indices;
      return { node: index, primitive: number, positions, indices };
    });
  });
}

/** The box round all vertices that triangles use; null of none. */
export function extentOf(meshes: readonly PosedMesh[]): Box | null {
  return meshes.reduce<Box | null>((box, given) => {
    const mesh = withoutUnused(given);
    return uniteBoxes(box, boxOfMarked(mesh.positions, markUsedOf(mesh)));
  }, null);
}

/**
 * The box round the part of meshes that lies beyond a coordinate along an axis, which is where it begins; null of
 * none. `level`: the coordinate, in the meshes' own frame.
 */
export function extentAbove(meshes: readonly PosedMesh[], up: Axis, level: number): Box | null {
  const [axis, sign] = [axisIndex(up), axisSign(up)];
  const above = meshes.reduce<Box | null>((box, given) => {
    const mesh = withoutUnused(given);
    const { positions } = mesh;
    const isAbove = markUsedOf(mesh).map((mark, vertex) =>
      sign * (positions[vertex * 3 + axis]! - level) >= 0 ? mark : 0,
    );
    return uniteBoxes(box, boxOfMarked(positions, isAbove));
  }, null);
  if (!above) return null;
  const fromLevel = (corner: Vec3): Vec3 =>
    corner.map((value, i) => (i === axis ? level : value)) as unknown as Vec3;
  return sign > 0 ? { ...above, min: fromLevel(above.min) } : { ...above, max: fromLevel(above.max) };
}

/** The same triangles, with vertices of their own where many more are there, as when primitives share them. */
export const withoutUnused = (mesh: PosedMesh): PosedMesh =>
  mesh.indices && mesh.indices.length * 3 < mesh.positions.length
    ? { ...mesh, positions: gatherVertices(mesh.positions, 3, mesh.indices), indices: null }
    : mesh;

/** A 1 for each vertex that triangles use; without indices all are. */
const markUsedOf = ({ positions, indices }: PosedMesh): Uint8Array =>
  indices ? markUsed({ positions, indices }) : new Uint8Array(positions.length / 3).fill(1);

function morphPositions({ positions, morphs }: FilePrimitive, weights: readonly number[]): Float32Array {
  const active = morphs.flatMap((offsets, i) => (weights[i] ? [{ offsets, weight: weights[i] }] : []));
  if (active.length === 0) return positions;
  const morphed = positions.slice();
  for (const { offsets, weight } of active)
    for (let i = 0; i < morphed.length; i++) morphed[i]! += weight * offsets[i]!;
  return morphed;
}

/** Linear blend skinning. A flat loop without allocation: three's own, one vertex at a time, takes ten times as long. */
function skinPositions(
  positions: Float32Array,
  { joints, weights, influences }: FilePrimitive,
  matrices: readonly Mat4[],
): Float32Array {
  const m = Float64Array.from(matrices.flat());
  const skinned = new Float32Array(positions.length);
  for (let i = 0, influence = 0; i < positions.length; i += 3) {
    const px = positions[i]!;
    const py = positions[i + 1]!;
    const pz = positions[i + 2]!;
    let x = 0;
    let y = 0;
    let z = 0;
    for (const end = influence + influences; influence < end; influence++) {
      const weight = weights![influence]!;
      if (weight === 0) continue;
      const at = joints![influence]! * 16;
      x += weight * (m[at]! * px + m[at + 4]! * py + m[at + 8]! * pz + m[at + 12]!);
      y += weight * (m[at + 1]! * px + m[at + 5]! * py + m[at + 9]! * pz + m[at + 13]!);
      z += weight * (m[at + 2]! * px + m[at + 6]! * py + m[at + 10]! * pz + m[at + 14]!);
    }
    skinned[i] = x;
    skinned[i + 1] = y;
    skinned[i + 2] = z;
  }
  return skinned;
}
