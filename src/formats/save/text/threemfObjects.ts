import type { BakedPart } from '../../../core/figures/bakeBody.ts';
import { joinMeshes } from '../../../core/figures/joinMeshes.ts';
import { joinVertices } from '../../../core/meshes/joinVertices.ts';
import type { FigureLooks } from '../looks/figureLooks.ts';

/** A mesh whose triangles share their vertices, as 3MF wants it. */
export interface ThreemfObject {
  readonly name: string;
  /** 3 per vertex, +Y up. */
  readonly positions: Float32Array;
  /** 3 per triangle, each of three vertices. */
  readonly indices: Uint32Array;
  /** Number in the materials; or null. */
  readonly material: number | null;
  /** A colour for each corner of `indices`, as 0xRRGGBBAA; or null. */
  readonly cornerColors: Uint32Array | null;
}

/**
 * Parts as objects: a part and the faces that close its cut are one, so that what is closed stays so. Triangles with
 * two corners at one place are left out, since 3MF allows none.
 */
export function threemfObjects(
  parts: readonly BakedPart[],
  { lookOf }: FigureLooks,
): readonly ThreemfObject[] {
  const groups = new Map<string, BakedPart[]>();
  for (const part of parts) {
    const key = `${part.node} ${part.primitive}`;
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups.values()].flatMap((group): readonly ThreemfObject[] => {
    const looks = group.map(lookOf);
    const whole = joinMeshes(group);
    const joined = joinVertices(whole).mesh;
    const corners = wholeCorners(joined.indices);
    if (corners.length === 0) return [];
    const colors = looks.every((look) => look.colors)
      ? looks.flatMap(({ colors: own }) => packColors(own!))
      : null;
    return [
      {
        name: group[0]!.name,
        positions: joined.positions,
        indices: corners.map((corner) => joined.indices[corner]!),
        material: looks[0]!.material,
        cornerColors: colors && pickColors(colors, whole.indices, corners),
      },
    ];
  });
}

/** Places of the corners of triangles with three vertices. */
function wholeCorners(indices: Uint32Array): Uint32Array {
  const corners = new Uint32Array(indices.length);
  let count = 0;
  for (let i = 0; i < indices.length; i += 3) {
    const a = indices[i]!;
    const b = indices[i + 1]!;
    const c = indices[i + 2]!;
    if (a === b || b === c || c === a) continue;
    corners[count] = i;
    corners[count + 1] = i + 1;
    corners[count + 2] = i + 2;
    count += 3;
  }
  return corners.slice(0, count);
}

/** Four bytes per vertex as one number. */
function packColors(colors: Uint8Array): Uint32Array {
  const view = new DataView(colors.buffer, colors.byteOffset, colors.byteLength);
  const packed = new Uint32Array(colors.length / 4);
  for (let i = 0; i < packed.length; i++) packed[i] = view.getUint32(i * 4);
  return packed;
}

/** @param colors of the vertices of each part, one part after the other */
function pickColors(colors: readonly Uint32Array[], indices: Uint32Array, corners: Uint32Array): Uint32Array {
  const all = new Uint32Array(colors.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const each of colors) {
    all.set(each, at);
    at += each.length;
  }
  return corners.map((corner) => all[indices[corner]!]!);
}
