import { readFileSync } from 'node:fs';
import type { Manifest } from 'vite';

const readManifest = (): Manifest => JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')) as Manifest;

const isScript = (file: string): boolean => file.endsWith('.js') && file !== 'sw.js';

/** Scripts of the built page, lazy ones too, below dist; those of workers (the service worker's too) and decoders are not among them. */
export const pageChunks = (): string[] =>
  Object.values(readManifest())
    .map(({ file }) => file)
    .filter(isScript);

/** Lazy modules that every first figure needs stand here beside the page itself; a flow checks that none is missing. */
const firstLoad = ['index.html'];

/**
 * Scripts that are on the page when the first figure shows, below dist. Throws on a module that has no chunk of its
 * own, since its size would be missed.
 */
export function firstLoadChunks(): string[] {
  const manifest = readManifest();
  const found = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`${key} has no chunk in dist: build first, or correct the list of modules.`);
    if (found.has(chunk.file)) return;
    found.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  firstLoad.forEach(visit);
  return [...found].filter(isScript);
}
