import { openAsBlob } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { NamedFile } from '../formats/fileSet.ts';

/** Folders below the file's own that are looked into, and the most files that are offered. */
const deepest = 3;
const mostFiles = 2000;

/**
 * A file with those beside and below it, from which it may take its data and pictures; nothing is read before it is
 * asked for. Rejects where the file cannot be read.
 */
export async function filesBeside(path: string): Promise<readonly NamedFile[]> {
  const folder = dirname(path);
  const main = { path: basename(path), blob: await openAsBlob(path) };
  const others = (await listFiles(folder, 0)).filter((each) => each !== path).slice(0, mostFiles);
  const beside = await Promise.all(
    others.map(async (each) => {
      const blob = await openAsBlob(each).catch(() => null);
      return blob ? [{ path: relative(folder, each).replaceAll('\\', '/'), blob }] : [];
    }),
  );
  return [main, ...beside.flat()];
}

async function listFiles(folder: string, depth: number): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const lists = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return depth < deepest ? listFiles(path, depth + 1) : [];
      return entry.isFile() ? [path] : [];
    }),
  );
  return lists.flat();
}

/** Whether there is a file of that name. */
export const isFile = async (path: string): Promise<boolean> =>
  stat(path).then(
    (status) => status.isFile(),
    () => false,
  );
