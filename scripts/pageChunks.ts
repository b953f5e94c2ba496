import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from 'vite';

const folder = 'dist';

const readManifest = (): Manifest =>
  JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;

const isScript = (file: string): boolean => file.endsWith('.js');

/** Scripts of the built page, lazy ones too, below dist; those of workers and decoders are not among them. */
export const pageChunks = (): string[] =>
  Object.values(readManifest())
    .map(({ file }) => file)
    .filter(isScript);

/**
 * Paths of the scripts that a page has loaded when it has loaded these modules: each with all that it imports
 * statically. Throws on a module that has no chunk of its own, since its size would be missed.
 */
export function chunksLoadedBy(modules: readonly string[]): string[] {
  const manifest = readManifest();
  const found = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk)
      throw new Error(`${key} has no chunk in ${folder}: build first, or correct the list of modules.`);
    if (found.has(chunk.file)) return;
    found.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  modules.forEach(visit);
  return [...found].filter(isScript).map((file) => `${folder}/${file}`);
}
