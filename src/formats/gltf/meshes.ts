import type { Accessor, Document, Mesh, Primitive } from '@gltf-transform/core';
import { figureError } from '../../core/figures/figureError.ts';
import type {
  FileMesh,
  FilePrimitive,
  FileRepair,
  FileSkin,
  FileWarning,
} from '../../core/figures/figureFile.ts';
import { shortName } from '../shortText.ts';
import { floatsOf } from './accessorArrays.ts';
import { bindVertices, type Binding, type BindingProblems } from './skinning.ts';
import { triangleIndices } from './triangles.ts';

export interface ReadMeshes {
  readonly meshes: readonly FileMesh[];
  /** What was put right in how they follow their skins. */
  readonly repairs: readonly FileRepair[];
}

/**
 * The file's meshes as triangles. Throws `broken-file` for a triangle without its vertex and `not-finite` for
 * coordinates that are not numbers.
 */
export function meshesOf(
  name: string,
  document: Document,
  skins: readonly FileSkin[],
  warn: (warning: FileWarning) => void,
): ReadMeshes {
  const jointCountOf = jointCounts(document, skins);
  const floats = cached(floatsOf);
  const bound: { readonly meshName: string; readonly problems: BindingProblems }[] = [];
  const meshes = document
    .getRoot()
    .listMeshes()
    .map((mesh, index) => ({
      name: shortName(mesh.getName()),
      primitives: mesh.listPrimitives().flatMap((primitive, at) => {
        const where = `/meshes/${index}/primitives/${at}`;
        const triangles = readTriangles(name, where, primitive, floats);
        if (!triangles) return [];
        const binding = bindVertices(primitive, jointCountOf(mesh), floats);
        checkBinding(name, where, triangles.positions.length / 3, binding);
        bound.push({ meshName: shortName(mesh.getName()) || where, problems: binding.problems });
        // The glTF loader draws these, with all that they carry besides.
        return [{ ...triangles, ...binding.influencesOfVertices, look: null }];
      }),
    }));
  const namesWith = (has: (problems: BindingProblems) => boolean): readonly string[] => [
    ...new Set(bound.flatMap(({ meshName, problems }) => (has(problems) ? [meshName] : []))),
  ];
  const warnOf = (code: FileWarning['code'], names: readonly string[]): void =>
    names.length > 0 ? warn({ code, names }) : undefined;
  warnOf(
    'joint-out-of-range',
    namesWith(({ outOfRange }) => outOfRange > 0),
  );
  warnOf(
    'weights-not-normal',
    namesWith(({ notFinite, notNormal }) => notFinite + notNormal > 0),
  );
  return { meshes, repairs: repairsOf(bound.map(({ problems }) => problems)) };
}

function repairsOf(all: readonly BindingProblems[]): readonly FileRepair[] {
  const sumOf = (kind: keyof BindingProblems): number =>
    all.reduce((sum, problems) => sum + problems[kind], 0);
  const repairs: readonly FileRepair[] = [
    { code: 'weights-mended', count: sumOf('notNormal') },
    { code: 'nan-weights-mended', count: sumOf('notFinite') },
    { code: 'joints-clamped', count: sumOf('outOfRange') },
  ];
  return repairs.filter(({ count }) => count > 0);
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
