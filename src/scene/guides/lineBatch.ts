import { Group } from 'three';
import { LineMaterial } from 'three/addons/lines/LineMaterial.js';
import { LineSegments2 } from 'three/addons/lines/LineSegments2.js';
import { LineSegmentsGeometry } from 'three/addons/lines/LineSegmentsGeometry.js';
import type { GuideStyle } from '../../core/guides/guide.ts';
import { splitColor, type SceneTokens } from '../tokens.ts';
import { styleLooks } from './styles.ts';

/** All lines of one style in one pane: one draw, two with a casing. */
export class LineBatch {
  readonly group = new Group();
  private readonly line: LineMaterial;
  private readonly casing: LineMaterial | null;
  private geometry: LineSegmentsGeometry | null = null;

  constructor(
    private readonly style: GuideStyle,
    layer: number,
  ) {
    const look = styleLooks[style];
    const common = { transparent: true, depthTest: look.isInScene, depthWrite: false, worldUnits: false };
    this.line = new LineMaterial({ ...common, linewidth: look.widthPx, dashed: look.dash !== null });
    this.casing = look.hasCasing ? new LineMaterial({ ...common, linewidth: look.widthPx }) : null;
    if (look.dash) [this.line.dashSize, this.line.gapSize] = look.dash;
    this.group.layers.set(layer);
  }

  setTokens(tokens: SceneTokens): void {
    const look = styleLooks[this.style];
    const { color, opacity } = splitColor(tokens[look.color]);
    this.line.color.set(color);
    this.line.opacity = opacity * look.opacity;
    if (!this.casing) return;
    const casing = splitColor(tokens.casing);
    this.casing.color.set(casing.color);
    this.casing.opacity = casing.opacity;
  }

  /** Dashes keep their length on the screen: `unitsPerPx` of the batch's own coordinates are one CSS px. */
  setUnitsPerPx(unitsPerPx: number): void {
    this.line.dashScale = 1 / unitsPerPx;
  }

  /** Ends of the segments, 6 numbers each. */
  setSegments(ends: number[]): void {
    this.geometry?.dispose();
    this.group.clear();
    this.geometry = null;
    if (ends.length === 0) return;
    this.geometry = new LineSegmentsGeometry();
    this.geometry.setPositions(ends);
    const { isInScene } = styleLooks[this.style];
    if (this.casing) this.addLine(this.casing, 9);
    // What stands in the scene is drawn before figures that are laid over it.
    const line = this.addLine(this.line, isInScene ? 0 : 10);
    if (this.line.dashed) line.computeLineDistances();
  }

  dispose(): void {
    this.geometry?.dispose();
    this.line.dispose();
    this.casing?.dispose();
    this.group.removeFromParent();
  }

  private addLine(material: LineMaterial, renderOrder: number): LineSegments2 {
    const line = new LineSegments2(this.geometry!, material);
    line.frustumCulled = false;
    line.renderOrder = renderOrder;
    line.layers.mask = this.group.layers.mask;
    this.group.add(line);
    return line;
  }
}
