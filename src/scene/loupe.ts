import { Color, type OrthographicCamera, type PerspectiveCamera, type WebGLRenderer } from 'three';
import { heldLandmark } from '../state/landmarkDrag.ts';
import { marksOf } from '../state/landmarkStore.ts';
import type { StagedPane } from '../state/stagePanes.ts';
import { placeInPane } from './camera/placeInPane.ts';
import type { PaneRect } from './stagePainter.ts';
import type { SceneTokens } from './tokens.ts';

/** CSS px. */
const sizePx = 136;
const insetPx = 12;
const borderPx = 1;
const magnification = 4;

/** Where the held landmark of a pane is in its picture, CSS px from the pane's top left; null where none is held. */
function heldPlace(
  { index, lead }: StagedPane,
  rect: PaneRect,
  camera: PaneView,
): readonly [x: number, y: number] | null {
  const held = heldLandmark();
  if (held?.pane !== index || held.figure !== lead.derived.figure.id) return null;
  const mark = marksOf(lead.derived).find(({ id }) => id === held.id);
  if (!mark) return null;
  return placeInPane(lead, camera, rect, mark.at);
}

type PaneView = OrthographicCamera | PerspectiveCamera;

/**
 * While a landmark is held draws what is about it four times as large into a corner of its pane, away from the hand.
 * `draw` renders the pane's scene with its camera.
 */
export function paintLoupe(
  renderer: WebGLRenderer,
  pane: StagedPane,
  rect: PaneRect,
  canvasHeight: number,
  camera: PaneView,
  tokens: SceneTokens,
  draw: () => void,
): void {
  const place = heldPlace(pane, rect, camera);
  if (!place) return;
  const [x, y] = place;
  const isUnderLoupe = Math.max(x, y) < sizePx + 3 * insetPx;
  const left = rect.left + (isUnderLoupe ? rect.width - insetPx - sizePx : insetPx);
  const bottom = canvasHeight - rect.top - insetPx - sizePx;
  renderer.setScissor(left, bottom, sizePx, sizePx);
  renderer.setClearColor(new Color(tokens.guide), 1);
  renderer.clear();
  const inner = sizePx - 2 * borderPx;
  renderer.setViewport(left + borderPx, bottom + borderPx, inner, inner);
  renderer.setScissor(left + borderPx, bottom + borderPx, inner, inner);
  const seen = inner / magnification;
  camera.setViewOffset(rect.width, rect.height, x - seen / 2, y - seen / 2, seen, seen);
  draw();
  camera.clearViewOffset();
}
