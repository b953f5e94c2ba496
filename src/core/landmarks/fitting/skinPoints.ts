import type { ShapeSpace } from '../../body/shapeSpace/shapeSpace.ts';
import { partOfPoint, type FittedPart } from './parts.ts';

/** The skin's vertices in such an order that the first so many of them are spread evenly over it. */
export interface SkinPoints {
  readonly order: Uint32Array;
  /** Normals of the mean body's skin, 3 per vertex. */
  readonly normals: Float64Array;
  /** How much each vertex counts where a fit looks closely. */
  readonly worths: Float64Array;
}

/** So many vertices are put in order; the rest is as it comes. */
const ordered = 1500;

/** What is small lies off by less, so that its skin counts for more: tried on figures whose joints are known. */
function worthOf(part: FittedPart): number {
  if (part.endsWith('Hand')) return 16;
  if (part.endsWith('Foot')) return 4;
  return part === 'head' ? 3 : 1;
}

const known = new WeakMap<ShapeSpace, SkinPoints>();

export function skinPoints(space: ShapeSpace): SkinPoints {
  const ready = known.get(space);
  if (ready) return ready;
  const made = {
    order: spreadOrder(space),
    normals: normalsOf(space.mean, space.triangles, space.vertexCount),
    worths: Float64Array.from({ length: space.vertexCount }, (_, v) => worthOf(partOfPoint(space, v))),
  };
  known.set(space, made);
  return made;
}

/** Each next vertex is the one farthest from all before it (Gonzalez, 1985). */
function spreadOrder({ mean, vertexCount }: ShapeSpace): Uint32Array {
  const order: number[] = [];
  const away = new Float64Array(vertexCount).fill(Infinity);
  for (let next = 0; order.length < ordered;) {
    order.push(next);
    away[next] = -1;
    const [x, y, z] = [mean[next * 3]!, mean[next * 3 + 1]!, mean[next * 3 + 2]!];
    let most = -1;
    for (let v = 0; v < vertexCount; v++) {
      if (away[v]! < 0) continue;
      const square = (mean[v * 3]! - x) ** 2 + (mean[v * 3 + 1]! - y) ** 2 + (mean[v * 3 + 2]! - z) ** 2;
      if (square < away[v]!) away[v] = square;
      if (away[v]! > most) [next, most] = [v, away[v]!];
    }
  }
  for (let v = 0; v < vertexCount; v++) if (away[v]! >= 0) order.push(v);
  return Uint32Array.from(order);
}

/** Unit normals of vertices, by the areas of the triangles about them; 3 per vertex. */
export function normalsOf(
  positions: ArrayLike<number>,
  triangles: Uint32Array,
  vertexCount: number,
): Float64Array {
  const normals = new Float64Array(vertexCount * 3);
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t]! * 3, triangles[t + 1]! * 3, triangles[t + 2]! * 3];
    const [ux, uy, uz] = [
      positions[b]! - positions[a]!,
      positions[b + 1]! - positions[a + 1]!,
      positions[b + 2]! - positions[a + 2]!,
    ];
    const [vx, vy, vz] = [
      positions[c]! - positions[a]!,
      positions[c + 1]! - positions[a + 1]!,
      positions[c + 2]! - positions[a + 2]!,
    ];
    const [nx, ny, nz] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    for (const at of [a, b, c]) {
      normals[at]! += nx;
      normals[at + 1]! += ny;
      normals[at + 2]! += nz;
    }
  }
  for (let i = 0; i < normals.length; i += 3) {
    const length = Math.hypot(normals[i]!, normals[i + 1]!, normals[i + 2]!) || 1;
    normals[i]! /= length;
    normals[i + 1]! /= length;
    normals[i + 2]! /= length;
  }
  return normals;
}
