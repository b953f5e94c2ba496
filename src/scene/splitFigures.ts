import type { Camera, Object3D, Scene, WebGLRenderer } from 'three';
import type { PaneRect } from './stagePainter.ts';

/** What a figure's objects say of it in Overlay: whether it lies over the active one. */
export interface OverlaidData {
  readonly isOverlaid: boolean;
}

const isFigure = ({ userData }: Object3D): boolean => 'isOverlaid' in userData;

/**
 * Draws a pane with the active figure to the left of an upright line and those that lie over it to the right.
 * @param share of the pane's width that is left of it
 * @param bottom of the pane on the canvas, CSS px
 */
export function renderSplit(
  renderer: WebGLRenderer,
  scene: Scene,
  camera: Camera,
  { left, width, height }: PaneRect,
  bottom: number,
  share: number,
): void {
  const figures = scene.children.filter((child) => isFigure(child) && child.visible);
  const line = Math.round(width * share);
  for (const isRight of [false, true]) {
    for (const figure of figures) figure.visible = (figure.userData as OverlaidData).isOverlaid === isRight;
    renderer.setScissor(left + (isRight ? line : 0), bottom, isRight ? width - line : line, height);
    if ((isRight ? width - line : line) > 0) renderer.render(scene, camera);
  }
  for (const figure of figures) figure.visible = true;
  renderer.setScissor(left, bottom, width, height);
}
