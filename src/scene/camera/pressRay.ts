import { Matrix4, Raycaster, Vector2, Vector3 } from 'three';
import type { MeshRay } from '../../core/geometry/meshRays.ts';
import type { StagedFigure } from '../../state/stagePanes.ts';
import type { PaneCamera } from './paneCamera.ts';

/** A pointer that moves further than this between down and up does not press but drags, CSS px. */
export const pressSlackPx = 4;

/** The ray under the pointer, in the file coordinates of a figure. */
export function pressRay(
  { derived, placement }: StagedFigure,
  { camera }: PaneCamera,
  element: HTMLElement,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): MeshRay {
  const { left, top, width, height } = element.getBoundingClientRect();
  const pointer = new Vector2(((clientX - left) / width) * 2 - 1, 1 - ((clientY - top) / height) * 2);
  const raycaster = new Raycaster();
  raycaster.setFromCamera(pointer, camera);
  const toFile = new Matrix4()
    .makeTranslation(placement.xMm, 0, 0)
    .scale(new Vector3().setScalar(placement.factor))
    .multiply(new Matrix4().fromArray(derived.fileToLife))
    .invert();
  const { origin, direction } = raycaster.ray.applyMatrix4(toFile);
  return { origin: [origin.x, origin.y, origin.z], direction: [direction.x, direction.y, direction.z] };
}
