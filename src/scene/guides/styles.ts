import type { GuideStyle } from '../../core/guides/guide.ts';
import type { SceneTokens } from '../tokens.ts';

/** How a guide style is drawn. Widths and dashes are CSS px. */
export interface StyleLook {
  readonly color: keyof SceneTokens;
  readonly opacity: number;
  readonly widthPx: number;
  readonly dash: readonly [on: number, off: number] | null;
  /** A solid line under the dashes, so that they read over a model too. */
  readonly hasCasing: boolean;
  /** Hidden by what stands before it; all else is drawn over the figure. */
  readonly isInScene: boolean;
}

const plain = { opacity: 1, widthPx: 1, dash: null, hasCasing: false, isInScene: false } as const;

export const styleLooks: Readonly<Record<GuideStyle, StyleLook>> = {
  hair: { ...plain, color: 'guide' },
  ladder: { ...plain, color: 'ladder', widthPx: 1.25 },
  canon: { ...plain, color: 'guide', dash: [5, 4], hasCasing: true },
  extent: { ...plain, color: 'guide', widthPx: 1.25 },
  centre: { ...plain, color: 'accent', opacity: 0.8, dash: [9, 5], hasCasing: true },
  joint: { ...plain, color: 'accent', widthPx: 1.5 },
  grid: { ...plain, color: 'guide', opacity: 0.28, isInScene: true },
  gridStrong: { ...plain, color: 'guide', opacity: 0.6, isInScene: true },
  object: { ...plain, color: 'guide', isInScene: true },
  measured: { ...plain, color: 'accent', widthPx: 2, hasCasing: true },
  expected: { ...plain, color: 'text', opacity: 0.75, dash: [2, 3], hasCasing: true },
  over: { ...plain, color: 'over', widthPx: 2, hasCasing: true },
  under: { ...plain, color: 'under', widthPx: 2, hasCasing: true },
  landmarkSure: { ...plain, color: 'text' },
  landmarkFair: { ...plain, color: 'textQuiet' },
  landmarkDoubtful: { ...plain, color: 'textQuiet', opacity: 0.45 },
  landmarkOwn: { ...plain, color: 'ladder' },
  ground: { ...plain, color: 'guide', opacity: 0.9, isInScene: true },
};

export const styleIds = Object.keys(styleLooks) as readonly GuideStyle[];
