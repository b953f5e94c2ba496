import type { PointerReadout } from '../../state/paneStore.ts';
import { stagePanes } from '../../state/stagePanes.ts';
import type { PaneCamera } from './paneCamera.ts';

/** How far from level a camera may look, rad, for a place on the screen to be a height. */
const levelWithinRad = 1e-3;

/**
 * Where the pointer is, in life-size mm of the pane's lead: to the viewer's right of its axis and above its soles.
 * Null where the screen does not tell: in perspective, and from above or below.
 */
export function readPointer(
  pane: number,
  camera: PaneCamera,
  element: HTMLElement,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): PointerReadout | null {
  const lead = stagePanes().find(({ index }) => index === pane)?.lead;
  const isLevel = Math.abs(camera.controls.polarAngle - Math.PI / 2) < levelWithinRad;
  if (!lead || camera.isPerspective || !isLevel) return null;
  const { left, top, width, height } = element.getBoundingClientRect();
  const { factor, xMm } = lead.placement;
  const axisMm = xMm * Math.cos(camera.controls.azimuthAngle);
  const rightMm = camera.middleXMm + (clientX - left - width / 2) * camera.mmPerPx;
  const upMm = camera.middleYMm - (clientY - top - height / 2) * camera.mmPerPx;
  return { pane, xMm: (rightMm - axisMm) / factor, yMm: upMm / factor };
}
