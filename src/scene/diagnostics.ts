import type { WebGLRenderer } from 'three';
import { stagePanes } from '../state/stagePanes.ts';
import { paneElement } from '../state/paneStore.ts';
import { marksOnPage } from './camera/grabLandmark.ts';
import type { CameraRig } from './camera/cameraRig.ts';
import type { StagePainter } from './stagePainter.ts';

/** The parts of the running scene that pictures and diagnostics need. */
export interface SceneParts {
  readonly renderer: WebGLRenderer;
  readonly rig: CameraRig;
  readonly painter: StagePainter;
  /** Draws at once what is wanted, without waiting for the browser's next frame. */
  readonly drawNow: () => void;
}

let parts: SceneParts | null = null;
const waiting = new Set<(parts: SceneParts) => void>();

/** Announces the running scene; gives back how to take it away again. */
export function noteStage(next: SceneParts): () => void {
  parts = next;
  for (const resolve of waiting) resolve(next);
  waiting.clear();
  return () => {
    if (parts === next) parts = null;
  };
}

/** The running scene, as soon as there is one. */
export const sceneParts = (): Promise<SceneParts> =>
  parts ? Promise.resolve(parts) : new Promise((resolve) => waiting.add(resolve));

/** What tests and benchmarks read of the scene. */
export interface Diagnostics {
  readonly geometries: number;
  readonly textures: number;
  readonly frames: number;
  readonly cameras: readonly {
    readonly matrixWorld: readonly number[];
    readonly projectionMatrix: readonly number[];
  }[];
  /** Where landmarks are marked in the first pane, CSS px on the page. */
  readonly marks: Readonly<Record<string, readonly [x: number, y: number]>>;
  /** What stands in the labels of the first pane, those that are folded too. */
  readonly labels: readonly string[];
}

/** What the scene holds and shows now; null before it runs. */
export function readDiagnostics(): Diagnostics | null {
  if (!parts) return null;
  const { renderer, rig, painter } = parts;
  const { memory, render } = renderer.info;
  const [first] = stagePanes();
  const element = first && paneElement(first.index);
  const marks = element ? marksOnPage(first.lead, rig.camera(first.index), element) : [];
  return {
    marks: Object.fromEntries(marks.map(({ id, x, y }) => [id, [x, y] as const])),
    labels: first ? painter.textsOf(first.index) : [],
    geometries: memory.geometries,
    textures: memory.textures,
    frames: render.frame,
    cameras: stagePanes().map(({ index }) => {
      const { camera } = rig.camera(index);
      return {
        matrixWorld: camera.matrixWorld.toArray(),
        projectionMatrix: camera.projectionMatrix.toArray(),
      };
    }),
  };
}
