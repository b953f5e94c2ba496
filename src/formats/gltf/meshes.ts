import type { Accessor, Document, Mesh, Primitive } from '@gltf-transform/core';
import { figureError } from '../../core/figures/figureError.ts';
import type { FileMesh, FilePrimitive, FileSkin, FileWarning } from '../../core/figures/figureFile.ts';
import { floatsOf } from './accessorArrays.ts';
import { bindVertices, type Binding } from './skinning.ts';
import { triangleIndices } from './triangles.ts';

/**
 * The file's meshes as triangles. Throws `broken-file` for a triangle without its vertex and `not-finite` for
 * coordinates that are not numbers.
 */
export function meshesOf(
  name: string,
  document: Document,
  skins: readonly FileSkin[],
  warn: (warning: FileWarning) => void,
): readonly FileMesh[] {
  const jointCountOf = jointCounts(document, skins);
  const floats = cached(floatsOf);
  const badlyBound = { 'joint-out-of-range': new Set<string>(), 'weights-not-normal': new Set<string>() };
  const meshes = document
    .getRoot()
    .listMeshes()
    .map((mesh, index) => ({
      name: mesh.getName(),
      primitives: mesh.listPrimitives().flatMap((primitive, at) => {
        const where = `/meshes/${index}/primitives/${at}`;
        const triangles = readTriangles(name, where, primitive, floats);
        if (!triangles) return [];
        const binding = bindVertices(primitive, jointCountOf(mesh), floats);
        checkBinding(name, where, triangles.positions.length / 3, binding);
        for (const problem of binding.problems) badlyBound[problem].add(mesh.getName() || where);
        return [{ ...triangles, ...binding.influencesOfVertices }];
      }),
    }));
  for (const code of ['joint-out-of-range', 'weights-not-normal'] as const)
    if (badlyBound[code].size > 0) warn({ code, names: [...badlyBound[code]] });
  return meshes;
}

type Floats = (accessor: Accessor) => Float32Array;

/** Gives the same result for the same accessor, since many primitives often share one. */
function cached(read: Floats): Floats {
  const results = new Map<Accessor, Float32Array>();
  return (accessor) => {
    const result = results.get(accessor) ?? read(accessor);
    results.set(accessor, result);
    return result;
  };
}

/** The fewest joints of the skins that a mesh is worn with: no joint number may be beyond; null without a skin. */
function jointCounts(document: Document, skins: readonly FileSkin[]): (mesh: Mesh) => number | null {
  const root = document.getRoot();
  const skinList = root.listSkins();
  const counts = new Map<Mesh, number>();
  for (const node of root.listNodes()) {
    const mesh = node.getMesh();
    const skin = node.getSkin();
    if (!mesh || !skin) continue;
    const count = skins[skinList.indexOf(skin)]?.joints.length ?? 0;
    counts.set(mesh, Math.min(count, counts.get(mesh) ?? count));
  }
  return (mesh) => counts.get(mesh) ?? null;
}

/** The triangles of a primitive, or null where it has none: points, lines, or nothing to stand at. */
function readTriangles(
  name: string,
  where: string,
  primitive: Primitive,
  floats: Floats,
): Pick<FilePrimitive, 'positions' | 'indices' | 'morphs'> | null {
  const position = primitive.getAttribute('POSITION');
  if (!position) return null;
  const positions = floats(position);
  const vertices = positions.length / 3;
  const indices = triangleIndices(primitive, vertices);
  if (indices === 'none' || vertices < 3) return null;
  if (indices && hasIndexBeyond(indices, vertices))
    throw figureError('broken-file', { name, breakage: 'index-out-of-range', where });
  const morphs = primitive.listTargets().map((target) => {
    const offsets = target.getAttribute('POSITION');
    return offsets ? floats(offsets) : new Float32Array(positions.length);
  });
  for (const coordinates of [positions, ...morphs]) {
    if (!areFinite(coordinates)) throw figureError('not-finite', { where });
    if (coordinates.length !== positions.length)
      throw figureError('broken-file', { name, breakage: 'count-mismatch', where });
  }
  return { positions, indices, morphs };
}

/** Compressed data may hold other numbers of vertices than the file says, each attribute its own. */
function checkBinding(
  name: string,
  where: string,
  vertices: number,
  { influencesOfVertices }: Binding,
): void {
  const { joints, influences } = influencesOfVertices;
  if (joints && joints.length !== vertices * influences)
    throw figureError('broken-file', { name, breakage: 'count-mismatch', where });
}

/** Plain loops, since what they look at is long: `some` and `every` take several times as long. */
function hasIndexBeyond(indices: Uint32Array, count: number): boolean {
  let highest = 0;
  for (let i = 0; i < indices.length; i++) if (indices[i]! > highest) highest = indices[i]!;
  return highest >= count;
}

function areFinite(values: Float32Array): boolean {
  // A difference from itself is 0, and not a number as soon as one value is infinite or none.
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! - values[i]!;
  return sum === 0;
}
