import { readNumber, readWhole } from '../mesh/numberText.ts';
import { createRunReader, type RunReader, type ValueBounds } from './elementRun.ts';
import type { MeshBuilder } from './meshBuilder.ts';

/** Reads the vertices of a mesh that come one after the other. */
export const createVertexRun = (mesh: MeshBuilder): RunReader =>
  createRunReader('vertex', ['x', 'y', 'z'], (bytes, bounds) => {
    const x = numberAt(bytes, bounds, 0);
    const y = numberAt(bytes, bounds, 1);
    const z = numberAt(bytes, bounds, 2);
    return x !== null && y !== null && z !== null && mesh.pushVertex(x, y, z);
  });

/** Reads the triangles of a mesh that come one after the other. */
export const createTriangleRun = (mesh: MeshBuilder): RunReader =>
  createRunReader('triangle', ['v1', 'v2', 'v3', 'pid', 'p1', 'p2', 'p3'], (bytes, bounds) => {
    const v1 = wholeAt(bytes, bounds, 0);
    const v2 = wholeAt(bytes, bounds, 1);
    const v3 = wholeAt(bytes, bounds, 2);
    if (v1 === null || v2 === null || v3 === null) return false;
    if (bounds[6] === 0 && bounds[8] === 0) {
      mesh.pushTriangle(v1, v2, v3);
      return true;
    }
    const group =
      bounds[6] === 0 ? undefined : new TextDecoder().decode(bytes.subarray(bounds[6], bounds[7]));
    const numbers = [4, 5, 6].map((which) =>
      bounds[2 * which] === 0 ? undefined : wholeAt(bytes, bounds, which),
    );
    if (numbers.includes(null)) return false;
    mesh.pushTriangle(v1, v2, v3);
    mesh.pushProperties(group, numbers as readonly (number | undefined)[]);
    return true;
  });

/** The value of an attribute as a number, or null for anything that is not spelled as plainly as most are. */
const numberAt = (bytes: Uint8Array, bounds: ValueBounds, which: number): number | null =>
  bounds[2 * which] === 0 ? null : readNumber(bytes, bounds[2 * which]!, bounds[2 * which + 1]!);

function wholeAt(bytes: Uint8Array, bounds: ValueBounds, which: number): number | null {
  const whole = bounds[2 * which] === 0 ? null : readWhole(bytes, bounds[2 * which]!, bounds[2 * which + 1]!);
  return whole !== null && whole >= 0 && whole < 2 ** 32 - 1 ? whole : null;
}
