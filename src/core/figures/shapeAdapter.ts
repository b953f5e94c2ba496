import type { Axis } from '../geometry/axes.ts';
import type { Box } from '../geometry/boxes.ts';
import type { TriangleMesh } from '../meshes/triangleMesh.ts';
export interface ShapeVerdict {
  readonly up: { readonly axis: Axis; readonly confidence: number; readonly runnerUp: Axis | null };
  readonly facing: { readonly axis: Axis; readonly confidence: number };
}
export interface LeftOut {
  readonly kind: 'stray' | 'raft' | 'supports' | 'other-body';
  readonly triangles: Uint32Array;
  readonly box: Box;
  readonly count: number;
}
export function judgeShape(
  _mesh: TriangleMesh,
  hints: { readonly up: Axis | null; readonly facing: Axis | null },
): ShapeVerdict {
  const up = hints.up ?? '+y';
  return {
    up: { axis: up, confidence: 0, runnerUp: null },
    facing: { axis: up.endsWith('z') ? '-y' : '+z', confidence: 0 },
  };
}
export function findBase(
  _mesh: TriangleMesh,
  _up: Axis,
): { levelAlongUp: number; box: Box; form: 'disc' | 'slab' | 'other'; parts: 'own' | 'fused' } | null {
  return null;
}
export function findLeftOut(_mesh: TriangleMesh, _up: Axis | null): readonly LeftOut[] {
  return [];
}
