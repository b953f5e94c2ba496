import { currentProject } from '../state/projectStore.ts';
import { paneElement } from '../state/paneStore.ts';
import { stagePanes } from '../state/stagePanes.ts';
import { wantFrame } from '../state/stageStore.ts';
import { sceneParts, type SceneParts } from './diagnostics.ts';
import type { PaneRect } from './stagePainter.ts';

/** What a saved picture is to be. */
export interface PictureWish {
  readonly widthPx: number;
  readonly isTransparent: boolean;
  readonly hasGuides: boolean;
}

/** The longest side of a picture; what graphics hardware can surely draw at once. */
const largestPicturePx = 4096;

/** The panes without their heads and feet, moved together to the upper left; CSS px. */
function frameOf(rects: readonly PaneRect[]): PaneRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.left + rect.width));
  const bottom = Math.max(...rects.map((rect) => rect.top + rect.height));
  return { left, top, width: right - left, height: bottom - top };
}

/** Size of what a picture shows on the page, CSS px; zero where no pane is shown. */
export function stageSize(): { readonly widthPx: number; readonly heightPx: number } {
  const rects = stagePanes().flatMap(({ index }) => rectOf(paneElement(index)) ?? []);
  const { width, height } = rects.length === 0 ? { width: 0, height: 0 } : frameOf(rects);
  return { widthPx: width, heightPx: height };
}

/**
 * The stage as it is seen, as a PNG with its guides, `widthPx` wide (less where its height would pass 4096 px).
 * Rejects when there is nothing to draw or the browser makes no picture.
 */
export async function takePicture(wish: PictureWish): Promise<Blob> {
  const parts = await sceneParts();
  const panes = stagePanes();
  const rects = panes.map(({ index }) => rectOf(paneElement(index)));
  const seen = rects.filter((rect) => rect !== null);
  if (seen.length === 0) throw new Error('takePicture: no pane is shown');
  const frame = frameOf(seen);
  const ratio = Math.min(wish.widthPx / frame.width, largestPicturePx / Math.max(frame.width, frame.height));
  const moved = rects.map(
    (rect) => rect && { ...rect, left: rect.left - frame.left, top: rect.top - frame.top },
  );
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(frame.width * ratio);
  canvas.height = Math.round(frame.height * ratio);
  const context = canvas.getContext('2d')!;
  drawScene(parts, context, { width: frame.width, height: frame.height }, moved, ratio, wish);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('takePicture: the browser made no PNG'))),
      'image/png',
    ),
  );
}

function rectOf(element: HTMLElement | null): PaneRect | null {
  if (!element) return null;
  const { left, top, width, height } = element.getBoundingClientRect();
  return width < 1 || height < 1 ? null : { left, top, width: Math.round(width), height: Math.round(height) };
}

/** Draws at the picture's size into the canvas of the page, copies it, and puts the page back within the same task. */
function drawScene(
  { renderer, painter }: SceneParts,
  context: CanvasRenderingContext2D,
  size: { readonly width: number; readonly height: number },
  rects: readonly (PaneRect | null)[],
  ratio: number,
  { hasGuides, isTransparent }: PictureWish,
): void {
  const panes = stagePanes();
  const { guides } = currentProject();
  const shown = hasGuides ? guides : { ...guides, shown: [] };
  const before = renderer.domElement;
  const pixelRatio = renderer.getPixelRatio();
  const css = { width: before.width / pixelRatio, height: before.height / pixelRatio };
  try {
    renderer.setPixelRatio(ratio);
    renderer.setSize(size.width, size.height, false);
    painter.paint(panes, rects, shown, size.height, { hasBackdrop: !isTransparent });
    context.drawImage(renderer.domElement, 0, 0, context.canvas.width, context.canvas.height);
  } finally {
    renderer.setPixelRatio(pixelRatio);
    renderer.setSize(css.width, css.height, false);
    painter.forget();
    // The page's canvas was cleared by its change of size.
    wantFrame();
  }
}
