import { Color, type Scene, type WebGLRenderer } from 'three';
import { guides } from '../core/guides/index.ts';
import type { GuideSettings } from '../core/project/project.ts';
import type { StagedPane } from '../state/stagePanes.ts';
import { Backdrop } from './backdrop.ts';
import type { CameraRig } from './camera/cameraRig.ts';
import { guideContext } from './guides/guideContext.ts';
import { LabelLayer } from './guides/labelLayer.ts';
import { PaneGuides } from './guides/paneGuides.ts';
import { layerOfPane } from './layers.ts';
import { lightRig } from './Studio.tsx';
import { readTokens, type SceneTokens } from './tokens.ts';

/** A pane's rectangle on the canvas, CSS px from the canvas's upper left corner. */
export interface PaneRect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What a pane's guides were last built from. */
interface Built {
  readonly pane: StagedPane;
  readonly settings: GuideSettings;
  readonly tokens: SceneTokens;
  readonly mmPerPx: number;
}

/** Guides keep their distances on the screen to within this part while the camera moves, and exactly when it rests. */
const zoomSlack = 0.02;

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
    let isLate = false;
    for (const [i, pane] of panes.entries()) {
      const rect = rects[i];
      if (!rect) continue;
      const mmPerPx = this.rig.camera(pane.index).mmPerPx;
      isLate = !this.build({ pane, settings, tokens, mmPerPx }, isMoving) || isLate;
      const bottom = canvasHeight - rect.top - rect.height;
      renderer.setViewport(rect.left, bottom, rect.width, rect.height);
      renderer.setScissor(rect.left, bottom, rect.width, rect.height);
      if (hasBackdrop) this.backdrop.render(renderer, tokens);
      this.paintPane(pane, rect, tokens);
    }
    this.dropUnused(new Set(panes.map(({ index }) => index)));
    renderer.setScissorTest(false);
    renderer.autoClear = true;
    return isLate;
  }

  /** Has all guides built anew at the next painting, after one at another size. */
  forget(): void {
    this.built.clear();
  }

  dispose(): void {
    for (const guide of this.guides.values()) guide.dispose();
    this.labels.dispose();
    this.backdrop.dispose();
  }

  private paintPane(pane: StagedPane, rect: PaneRect, tokens: SceneTokens): void {
    const paneCamera = this.rig.camera(pane.index);
    const { camera } = paneCamera;
    camera.layers.set(layerOfPane(pane.index));
    const azimuthRad = paneCamera.controls.azimuthAngle;
    if (lightRig.group) {
      lightRig.group.rotation.y = azimuthRad;
      lightRig.group.updateMatrixWorld(true);
    }
    const guide = this.guides.get(pane.index);
    guide?.face(azimuthRad, paneCamera.mmPerPx);
    this.renderer.render(this.scene, camera);
    const labels = guide?.projectLabels(camera, rect) ?? [];
    this.labels.render(this.renderer, labels, rect, tokens, this.renderer.getPixelRatio());
  }

  /** Builds a pane's guides when what they show has changed. False if they wait for the camera to rest. */
  private build(next: Built, isMoving: boolean): boolean {
    const { index } = next.pane;
    const last = this.built.get(index);
    const isSame = last?.pane === next.pane && last.settings === next.settings && last.tokens === next.tokens;
    if (isSame && last.mmPerPx === next.mmPerPx) return true;
    const change = isSame ? Math.abs(next.mmPerPx / last.mmPerPx - 1) : 1;
    if (isMoving && change < zoomSlack) return false;
    this.built.set(index, next);
    const guide = this.guides.get(index) ?? this.add(index);
    const { derived, placement } = next.pane.lead;
    const context = guideContext(derived, next.settings, next.mmPerPx / placement.factor);
    const shown = guides.filter(({ id }) => next.settings.shown.includes(id));
    const drawings = context ? shown.flatMap(({ draw }) => draw(context) ?? []) : [];
    guide.build(drawings, placement, next.tokens);
    return true;
  }

  private add(index: number): PaneGuides {
    const guide = new PaneGuides(index);
    this.guides.set(index, guide);
    this.scene.add(guide.root);
    return guide;
  }

  private dropUnused(used: ReadonlySet<number>): void {
    for (const [index, guide] of this.guides) {
      if (used.has(index)) continue;
      guide.dispose();
      this.guides.delete(index);
      this.built.delete(index);
    }
  }
}
