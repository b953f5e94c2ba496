import {
  BufferGeometry,
  CustomBlending,
  DynamicDrawUsage,
  Float32BufferAttribute,
  Mesh,
  MeshBasicMaterial,
  OneFactor,
  OneMinusSrcAlphaFactor,
  OrthographicCamera,
  Scene,
  type WebGLRenderer,
} from 'three';
import type { SceneTokens } from '../tokens.ts';
import { foldLabels, type PlacedLabel } from './foldLabels.ts';
import { LabelAtlas, type AtlasEntry } from './labelAtlas.ts';
import type { ProjectedLabel } from './paneGuides.ts';

interface LabelQuad extends PlacedLabel {
  readonly entry: AtlasEntry;
}

interface PaneSize {
  readonly width: number;
  readonly height: number;
}

/** Half a label says less than none; a pixel of its clear rim may be cut. */
const isWithin = (label: PlacedLabel, size: PaneSize): boolean =>
  label.x >= -1 &&
  label.y >= -1 &&
  label.x + label.width <= size.width + 1 &&
  label.y + label.height <= size.height + 1;

/** Draws labels as flat pictures over a pane, so that they are in exported pictures too. */
export class LabelLayer {
  private atlas: LabelAtlas | null = null;
  private tokens: SceneTokens | null = null;
  private capacity = 1;
  private readonly scene = new Scene();
  private readonly camera = new OrthographicCamera(0, 1, 1, 0, -1, 1);
  private readonly geometry = new BufferGeometry();
  private readonly material = new MeshBasicMaterial({
    transparent: true,
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
  });

  constructor() {
    const mesh = new Mesh(this.geometry, this.material);
    mesh.frustumCulled = false;
    this.scene.add(mesh);
    document.fonts.addEventListener('loadingdone', this.forget);
  }

  /** Draws a pane's labels into the renderer's present viewport of `size` CSS px. */
  render(
    renderer: WebGLRenderer,
    labels: readonly ProjectedLabel[],
    size: PaneSize,
    tokens: SceneTokens,
    pixelRatio: number,
  ): void {
    const quads =
      this.quads(labels, size, tokens, pixelRatio) ?? this.quads(labels, size, tokens, pixelRatio) ?? [];
    if (quads.length === 0) return;
    this.write(foldLabels(quads), pixelRatio);
    this.camera.right = size.width;
    this.camera.top = size.height;
    this.camera.updateProjectionMatrix();
    renderer.render(this.scene, this.camera);
  }

  dispose(): void {
    document.fonts.removeEventListener('loadingdone', this.forget);
    this.forget();
    this.geometry.dispose();
    this.material.dispose();
  }

  /** Null when the atlas ran full; it is made anew the next time. */
  private quads(
    labels: readonly ProjectedLabel[],
    size: PaneSize,
    tokens: SceneTokens,
    pixelRatio: number,
  ): readonly LabelQuad[] | null {
    const atlas = this.atlasFor(tokens, pixelRatio);
    const quads: LabelQuad[] = [];
    for (const { label, x, y } of labels) {
      const entry = atlas.entry(label.text, label.tone);
      if (!entry) {
        this.forget();
        this.capacity *= 2;
        return null;
      }
      const { width, height } = entry;
      const shift = label.anchor === 'start' ? 0 : label.anchor === 'middle' ? width / 2 : width;
      const quad = { x: x - shift, y: y - height / 2, width, height, priority: label.priority, entry };
      if (isWithin(quad, size)) quads.push(quad);
    }
    return quads;
  }

  /** Has the atlas made anew. Texts that were drawn before their font had come are in another. */
  private readonly forget = (): void => {
    this.atlas?.dispose();
    this.atlas = null;
  };

  private atlasFor(tokens: SceneTokens, pixelRatio: number): LabelAtlas {
    if (this.atlas && this.tokens === tokens && this.atlas.pixelRatio === pixelRatio) return this.atlas;
    this.forget();
    this.tokens = tokens;
    this.atlas = new LabelAtlas(tokens, pixelRatio, this.capacity);
    this.material.map = this.atlas.texture;
    this.material.needsUpdate = true;
    return this.atlas;
  }

  /** Corners on whole device pixels, so that the letters stay as sharp as they were drawn. */
  private write(quads: readonly LabelQuad[], pixelRatio: number): void {
    const positions: number[] = [];
    const uvs: number[] = [];
    const index: number[] = [];
    const snap = (px: number): number => Math.round(px * pixelRatio) / pixelRatio;
    quads.forEach(({ x, y, entry }, i) => {
      const left = snap(x);
      const bottom = snap(y);
      const right = left + Math.ceil(entry.width * pixelRatio) / pixelRatio;
      const top = bottom + Math.ceil(entry.height * pixelRatio) / pixelRatio;
      positions.push(left, bottom, 0, right, bottom, 0, right, top, 0, left, top, 0);
      uvs.push(entry.u0, entry.v0, entry.u1, entry.v0, entry.u1, entry.v1, entry.u0, entry.v1);
      index.push(4 * i, 4 * i + 1, 4 * i + 2, 4 * i, 4 * i + 2, 4 * i + 3);
    });
    this.geometry.dispose();
    const position = new Float32BufferAttribute(positions, 3);
    this.geometry.setAttribute('position', position.setUsage(DynamicDrawUsage));
    this.geometry.setAttribute('uv', new Float32BufferAttribute(uvs, 2));
    this.geometry.setIndex(index);
  }
}
