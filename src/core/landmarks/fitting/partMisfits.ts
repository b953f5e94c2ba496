import type { ShapeSpace } from '../../body/shapeSpace/shapeSpace.ts';
import type { BodyState } from './bodyState.ts';
import { turnNormals } from './fitRound.ts';
import { fittedParts, partOfPoint, type FittedPart } from './parts.ts';
import { placeBody } from './placeBody.ts';
import { skinPoints } from './skinPoints.ts';
import { placeAndLook, type TargetSurface } from './targetSurface.ts';

const known = new WeakMap<ShapeSpace, Uint8Array>();

/** The part of each vertex, by its strongest bone. */
function partsOfSkin(space: ShapeSpace): Uint8Array {
  const ready = known.get(space);
  if (ready) return ready;
  const parts = Uint8Array.from({ length: space.vertexCount }, (_, v) =>
    fittedParts.indexOf(partOfPoint(space, v)),
  );
  known.set(space, parts);
  return parts;
}

export type PartMisfits = Readonly<Record<FittedPart, number>>;

/** So far off, in statures, counts as half a miss. */
const reach = 0.02;

/** How far the skin of each part lies from the surface: 0 on it, 1 nowhere near. */
export function partMisfits(
  space: ShapeSpace,
  state: BodyState,
  { finder, positions, normals }: TargetSurface,
): PartMisfits {
  const vertices = skinPoints(space).order.subarray(0, 1000);
  const placed = placeBody(space, state, vertices);
  const looks = turnNormals(space, placed, vertices);
  const parts = partsOfSkin(space);
  const sums = new Float64Array(fittedParts.length);
  const counts = new Float64Array(fittedParts.length);
  for (let i = 0; i < vertices.length; i++) {
    const v = vertices[i]!;
    const look = placeAndLook(placed.points.subarray(v * 3, v * 3 + 3), looks.subarray(i * 3, i * 3 + 3), 1);
    const t = finder.find(look) * 3;
    let [square, facing] = [0, 0];
    for (let axis = 0; axis < 3; axis++) {
      square += (positions[t + axis]! - placed.points[v * 3 + axis]!) ** 2;
      facing += normals[t + axis]! * looks[i * 3 + axis]!;
    }
    sums[parts[v]!]! += 1 - Math.max(0, facing) / (1 + square / reach ** 2);
    counts[parts[v]!]!++;
  }
  return Object.fromEntries(fittedParts.map((part, i) => [part, sums[i]! / counts[i]!])) as PartMisfits;
}

/** What all parts miss in the mean; hands and feet, which figures wear things on, do not count. */
export const meanMisfit = (misfits: PartMisfits): number =>
  bodyParts.reduce((sum, part) => sum + misfits[part], 0) / bodyParts.length;

const bodyParts = fittedParts.filter((part) => !/Hand|Foot/.test(part));
