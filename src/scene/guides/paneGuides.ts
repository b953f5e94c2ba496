import { Group, Matrix4, Vector3, type Camera, type Material, type Mesh, type Points } from 'three';
import type { GuideDrawing, GuideLabel, GuideSpace, GuideStyle } from '../../core/guides/guide.ts';
import { layerOfPane } from '../layers.ts';
import type { SceneTokens } from '../tokens.ts';
import { drawMarks, drawPlanes } from './fills.ts';
import { LineBatch } from './lineBatch.ts';
import { styleIds } from './styles.ts';

const spaces = ['body', 'facing'] as const satisfies readonly GuideSpace[];

/** A label with its point on the screen: CSS px from the pane's lower left corner. */
export interface ProjectedLabel {
  readonly label: GuideLabel;
  readonly x: number;
  readonly y: number;
}

/** The guides of one pane as three objects, built anew when their data changes and turned with the camera between. */
export class PaneGuides {
  readonly root = new Group();
  private readonly groups: Readonly<Record<GuideSpace, Group>> = { body: new Group(), facing: new Group() };
  private readonly batches: ReadonlyMap<string, LineBatch>;
  private fills: (Mesh | Points)[] = [];
  private labels: readonly GuideLabel[] = [];
  private tokens: SceneTokens | null = null;
  private readonly layer: number;

  constructor(pane: number) {
    this.layer = layerOfPane(pane);
    const batches = new Map<string, LineBatch>();
    for (const space of spaces) {
      this.root.add(this.groups[space]);
      for (const style of styleIds) {
        const batch = new LineBatch(style, this.layer);
        batches.set(`${space} ${style}`, batch);
        this.groups[space].add(batch.group);
      }
    }
    this.batches = batches;
  }

  /** Draws other data; `factor` and `xMm` put the lead figure's life-size mm into the scene. */
  build(
    drawings: readonly GuideDrawing[],
    place: { readonly factor: number; readonly xMm: number },
    tokens: SceneTokens,
  ): void {
    this.root.position.x = place.xMm;
    this.root.scale.setScalar(place.factor);
    const isRecoloured = tokens !== this.tokens;
    this.tokens = tokens;
    const lines = drawings.flatMap((drawing) => drawing.lines);
    for (const [key, batch] of this.batches) {
      if (isRecoloured) batch.setTokens(tokens);
      const [space, style] = key.split(' ');
      const own = lines.filter((line) => line.space === space && line.style === style);
      batch.setSegments(own.flatMap(({ from, to }) => [...from, ...to]));
    }
    this.freeFills();
    for (const space of spaces) for (const style of styleIds) this.fill(drawings, space, style);
    this.labels = drawings.flatMap((drawing) => drawing.labels);
  }

  /** Turns the facing plane to the camera and keeps dashes at their length on the screen. */
  face(azimuthRad: number, mmPerPx: number): void {
    this.groups.facing.rotation.y = azimuthRad;
    this.root.updateMatrixWorld(true);
    for (const batch of this.batches.values()) batch.setUnitsPerPx(mmPerPx / this.root.scale.x);
  }

  /** The labels' points on the screen of a pane; those behind the camera are left out. */
  projectLabels(camera: Camera, size: { readonly width: number; readonly height: number }): ProjectedLabel[] {
    const toClip = new Matrix4().multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse);
    const point = new Vector3();
    return this.labels.flatMap((label) => {
      point.set(...label.at).applyMatrix4(this.groups[label.space].matrixWorld);
      point.applyMatrix4(toClip);
      if (Math.abs(point.z) > 1.5) return [];
      const x = ((point.x + 1) / 2) * size.width + label.offsetPx[0];
      const y = ((point.y + 1) / 2) * size.height + label.offsetPx[1];
      return [{ label, x, y }];
    });
  }

  get texts(): readonly string[] {
    return this.labels.map(({ text }) => text);
  }

  dispose(): void {
    this.freeFills();
    for (const batch of this.batches.values()) batch.dispose();
    this.root.removeFromParent();
  }

  private fill(drawings: readonly GuideDrawing[], space: GuideSpace, style: GuideStyle): void {
    const isOwn = (each: { readonly space: GuideSpace; readonly style: GuideStyle }): boolean =>
      each.space === space && each.style === style;
    const planes = drawings.flatMap((drawing) => drawing.planes).filter(isOwn);
    const marks = drawings.flatMap((drawing) => drawing.marks).filter(isOwn);
    const made: (Mesh | Points)[] = [];
    if (planes.length > 0) made.push(...drawPlanes(planes, this.tokens!));
    if (marks.length > 0) made.push(drawMarks(marks, this.tokens!));
    for (const object of made) {
      object.layers.set(this.layer);
      this.groups[space].add(object);
    }
    this.fills.push(...made);
  }

  private freeFills(): void {
    for (const fill of this.fills) {
      fill.geometry.dispose();
      (fill.material as Material).dispose();
      fill.removeFromParent();
    }
    this.fills = [];
  }
}
