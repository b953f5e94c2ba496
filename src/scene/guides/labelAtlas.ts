import { CanvasTexture, LinearFilter, SRGBColorSpace } from 'three';
import type { GuideLabel } from '../../core/guides/guide.ts';
import type { SceneTokens } from '../tokens.ts';

/** Where a text stands in the atlas (0 to 1, v upwards) and its size in CSS px. */
export interface AtlasEntry {
  readonly u0: number;
  readonly v0: number;
  readonly u1: number;
  readonly v1: number;
  readonly width: number;
  readonly height: number;
}

type Tone = GuideLabel['tone'];

const looks: Readonly<
  Record<
    Tone,
    {
      readonly sizePx: number;
      readonly weight: number;
      readonly color: keyof SceneTokens;
      readonly isOnChip?: boolean;
    }
  >
> = {
  plain: { sizePx: 11.5, weight: 500, color: 'textQuiet' },
  quiet: { sizePx: 11, weight: 450, color: 'textQuiet' },
  strong: { sizePx: 12.5, weight: 600, color: 'text' },
  ladder: { sizePx: 11.5, weight: 600, color: 'ladder' },
  // On a chip: orange or blue on a middle grey stage could not be read.
  over: { sizePx: 12.5, weight: 600, color: 'over', isOnChip: true },
  under: { sizePx: 12.5, weight: 600, color: 'under', isOnChip: true },
};

const haloPx = 2.5;
const padPx = 3;

/** All label texts in one picture, drawn once each at the resolution of the screen or of an exported picture. */
export class LabelAtlas {
  readonly texture: CanvasTexture;
  private readonly context: CanvasRenderingContext2D;
  private readonly entries = new Map<string, AtlasEntry>();
  private shelfX = 0;
  private shelfY = 0;
  private shelfHeight = 0;

  constructor(
    private readonly tokens: SceneTokens,
    readonly pixelRatio: number,
    /** Texts that fit: those of one pane at 1, of four at 4. */
    capacity: number,
  ) {
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(1024 * pixelRatio);
    canvas.height = Math.min(Math.ceil(256 * pixelRatio) * capacity, 4096);
    this.context = canvas.getContext('2d')!;
    this.texture = new CanvasTexture(canvas);
    this.texture.colorSpace = SRGBColorSpace;
    this.texture.generateMipmaps = false;
    this.texture.minFilter = LinearFilter;
    this.texture.magFilter = LinearFilter;
    this.texture.premultiplyAlpha = true;
  }

  /** The place of a text, drawing it if it is new; null when the atlas is full and must be made anew. */
  entry(text: string, tone: Tone): AtlasEntry | null {
    const key = `${tone} ${text}`;
    const known = this.entries.get(key);
    if (known) return known;
    const made = this.draw(text, tone);
    if (made) this.entries.set(key, made);
    return made;
  }

  dispose(): void {
    this.texture.dispose();
  }

  private draw(text: string, tone: Tone): AtlasEntry | null {
    const { context, pixelRatio, tokens } = this;
    const { canvas } = context;
    const look = looks[tone];
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    context.font = `${look.weight} ${look.sizePx}px ${tokens.font}`;
    context.fontKerning = 'normal';
    const width = Math.ceil(context.measureText(text).width) + 2 * padPx;
    const height = Math.ceil(look.sizePx * 1.35) + 2;
    const deviceWidth = Math.ceil(width * pixelRatio);
    const deviceHeight = Math.ceil(height * pixelRatio);
    if (this.shelfX + deviceWidth > canvas.width) {
      this.shelfX = 0;
      this.shelfY += this.shelfHeight + 1;
      this.shelfHeight = 0;
    }
    if (this.shelfY + deviceHeight > canvas.height) return null;
    const x = this.shelfX / pixelRatio;
    const y = this.shelfY / pixelRatio;
    context.textBaseline = 'middle';
    if (look.isOnChip) {
      context.fillStyle = tokens.chip;
      context.beginPath();
      context.roundRect(x, y, width, height, 3);
      context.fill();
    } else {
      context.lineJoin = 'round';
      context.lineWidth = haloPx;
      context.strokeStyle = tokens.halo;
      context.globalAlpha = 0.55;
      context.strokeText(text, x + padPx, y + height / 2 + 0.5);
      context.globalAlpha = 1;
    }
    context.fillStyle = tokens[look.color];
    context.fillText(text, x + padPx, y + height / 2 + 0.5);
    const entry: AtlasEntry = {
      u0: this.shelfX / canvas.width,
      u1: (this.shelfX + deviceWidth) / canvas.width,
      v1: 1 - this.shelfY / canvas.height,
      v0: 1 - (this.shelfY + deviceHeight) / canvas.height,
      width,
      height,
    };
    this.shelfX += deviceWidth + 1;
    this.shelfHeight = Math.max(this.shelfHeight, deviceHeight);
    this.texture.needsUpdate = true;
    return entry;
  }
}
