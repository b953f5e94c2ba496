import { useFrame, useThree } from '@react-three/fiber';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { WebGLRenderer } from 'three';
import { createSpecimenGlb } from '../core/figures/specimenGlb.ts';
import { onPanesChanged, paneElement } from '../state/paneStore.ts';
import { currentProject } from '../state/projectStore.ts';
import { noteFrame, stageOf, stageStore, wantFrame } from '../state/stageStore.ts';
import { stagePanes, useStagePanes, type StagedPane } from '../state/stagePanes.ts';
import { useProject, useView } from '../state/hooks.ts';
import { CameraRig } from './camera/cameraRig.ts';
import { paneContents } from './camera/paneContent.ts';
import { noteStage } from './diagnostics.ts';
import { FigureInstance } from './figure/figureInstance.ts';
import { loadGltfDrawing } from './figure/gltfDrawing.ts';
import { StagePainter, type PaneRect } from './stagePainter.ts';
import { onThemeChanged } from './tokens.ts';

/** The longest step of time that a frame makes, s: after a rest on demand the first would jump else. */
const longestStepS = 0.05;

/** Frames of a moving camera that take longer are drawn at a lower resolution, s. */
const slowFrameS = 0.05;

/** Measures a pane's element against the canvas; null for one that has no size. */
function measurePane(canvas: HTMLElement, element: HTMLElement | null): PaneRect | null {
  if (!element) return null;
  const frame = canvas.getBoundingClientRect();
  const { left, top, width, height } = element.getBoundingClientRect();
  if (width < 1 || height < 1) return null;
  return {
    left: left - frame.left,
    top: top - frame.top,
    width: Math.round(width),
    height: Math.round(height),
  };
}

/** Panes that differ by the width of a divider get the smaller's size: linked cameras are then equal to the last bit. */
function alignSizes(rects: readonly (PaneRect | null)[]): readonly (PaneRect | null)[] {
  const seen = rects.filter((rect) => rect !== null);
  const width = Math.min(...seen.map((rect) => rect.width));
  const height = Math.min(...seen.map((rect) => rect.height));
  return rects.map((rect) => {
    const isNear = rect && rect.width - width <= 2 && rect.height - height <= 2;
    return isNear ? { ...rect, width, height } : rect;
  });
}

/** Draws every pane, on demand, in place of R3F's own render. A frame that would show the same is not drawn. */
export function PaneLoop() {
  const { gl, scene, invalidate, advance } = useThree();
  const rig = useMemo(() => new CameraRig(wantFrame), []);
  const painter = useMemo(() => new StagePainter(gl, scene, rig), [gl, scene, rig]);
  const drawNow = useCallback(() => {
    advance(performance.now(), false);
    // A frame that is drawn out of turn swallows the wish for the next one that it makes itself.
    invalidate();
  }, [advance, invalidate]);
  useEffect(() => noteStage({ renderer: gl, rig, painter, drawNow }), [gl, rig, painter, drawNow]);
  useEffect(
    () => () => {
      painter.dispose();
      rig.dispose();
    },
    [painter, rig],
  );

  const panes = useStagePanes();
  const guides = useProject((project) => project.guides);
  const isMapped = useProject((project) => project.map.isShown);
  const layout = useView((view) => view.layout);
  const mounted = useRef(panes);
  useLayoutEffect(() => {
    mounted.current = panes;
    rig.setContents(paneContents(panes, guides, layout, isMapped));
    invalidate();
  }, [rig, panes, guides, layout, isMapped, invalidate]);
  useRedraw(invalidate);
  useWarmPrograms(painter, gl);

  const last = useRef({ wanted: -1, canvas: '', isMoving: false, isLate: false, sizes: [] as string[] });
  useFrame((state, delta) => {
    const shown = stagePanes();
    // What has changed is not in the scene yet: the frame after it is asks for itself.
    if (mounted.current !== shown) return;
    const rects = alignSizes(shown.map(({ index }) => measurePane(gl.domElement, paneElement(index))));
    resizeCameras(rig, shown, rects, last.current.sizes);
    const isMoving = rig.update(Math.min(delta, longestStepS), shown.length);
    if (isMoving && last.current.isMoving && delta > slowFrameS) state.performance.regress();
    // Only now: cameras that are moved want a frame themselves, which is this one.
    const { wanted } = stageStore.getState();
    const canvas = `${gl.domElement.width}×${gl.domElement.height}`;
    const isSame = wanted === last.current.wanted && canvas === last.current.canvas;
    const isLate =
      (isMoving || last.current.isLate || !isSame) &&
      painter.paint(shown, rects, currentProject().guides, state.size.height, { isMoving });
    last.current = { ...last.current, wanted, canvas, isMoving, isLate };
    if (isMoving || isLate) invalidate();
    else if (gl.getPixelRatio() === state.viewport.initialDpr) noteFrame(wanted);
  }, 1);
  return null;
}

function resizeCameras(
  rig: CameraRig,
  panes: readonly StagedPane[],
  rects: readonly (PaneRect | null)[],
  sizes: string[],
): void {
  panes.forEach(({ index }, i) => {
    const rect = rects[i];
    if (!rect) return;
    const size = `${rect.width}×${rect.height}`;
    if (sizes[index] === size) return;
    sizes[index] = size;
    rig.resize(index, rect.width, rect.height);
  });
}

/** Builds programs as soon as the lights and the room's light are there, once. */
function useWarmPrograms(painter: StagePainter, gl: WebGLRenderer): void {
  useEffect(() => {
    const isIdle = (): boolean => stageOf() === 'empty';
    if (isIdle()) void painter.warm(isIdle).then(() => (isIdle() ? warmDrawing(gl) : undefined));
  }, [painter, gl]);
}

/** Reads a drawing once beforehand, for the code to be compiled when the first figure comes. */
async function warmDrawing(gl: WebGLRenderer): Promise<void> {
  const main = createSpecimenGlb();
  const drawing = await loadGltfDrawing({ main, isText: false, extensions: [], sideFiles: new Map() }, gl);
  new FigureInstance(drawing.scenes[0]!).dispose();
  drawing.dispose();
}

/** Asks for a frame whenever something that the picture shows has changed. */
function useRedraw(invalidate: () => void): void {
  useEffect(() => {
    const observer = new ResizeObserver(wantFrame);
    const observe = (): void => {
      observer.disconnect();
      observer.observe(document.body);
      // A panel that opens above a pane later than what asked for it makes the pane smaller.
      for (const { index } of stagePanes()) {
        const element = paneElement(index);
        if (element) observer.observe(element);
      }
      wantFrame();
    };
    observe();
    document.fonts.addEventListener('loadingdone', wantFrame);
    const stops = [
      stageStore.subscribe(({ wanted, drawn }) => wanted !== drawn && invalidate()),
      onThemeChanged(wantFrame),
      onPanesChanged(observe),
      () => observer.disconnect(),
      () => document.fonts.removeEventListener('loadingdone', wantFrame),
    ];
    return () => stops.forEach((stop) => stop());
  }, [invalidate]);
}
