import type { NamedFile } from './fileSet.ts';

/**
 * The same files with paths unlike each other, by which they are chosen: what has the path of one before it is put
 * into a folder named by a number, so that it keeps its name and stays with those that came with it.
 */
export function distinctPaths<File extends Pick<NamedFile, 'path'>>(files: readonly File[]): readonly File[] {
  const taken = new Set<string>();
  return files.map((file) => {
    let path = file.path;
    for (let number = 2; taken.has(path); number++) path = `${number}/${file.path}`;
    taken.add(path);
    return path === file.path ? file : { ...file, path };
  });
}
