import { Vector3, type Camera } from 'three';
import type { Vec3 } from '../../core/geometry/vectors.ts';
import type { StagedFigure } from '../../state/stagePanes.ts';

/** Where a place of a figure is seen in its pane, CSS px from the pane's top left. @param at life-size mm in the body frame */
export function placeInPane(
  { placement: { factor, xMm } }: StagedFigure,
  camera: Camera,
  { width, height }: { readonly width: number; readonly height: number },
  at: Vec3,
): readonly [x: number, y: number] {
  const { x, y } = new Vector3(...at).multiplyScalar(factor).add({ x: xMm, y: 0, z: 0 }).project(camera);
  return [((x + 1) / 2) * width, ((1 - y) / 2) * height];
}
