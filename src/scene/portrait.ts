import {
  AmbientLight,
  DirectionalLight,
  Group,
  Matrix4,
  OrthographicCamera,
  Scene,
  SRGBColorSpace,
  Vector3,
  WebGLRenderTarget,
  type WebGLRenderer,
} from 'three';
import type { Box } from '../core/geometry/boxes.ts';
import type { DerivedFigure } from '../core/project/derivedFigure.ts';
import { sceneParts } from './diagnostics.ts';
import { drawingOf } from './drawingLibrary.ts';
import { FigureInstance } from './figure/figureInstance.ts';

/** What of a figure a portrait shows, and how large it is. */
export interface PortraitWish {
  readonly widthPx: number;
  readonly heightPx: number;
  /** `bust`: head and shoulders; `whole`: all of it, base included. */
  readonly part: 'bust' | 'whole';
  readonly azimuthRad: number;
  /** Life-size mm that a whole figure's picture is high at least, so that pictures of several agree in size. */
  readonly leastHeightMm: number;
}

/** A small picture of a figure on its own, without ground or backdrop; null when nothing of it is drawn. */
export async function takePortrait(
  derived: DerivedFigure,
  wish: PortraitWish,
): Promise<HTMLCanvasElement | null> {
  const source = drawingOf(derived.figure.file.sha256)?.scenes[derived.posed.choice.scene];
  if (!source || !derived.extent) return null;
  const { renderer } = await sceneParts();
  const instance = new FigureInstance(source);
  const scene = new Scene();
  const { choice } = derived.posed;
  const body = derived.report.scenes[choice.scene]?.bodies[choice.body];
  instance.pose(derived.posed, new Set(body?.meshNodes));
  const figure = new Group();
  figure.matrixAutoUpdate = false;
  figure.matrix.copy(new Matrix4().fromArray(derived.fileToLife));
  figure.add(instance.root);
  scene.add(figure, ...studioLights());
  try {
    return drawToCanvas(renderer, scene, portraitCamera(derived.extent, derived.baseHeightMm, wish), wish);
  } finally {
    instance.dispose();
  }
}

/** The studio's light without its room, which belongs to the stage. */
function studioLights(): readonly (AmbientLight | DirectionalLight)[] {
  const key = new DirectionalLight('#ffffff', 3.3);
  key.position.set(-1.1, 1.5, 1.6);
  const fill = new DirectionalLight('#ffffff', 0.5);
  fill.position.set(1.6, 0.5, 0.7);
  return [new AmbientLight('#ffffff', 1.25), key, fill];
}

function portraitCamera(extent: Box, baseHeightMm: number, wish: PortraitWish): OrthographicCamera {
  const height = extent.max[1];
  const top = Math.max(height * 1.03, wish.part === 'whole' ? wish.leastHeightMm : 0);
  const bottom = wish.part === 'bust' ? height * 0.76 : -baseHeightMm - 0.03 * height;
  const halfHeight = (top - bottom) / 2;
  const halfWidth = (halfHeight * wish.widthPx) / wish.heightPx;
  const away = 4 * height;
  const camera = new OrthographicCamera(-halfWidth, halfWidth, halfHeight, -halfHeight, 0, 2 * away);
  const middle = new Vector3(0, (top + bottom) / 2, 0);
  camera.position.set(
    Math.sin(wish.azimuthRad) * away,
    middle.y + (wish.part === 'whole' ? 0.06 * away : 0),
    Math.cos(wish.azimuthRad) * away,
  );
  camera.lookAt(middle);
  return camera;
}

function drawToCanvas(
  renderer: WebGLRenderer,
  scene: Scene,
  camera: OrthographicCamera,
  { widthPx, heightPx }: PortraitWish,
): HTMLCanvasElement {
  const target = new WebGLRenderTarget(widthPx, heightPx, { samples: 4, colorSpace: SRGBColorSpace });
  const pixels = new Uint8Array(widthPx * heightPx * 4);
  try {
    renderer.setRenderTarget(target);
    renderer.setClearColor('#000000', 0);
    renderer.clear();
    renderer.render(scene, camera);
    renderer.readRenderTargetPixels(target, 0, 0, widthPx, heightPx, pixels);
  } finally {
    renderer.setRenderTarget(null);
    target.dispose();
  }
  return canvasOf(pixels, widthPx, heightPx);
}

/** Rows come from the lowest up, and colours multiplied by their opacity. */
function canvasOf(pixels: Uint8Array, width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const image = new ImageData(width, height);
  for (let y = 0; y < height; y++)
    image.data.set(pixels.subarray((height - 1 - y) * width * 4, (height - y) * width * 4), y * width * 4);
  for (let i = 0; i < image.data.length; i += 4) {
    const opacity = image.data[i + 3]! / 255;
    if (opacity > 0 && opacity < 1) for (let c = i; c < i + 3; c++) image.data[c] = image.data[c]! / opacity;
  }
  canvas.getContext('2d')!.putImageData(image, 0, 0);
  return canvas;
}
