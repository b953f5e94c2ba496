import { Color, type Object3D, type Scene, type WebGLRenderer } from 'three';
import { emptyDrawing } from '../core/guides/guide.ts';
import type { GuideSettings } from '../core/project/project.ts';
import type { StagedPane } from '../state/stagePanes.ts';
import { Backdrop } from './backdrop.ts';
import type { CameraRig } from './camera/cameraRig.ts';
import { hasCompany, reachOfPane } from './camera/paneContent.ts';
import { columnsFor } from './guides/columns.ts';
import { LabelLayer } from './guides/labelLayer.ts';
import { drawingsOf, guideSources, type GuideSources } from './guides/paneDrawings.ts';
import { PaneGuides } from './guides/paneGuides.ts';
import { layerOfPane } from './layers.ts';
import { renderSplit } from './splitFigures.ts';
import { currentProject } from '../state/projectStore.ts';
import { viewStore } from '../state/viewStore.ts';
import { turnReferences } from './reference/referencePlaces.ts';
import { turnStudio } from './Studio.tsx';
import { paintLoupe } from './loupe.ts';
import { readTokens, type SceneTokens } from './tokens.ts';
import { createSpecimens } from './warmUp.ts';
import { whenFrameIsDone } from './whenFrameIsDone.ts';

/** A pane's rectangle on the canvas, CSS px from the canvas's upper left corner. */
export interface PaneRect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What a pane's guides were last built from. */
interface Built extends GuideSources {
  readonly tokens: SceneTokens;
}

/** Columns keep their places on the screen to within this while the camera moves, CSS px, and exactly when it rests. */
const slackPx = 3;

/** How far columns have drifted on the screen since they were built, and by how much ticks are out of scale; px. */
function driftOf(last: Built, next: Built): number {
  const zoom = Math.abs(next.mmPerPx / last.mmPerPx - 1) * 100;
  const names = ['ruler', 'ladder', 'lineStart', 'lineEnd'] as const;
  const shifts = names.map((name) => Math.abs(next.columns[name] - last.columns[name]) / next.mmPerPx);
  return Math.max(zoom, ...shifts) + (last.columns.valuePx === next.columns.valuePx ? 0 : slackPx);
}

/** Draws the scene into its panes, one after another, with the guides and labels of each. */
export class StagePainter {
  private readonly guides = new Map<number, PaneGuides>();
  private readonly built = new Map<number, Built>();
  private readonly labels = new LabelLayer();
  private readonly backdrop = new Backdrop();
  private readonly clear = new Color(0, 0, 0);

  constructor(
    private readonly renderer: WebGLRenderer,
    private readonly scene: Scene,
    private readonly rig: CameraRig,
  ) {}

  /**
   * Draws all panes, each into its rectangle; `canvasHeight` in CSS px. True if a pane's guides were
   * left as they were for the sake of speed, so that one more frame is wanted at rest.
   */
  paint(
    panes: readonly StagedPane[],
    rects: readonly (PaneRect | null)[],
    settings: GuideSettings,
    canvasHeight: number,
    { isMoving = false, hasBackdrop = true }: { isMoving?: boolean; hasBackdrop?: boolean } = {},
  ): boolean {
    const { renderer } = this;
    const tokens = readTokens();
    renderer.setScissorTest(false);
    renderer.setClearColor(this.clear, 0);
    renderer.clear();
    renderer.setScissorTest(true);
    renderer.autoClear = false;
    this.showGuidesOf(panes);
    let isLate = false;
    for (const [i, pane] of panes.entries()) {
      const rect = rects[i];
      if (!rect) continue;
      const next = { pane, settings, tokens, ...guideSources(), ...this.measure(pane, rect, settings) };
      isLate = !this.build(next, isMoving) || isLate;
      const bottom = canvasHeight - rect.top - rect.height;
      renderer.setViewport(rect.left, bottom, rect.width, rect.height);
      renderer.setScissor(rect.left, bottom, rect.width, rect.height);
      if (hasBackdrop) this.backdrop.render(renderer, tokens);
      this.paintPane(pane, rect, bottom, tokens);
      const { camera } = this.rig.camera(pane.index);
      paintLoupe(renderer, pane, rect, canvasHeight, camera, tokens, () => {
        this.backdrop.render(renderer, tokens);
        renderer.render(this.scene, camera);
      });
    }
    renderer.setScissorTest(false);
    renderer.autoClear = true;
    return isLate;
  }

  /** What stands in a pane's labels. */
  textsOf(pane: number): readonly string[] {
    return this.guides.get(pane)?.texts ?? [];
  }

  /** Has all guides built anew at the next painting, after one at another size. */
  forget(): void {
    this.built.clear();
  }

  /**
   * Has the graphics card build, while nobody waits, the programs that the first figure is drawn with: a program's
   * first use makes the page wait for all that was drawn before. They depend on the scene's lights, so this is
   * called when those are there. One at a time, the likeliest first, as long as nobody waits: a processor that draws
   * by itself takes a third of a second for each.
   */
  async warm(isIdle: () => boolean): Promise<void> {
    this.warmOverlays();
    for (const specimen of createSpecimens()) {
      await whenFrameIsDone();
      // Without the extension three warns and waits by the clock; the drawing then builds the program.
      if (this.renderer.extensions.has('KHR_parallel_shader_compile'))
        await this.renderer.compileAsync(specimen, this.rig.camera(0).camera, this.scene);
      if (!isIdle()) return;
      this.warmSpecimen(specimen);
    }
  }

  dispose(): void {
    for (const guide of this.guides.values()) guide.dispose();
    this.labels.dispose();
    this.backdrop.dispose();
  }

  /** Draws backdrop, lines and a text once. */
  private warmOverlays(): void {
    const { renderer } = this;
    const tokens = readTokens();
    const guide = this.guides.get(0) ?? this.add(0);
    const line = { from: [0, 0, 0], to: [0, 1, 0], space: 'facing' } as const;
    const label = { at: [0, 0, 0], space: 'facing', anchor: 'start', offsetPx: [0, 0], priority: 0 } as const;
    const lines = [
      { ...line, style: 'hair' },
      { ...line, style: 'canon' },
    ] as const;
    guide.build([{ ...emptyDrawing, lines }], { factor: 1, xMm: 0 }, tokens);
    // Frames of the empty stage have hidden them.
    guide.root.visible = true;
    const text = { label: { ...label, text: '0', tone: 'plain' }, x: 9, y: 9 } as const;
    this.intoOnePixel(() => {
      this.backdrop.render(renderer, tokens);
      this.renderFirstPane();
      this.labels.render(renderer, [text], { width: 99, height: 99 }, tokens, renderer.getPixelRatio());
    });
  }

  private warmSpecimen(specimen: Object3D): void {
    specimen.traverse((object) => object.layers.set(layerOfPane(0)));
    this.scene.add(specimen);
    this.intoOnePixel(() => this.renderFirstPane());
    specimen.removeFromParent();
  }

  private renderFirstPane(): void {
    const { camera } = this.rig.camera(0);
    camera.layers.set(layerOfPane(0));
    this.renderer.render(this.scene, camera);
  }

  /** Draws into one pixel of the canvas, which the next frame clears. */
  private intoOnePixel(draw: () => void): void {
    const { renderer } = this;
    renderer.setScissorTest(true);
    renderer.setScissor(0, 0, 1, 1);
    draw();
    renderer.setScissorTest(false);
  }

  private paintPane(pane: StagedPane, rect: PaneRect, bottom: number, tokens: SceneTokens): void {
    const paneCamera = this.rig.camera(pane.index);
    const { camera } = paneCamera;
    camera.layers.set(layerOfPane(pane.index));
    const azimuthRad = paneCamera.controls.azimuthAngle;
    turnStudio(this.scene, azimuthRad);
    turnReferences(pane.index, azimuthRad);
    const guide = this.guides.get(pane.index);
    guide?.face(azimuthRad, paneCamera.mmPerPx);
    const { layout, overlayMode, overlaySplit } = viewStore.getState();
    if (layout === 'overlay' && overlayMode === 'split')
      renderSplit(this.renderer, this.scene, camera, rect, bottom, overlaySplit);
    else this.renderer.render(this.scene, camera);
    const labels = guide?.projectLabels(camera, rect) ?? [];
    this.labels.render(this.renderer, labels, rect, tokens, this.renderer.getPixelRatio());
  }

  /** Where a pane's columns stand now, in life-size mm of its lead. */
  private measure(
    pane: StagedPane,
    rect: PaneRect,
    settings: GuideSettings,
  ): Pick<Built, 'mmPerPx' | 'columns'> {
    const { factor, xMm } = pane.lead.placement;
    const camera = this.rig.camera(pane.index);
    const toLead = (mm: number): number => (mm - xMm) / factor;
    const [left, right] = reachOfPane(pane, settings);
    const half = (rect.width / 2) * camera.mmPerPx;
    const range = {
      widthPx: rect.width,
      mmPerPx: camera.mmPerPx / factor,
      visible: [toLead(camera.middleXMm - half), toLead(camera.middleXMm + half)],
      reach: [toLead(left), toLead(right)],
      hasCompany: hasCompany(pane),
      isMapped: currentProject().map.isShown,
    } as const;
    return { mmPerPx: range.mmPerPx, columns: columnsFor(range, settings.shown.includes('ruler')) };
  }

  /** Builds a pane's guides when what they show has changed. False if they wait for the camera to rest. */
  private build(next: Built, isMoving: boolean): boolean {
    const { index } = next.pane;
    const last = this.built.get(index);
    const parts = [
      'pane',
      'settings',
      'tokens',
      'calibration',
      'found',
      'measured',
      'names',
      'rulers',
      'judged',
      'map',
      'probe',
      'sections',
      'activeLandmark',
      'activeMeasure',
    ] as const;
    const isSame = last !== undefined && parts.every((part) => last[part] === next[part]);
    const driftPx = isSame ? driftOf(last, next) : Infinity;
    if (driftPx === 0) return true;
    if (isMoving && driftPx < slackPx) return false;
    this.built.set(index, next);
    const guide = this.guides.get(index) ?? this.add(index);
    guide.build(drawingsOf(next), next.pane.lead.placement, next.tokens);
    return true;
  }

  private add(index: number): PaneGuides {
    const guide = new PaneGuides(index);
    this.guides.set(index, guide);
    this.scene.add(guide.root);
    return guide;
  }

  private showGuidesOf(panes: readonly StagedPane[]): void {
    for (const [index, guide] of this.guides) guide.root.visible = panes.some((pane) => pane.index === index);
  }
}
