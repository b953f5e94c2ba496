import { useSyncExternalStore } from 'react';

/** Colours of the theme that the scene draws with; the page's style sheet is where they are set. */
export interface SceneTokens {
  readonly guide: string;
  readonly ladder: string;
  readonly accent: string;
  readonly text: string;
  readonly textQuiet: string;
  readonly over: string;
  readonly under: string;
  readonly chip: string;
  readonly casing: string;
  readonly halo: string;
  readonly shadow: string;
  readonly backdropMiddle: string;
  readonly backdropEdge: string;
  readonly referenceClay: string;
  readonly referenceRose: string;
  readonly referenceViolet: string;
  readonly referenceSand: string;
  readonly referenceSage: string;
  readonly font: string;
}

const names: Readonly<Record<keyof SceneTokens, string>> = {
  guide: '--guide',
  ladder: '--ladder',
  accent: '--accent',
  text: '--text',
  textQuiet: '--guide-text',
  over: '--over',
  under: '--under',
  chip: '--chip',
  casing: '--casing',
  halo: '--stage-1',
  shadow: '--floor-shadow',
  backdropMiddle: '--stage-0',
  backdropEdge: '--stage-1',
  referenceClay: '--reference-clay',
  referenceRose: '--reference-rose',
  referenceViolet: '--reference-violet',
  referenceSand: '--reference-sand',
  referenceSage: '--reference-sage',
  font: '--font',
};

const unstyled = Object.fromEntries(Object.keys(names).map((key) => [key, ''])) as unknown as SceneTokens;

let memo: { readonly theme: string; readonly tokens: SceneTokens } | null = null;

/** The tokens of the theme that the page has now. */
export function readTokens(): SceneTokens {
  const theme = document.documentElement.dataset['theme'] ?? '';
  if (memo?.theme === theme) return memo.tokens;
  const style = getComputedStyle(document.documentElement);
  const entries = Object.entries(names).map(([key, name]) => [key, style.getPropertyValue(name).trim()]);
  const tokens = Object.fromEntries(entries) as unknown as SceneTokens;
  // Until the style sheet is there nothing is kept, or the first picture would stay without colours.
  if (!tokens.guide) return (memo ?? { tokens: unstyled }).tokens;
  memo = { theme, tokens };
  return tokens;
}

/** A CSS colour as three wants it: opaque part and opacity apart. */
export function splitColor(css: string): { readonly color: string; readonly opacity: number } {
  const hex = /^#([0-9a-f]{6})([0-9a-f]{2})$/i.exec(css);
  return hex
    ? { color: `#${hex[1]}`, opacity: parseInt(hex[2]!, 16) / 255 }
    : { color: css || '#888888', opacity: 1 };
}

/** Calls back when the page changes its theme. */
export function onThemeChanged(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

/** The tokens of the page's theme, for what is drawn by components. */
export const useTokens = (): SceneTokens => useSyncExternalStore(onThemeChanged, readTokens);
