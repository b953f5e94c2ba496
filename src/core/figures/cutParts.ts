import { compactMesh } from '../meshes/compactMesh.ts';
import { cutMesh, type CutMesh, type VertexOrigins } from '../meshes/cutMesh.ts';
import type { TriangleMesh } from '../meshes/triangleMesh.ts';
import { joinMeshes } from './joinMeshes.ts';

/** A part of a body. */
export interface CuttablePart extends TriangleMesh {
  /** What each vertex was made of, by numbers of the primitive's; null: they are the primitive's own. */
  readonly origins: VertexOrigins | null;
  /** Whether it closes a cut: flat, and looking down. */
  readonly isCut: boolean;
}

/**
 * What of some parts is above a level of +Y. They are cut together, since the surface of one may go on in the next.
 * Faces that close the cut come behind, each in a part like the one whose edge it meets with its first corner.
 * @param parts with their primitives' own vertices
 */
export function cutParts<Part extends CuttablePart>(parts: readonly Part[], level: number): readonly Part[] {
  const whole = joinMeshes(parts);
  if (whole.indices.length === 0) return parts;
  const cut = cutMesh(whole, level);
  const own = whole.positions.length / 3;
  const numberOf = new Int32Array(cut.positions.length / 3).fill(-1);
  const left: Part[] = [];
  const starts: number[] = [];
  let [start, triangle, taken] = [0, 0, 0];
  for (const part of parts) {
    const first = taken;
    triangle += part.indices.length / 3;
    while (taken < cut.triangleOf.length && cut.triangleOf[taken]! < triangle) taken++;
    const indices = cut.indices.subarray(first * 3, taken * 3);
    const { firstOf, ...mesh } = compactMesh({ positions: cut.positions, indices }, numberOf);
    left.push({ ...part, ...mesh, origins: originsOf(cut, own, firstOf, start) });
    starts.push(start);
    start += part.positions.length / 3;
  }
  return [...left, ...closingParts(parts, starts, cut, own)];
}

function originsOf({ crossings }: CutMesh, own: number, vertices: Uint32Array, start: number): VertexOrigins {
  const origins = {
    from: new Uint32Array(vertices.length),
    to: new Uint32Array(vertices.length),
    share: new Float32Array(vertices.length),
  };
  for (let i = 0; i < vertices.length; i++) {
    const vertex = vertices[i]!;
    const crossing = vertex - own;
    origins.from[i] = (crossing < 0 ? vertex : crossings.from[crossing]!) - start;
    origins.to[i] = (crossing < 0 ? vertex : crossings.to[crossing]!) - start;
    origins.share[i] = crossing < 0 ? 0 : crossings.share[crossing]!;
  }
  return origins;
}

/** The faces that close the cut, each with three vertices of its own. */
function closingParts<Part extends CuttablePart>(
  parts: readonly Part[],
  starts: readonly number[],
  cut: CutMesh,
  own: number,
): readonly Part[] {
  const closing = cut.indices.subarray(cut.triangleOf.length * 3);
  const partOf = (corner: number): number => {
    const origin = cut.crossings.from[corner - own]!;
    return starts.findLastIndex((start) => start <= origin);
  };
  const corners = parts.map((): number[] => []);
  const origins = parts.map((): number[] => []);
  for (let i = 0; i < closing.length; i += 3) {
    const part = partOf(closing[i]!);
    for (let corner = i; corner < i + 3; corner++) {
      corners[part]!.push(closing[corner]!);
      // A corner on another part's edge looks like the first.
      origins[part]!.push(partOf(closing[corner]!) === part ? closing[corner]! : closing[i]!);
    }
  }
  return parts.flatMap((part, i) => {
    if (corners[i]!.length === 0) return [];
    const positions = Float32Array.from(
      corners[i]!.flatMap((corner) => [...cut.positions.subarray(corner * 3, corner * 3 + 3)]),
    );
    const indices = Uint32Array.from({ length: corners[i]!.length }, (_, corner) => corner);
    return [
      {
        ...part,
        positions,
        indices,
        origins: originsOf(cut, own, Uint32Array.from(origins[i]!), starts[i]!),
        isCut: true,
      },
    ];
  });
}
