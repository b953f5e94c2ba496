import { figureError, type Breakage, type FigureError } from '../../core/figures/figureError.ts';
import { multiply, type Mat4 } from '../../core/geometry/matrices.ts';
import { mostTriangles } from '../limits.ts';
import type { ModelObject, ModelPart, Placement } from './modelPart.ts';

/** The model parts of a file: a part by its path as written in another, the one that it begins with first. */
export interface Model {
  readonly name: string;
  readonly root: ModelPart;
  readonly partOf: (path: string) => ModelPart;
}

/** An object with a mesh, and where it stands. */
export interface PlacedObject {
  readonly part: ModelPart;
  readonly object: ModelObject;
  /** Null: as it is. */
  readonly transform: Mat4 | null;
}

export interface Placed {
  readonly placed: readonly PlacedObject[];
  /** Names of objects that are no part of the figure. */
  readonly leftOut: readonly string[];
}

/** So deep may components stand in one another. */
const deepest = 32;

/** So many meshes may stand in one file. */
const mostPlaced = 20_000;

/** Types of objects (3MF Core Specification, §4.1) that show the figure; supports and helpers of programs do not. */
const shown: ReadonlySet<string> = new Set(['model', 'surface']);

/**
 * Every mesh where it stands: the items on the plate; where there are none, all objects that stand in no other.
 * Counted before anything is placed. Throws `too-many-triangles`, and `broken-file` for objects that are not there,
 * contain themselves, or stand too deep in one another or too often.
 */
export function placeObjects(model: Model): Placed {
  const { root } = model;
  const count = createCounter(model);
  const items = root.items.length > 0 ? root.items : itemsOfObjects(root);
  let triangles = 0;
  let meshes = 0;
  for (const item of items) {
    const counted = count(...find(model, root, item));
    triangles += counted.triangles;
    meshes += counted.meshes;
  }
  if (triangles > mostTriangles) throw figureError('too-many-triangles', { triangles, limit: mostTriangles });
  if (meshes > mostPlaced) throw broken(model, 'too-deep', `${meshes} objects`);
  const placed: PlacedObject[] = [];
  const leftOut = new Set<string>();
  const place = (part: ModelPart, { transform, ...placement }: Placement, outer: Mat4 | null): void => {
    const [inPart, object] = find(model, part, placement);
    const whole = outer && transform ? multiply(outer, transform) : (outer ?? transform);
    if (!shown.has(object.type)) leftOut.add(object.name || `object ${object.id}`);
    else if (object.mesh) placed.push({ part: inPart, object, transform: whole });
    else for (const component of object.components) place(inPart, component, whole);
  };
  for (const item of items) place(root, item, null);
  return { placed, leftOut: [...leftOut] };
}

/** Items for all objects that are no component of another. */
function itemsOfObjects({ objects }: ModelPart): readonly Placement[] {
  const used = new Set(
    [...objects.values()].flatMap(({ components }) =>
      components.flatMap(({ object, path }) => (path === null ? [object] : [])),
    ),
  );
  return [...objects.keys()]
    .filter((id) => !used.has(id))
    .map((object) => ({ object, path: null, transform: null }));
}

interface Counted {
  readonly triangles: number;
  readonly meshes: number;
  /** How deep components stand in it. */
  readonly depth: number;
}

/** Counts what an object shows by multiplication, each object once, however often it is shown. */
function createCounter(model: Model): (part: ModelPart, object: ModelObject) => Counted {
  const known = new Map<ModelObject, Counted | 'open'>();
  const count = (part: ModelPart, object: ModelObject, level = 0): Counted => {
    const before = known.get(object);
    if (before === 'open') throw broken(model, 'node-loop', whereOf(part, object.id));
    if (before) return before;
    if (level > deepest) throw broken(model, 'too-deep', whereOf(part, object.id));
    known.set(object, 'open');
    let triangles = (object.mesh?.indices.length ?? 0) / 3;
    let meshes = object.mesh ? 1 : 0;
    let depth = 0;
    for (const component of object.components) {
      const inner = count(...find(model, part, component), level + 1);
      triangles += inner.triangles;
      meshes += inner.meshes;
      depth = Math.max(depth, inner.depth + 1);
    }
    if (depth > deepest) throw broken(model, 'too-deep', whereOf(part, object.id));
    const counted = { triangles, meshes, depth };
    known.set(object, counted);
    return counted;
  };
  return count;
}

function find(
  model: Model,
  part: ModelPart,
  { object: id, path }: Pick<Placement, 'object' | 'path'>,
): readonly [ModelPart, ModelObject] {
  const inPart = path === null ? part : model.partOf(path);
  const object = inPart.objects.get(id);
  if (!object) throw broken(model, 'bad-reference', whereOf(inPart, id));
  return [inPart, object];
}

const whereOf = ({ path }: ModelPart, id: string): string => `${path}, object ${id.slice(0, 100)}`;

const broken = ({ name }: Model, breakage: Breakage, where: string): FigureError =>
  figureError('broken-file', { name, breakage, where });
