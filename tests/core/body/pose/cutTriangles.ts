import { dot, type Vec3 } from '../../../../src/core/geometry/vectors.ts';

/** All points whose way along a direction is at most the reach, mm. */
export interface HalfSpace {
  readonly along: Vec3;
  readonly reach: number;
}

/** What of a closed surface lies in a half-space, closed again by a lid; three corners per triangle. */
export function cutTriangles(corners: readonly Vec3[], { along, reach }: HalfSpace): Vec3[] {
  const kept: Vec3[] = [];
  const lid: Vec3 = [along[0] * reach, along[1] * reach, along[2] * reach];
  for (let t = 0; t < corners.length; t += 3) {
    const three = [corners[t]!, corners[t + 1]!, corners[t + 2]!];
    const over = three.map((corner) => dot(along, corner) - reach);
    const inside: Vec3[] = [];
    let leaves: Vec3 | null = null;
    let enters: Vec3 | null = null;
    three.forEach((corner, k) => {
      const next = (k + 1) % 3;
      if (over[k]! <= 0) inside.push(corner);
      if (over[k]! <= 0 === over[next]! <= 0) return;
      const share = over[k]! / (over[k]! - over[next]!);
      const cut = corner.map((part, axis) => part + share * (three[next]![axis]! - part)) as unknown as Vec3;
      inside.push(cut);
      if (over[k]! <= 0) leaves = cut;
      else enters = cut;
    });
    for (let k = 1; k + 1 < inside.length; k++) kept.push(inside[0]!, inside[k]!, inside[k + 1]!);
    if (leaves && enters) kept.push(enters, leaves, lid);
  }
  return kept;
}

/** The volume within a closed surface, mm³. */
export function volumeOf(corners: readonly Vec3[]): number {
  let six = 0;
  for (let t = 0; t < corners.length; t += 3) {
    const [[ax, ay, az], [bx, by, bz], [cx, cy, cz]] = [corners[t]!, corners[t + 1]!, corners[t + 2]!];
    six += ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
  }
  return six / 6;
}
