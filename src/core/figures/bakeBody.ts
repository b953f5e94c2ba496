import type { Mat4 } from '../geometry/matrices.ts';
import { compactMesh } from '../meshes/compactMesh.ts';
import { cutParts, type CuttablePart } from './cutParts.ts';
import type { FigureFile } from './figureFile.ts';
import type { PrimitivePart } from './figureReport.ts';
import { poseMeshes, type PosedMesh } from './posedMeshes.ts';
import { blendMatrix, determinantOf, vertexMatrices } from './vertexMatrices.ts';

/** What of a body is baked, and how it stands. */
export interface BodyToBake {
  /** The nodes whose meshes are taken: those of a base of its own left out, where it is to be. */
  readonly nodes: readonly number[];
  /** Where not all triangles of a primitive are taken: which are. */
  readonly shown: readonly PrimitivePart[];
  /** Transforms of all nodes into file coordinates, and the morph weights of each, in the pose. */
  readonly worlds: readonly Mat4[];
  readonly morphWeights: readonly (readonly number[])[];
  /** From file coordinates to the saved frame: +Y up, facing +Z, soles on y = 0, in the unit wanted. */
  readonly fileToSaved: Mat4;
  /** What is below this y of the saved frame is cut off and the cut is closed; null: nothing is. */
  readonly cutLevel: number | null;
}

/**
 * Triangles that stand where they belong, without skeleton and transforms, in the saved frame, counter-clockwise seen
 * from outside. Each vertex is a corner of some.
 */
export interface BakedPart extends CuttablePart {
  /** Its node's name, or its mesh's; no two parts have the same. */
  readonly name: string;
  /** The node and the primitive's number in its mesh that it comes from. */
  readonly node: number;
  readonly primitive: number;
  /** Whether it came out mirrored, so that its triangles were turned round. */
  readonly isMirrored: boolean;
}

/**
 * A body as it stands, as plain triangles; parts without triangles are left out. Coordinates are reckoned in double
 * precision and rounded once. What is mirrored on its way keeps its outside outside.
 */
export function bakeBody(file: FigureFile, body: BodyToBake): readonly BakedPart[] {
  const { nodes, worlds, morphWeights, shown, fileToSaved, cutLevel } = body;
  const baked = poseMeshes(file, nodes, worlds, morphWeights, shown).map((mesh): BarePart => {
    const indices = mesh.indices ?? Uint32Array.from({ length: mesh.positions.length / 3 }, (_, i) => i);
    const mirrored = isMirrored(file, mesh, body);
    return {
      node: mesh.node,
      primitive: mesh.primitive,
      positions: transformAll(mesh.positions, fileToSaved),
      indices: mirrored ? turnFaces(indices) : indices,
      isMirrored: mirrored,
      origins: null,
      isCut: false,
    };
  });
  const parts = (cutLevel === null ? baked : cutParts(baked, cutLevel)).filter(
    ({ indices }) => indices.length > 0,
  );
  const giveName = createNaming();
  return parts.map((part) => ({ ...dropUnused(part), name: giveName(nameOf(file, part)) }));
}

type BarePart = Omit<BakedPart, 'name'>;

function transformAll(positions: Float32Array, matrix: Mat4): Float32Array {
  const m = Float64Array.from(matrix);
  const moved = new Float32Array(positions.length);
  for (let i = 0; i < positions.length; i += 3) {
    const x = positions[i]!;
    const y = positions[i + 1]!;
    const z = positions[i + 2]!;
    moved[i] = m[0]! * x + m[4]! * y + m[8]! * z + m[12]!;
    moved[i + 1] = m[1]! * x + m[5]! * y + m[9]! * z + m[13]!;
    moved[i + 2] = m[2]! * x + m[6]! * y + m[10]! * z + m[14]!;
  }
  return moved;
}

/** Vertices of a skinned mesh that are asked whether they are mirrored. */
const mostSamples = 64;

/** Whether most of a mesh comes out mirrored. */
function isMirrored(
  file: FigureFile,
  { node, primitive }: PosedMesh,
  { worlds, fileToSaved }: BodyToBake,
): boolean {
  const source = file.meshes[file.nodes[node]!.mesh!]!.primitives[primitive]!;
  const moving = vertexMatrices(file, node, source, worlds, fileToSaved);
  if (!moving.isSkinned) return determinantOf(moving.matrices) < 0;
  const vertices = source.positions.length / 3;
  const step = Math.max(1, Math.floor(vertices / mostSamples));
  const blended = new Float64Array(16);
  let balance = 0;
  for (let vertex = 0; vertex < vertices; vertex += step) {
    blendMatrix(moving, source, vertex, blended);
    balance += Math.sign(determinantOf(blended));
  }
  return balance < 0;
}

function turnFaces(indices: Uint32Array): Uint32Array {
  const turned = indices.slice();
  for (let i = 0; i < turned.length; i += 3) {
    turned[i + 1] = indices[i + 2]!;
    turned[i + 2] = indices[i + 1]!;
  }
  return turned;
}

/** With only the vertices that triangles use; as it is where they use all, or where it was cut. */
function dropUnused(part: BarePart): BarePart {
  const vertices = part.positions.length / 3;
  if (part.origins || countUsed(part) === vertices) return part;
  const { firstOf, ...mesh } = compactMesh(part);
  return {
    ...part,
    ...mesh,
    origins: { from: firstOf, to: firstOf, share: new Float32Array(firstOf.length) },
  };
}

function countUsed({ positions, indices }: BarePart): number {
  const isUsed = new Uint8Array(positions.length / 3);
  let count = 0;
  for (let i = 0; i < indices.length; i++) {
    if (isUsed[indices[i]!] === 0) count++;
    isUsed[indices[i]!] = 1;
  }
  return count;
}

function nameOf({ nodes, meshes }: FigureFile, { node, primitive }: BarePart): string {
  const { name, mesh } = nodes[node]!;
  const { name: meshName = '', primitives = [] } = meshes[mesh!] ?? {};
  const base = name || meshName || 'Part';
  return primitives.length > 1 ? `${base} ${primitive + 1}` : base;
}

/** Gives each name once: names that have been given get a number. */
function createNaming(): (name: string) => string {
  const given = new Set<string>();
  return (name) => {
    let own = name;
    for (let number = 2; given.has(own); number++) own = `${name} ${number}`;
    given.add(own);
    return own;
  };
}
