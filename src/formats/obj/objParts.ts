import type { MeshPlan } from '../mesh/polygonMeshes.ts';
import type { PolygonFaces } from '../mesh/polygonFaces.ts';

/** What is known of the materials that a text names. */
export interface MaterialLookup {
  /** The number of a material by its name, or null. */
  readonly numberOf: (name: string) => number | null;
  readonly hasPicture: (material: number) => boolean;
  /** Whether any has. */
  readonly hasPictures: boolean;
}

/** Keeps which faces belong to which part: an object or group, and a material. */
export interface PartKeeper {
  readonly changeName: (name: string) => void;
  readonly changeMaterial: (name: string) => void;
  readonly finish: () => readonly MeshPlan[];
}

interface Part extends MeshPlan {
  readonly runs: [first: number, end: number][];
}

/** A file that names more objects and groups than these has the further ones as one. */
const mostNames = 2048;

/** A keeper for faces to come. Parts of the same name and material are one, wherever they stand. */
export function createPartKeeper(faces: PolygonFaces, lookup: MaterialLookup): PartKeeper {
  const parts = new Map<string, Part>();
  const names = new Set<string>();
  let name = '';
  let material: number | null = null;
  let firstFace = 0;
  const partAtHand = (): Part => {
    const key = `${material ?? ''} ${name}`;
    const hasUvs = material !== null && lookup.hasPicture(material);
    const part = parts.get(key) ?? { name, material, hasUvs, runs: [] };
    parts.set(key, part);
    return part;
  };
  const closeRun = (): void => {
    const end = faces.ends.length();
    if (end === firstFace) return;
    const { runs } = partAtHand();
    const last = runs.at(-1);
    if (last?.[1] === firstFace) last[1] = end;
    else runs.push([firstFace, end]);
    firstFace = end;
  };
  return {
    changeName: (next) => {
      closeRun();
      name = names.size < mostNames || names.has(next) ? next : '';
      names.add(name);
    },
    changeMaterial: (next) => {
      closeRun();
      material = lookup.numberOf(next);
    },
    finish: () => {
      closeRun();
      return [...parts.values()];
    },
  };
}
