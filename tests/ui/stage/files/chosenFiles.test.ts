import { describe, expect, it } from 'vitest';
import { filesOfList, filesOfTransfer } from '../../../../src/ui/stage/files/chosenFiles.ts';

interface Tree {
  readonly [name: string]: File | Tree;
}

const file = (name: string): File => new File(['x'], name);

/** A file system entry as browsers give it: folders in parts, nothing before it is asked for. */
function entryOf(path: string, node: File | Tree, partSize: number): FileSystemEntry {
  if (node instanceof File) {
    return {
      isDirectory: false,
      fullPath: path,
      file: (resolve: (f: File) => void) => queueMicrotask(() => resolve(node)),
    } as unknown as FileSystemEntry;
  }
  const children = Object.entries(node).map(([name, child]) => entryOf(`${path}/${name}`, child, partSize));
  return {
    isDirectory: true,
    fullPath: path,
    createReader: () => {
      const left = [...children];
      return {
        readEntries: (resolve: (entries: FileSystemEntry[]) => void) =>
          queueMicrotask(() => resolve(left.splice(0, partSize))),
      };
    },
  } as unknown as FileSystemEntry;
}

/** A transfer that is emptied at the end of its event, as browsers do. */
function transferOf(tree: Tree, partSize = 100): DataTransfer {
  let isOver = false;
  queueMicrotask(() => (isOver = true));
  const items = Object.entries(tree).map(([name, node]) => ({
    kind: 'file',
    webkitGetAsEntry: () => (isOver ? null : entryOf(`/${name}`, node, partSize)),
    getAsFile: () => null,
  }));
  return { items, files: [] } as unknown as DataTransfer;
}

const paths = (files: readonly { readonly path: string }[]): readonly string[] =>
  files.map(({ path }) => path);

describe('filesOfTransfer', () => {
  it('reads folders to their depths and keeps the paths in them', async () => {
    const tree = {
      'a.glb': file('a.glb'),
      figure: { 'figure.gltf': file('figure.gltf'), parts: { 'skin.png': file('skin.png'), none: {} } },
    };
    expect(paths(await filesOfTransfer(transferOf(tree)))).toEqual([
      'a.glb',
      'figure/figure.gltf',
      'figure/parts/skin.png',
    ]);
  });

  it('reads folders that come in parts to their end', async () => {
    const many = Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`${i}.bin`, file(`${i}.bin`)]));
    expect(await filesOfTransfer(transferOf({ many }, 3))).toHaveLength(7);
  });

  it('takes a pasted file, which has no entry', async () => {
    const pasted = file('image.glb');
    const item = { kind: 'file', webkitGetAsEntry: () => null, getAsFile: () => pasted };
    const text = { kind: 'string', webkitGetAsEntry: () => null, getAsFile: () => null };
    const transfer = { items: [text, item], files: [pasted] } as unknown as DataTransfer;
    expect(await filesOfTransfer(transfer)).toEqual([{ path: 'image.glb', file: pasted }]);
  });

  it('rejects when a file cannot be read', async () => {
    const entry = {
      isDirectory: false,
      fullPath: '/a.glb',
      file: (_: unknown, reject: (error: Error) => void) => reject(new Error('gone')),
    };
    const item = { kind: 'file', webkitGetAsEntry: () => entry, getAsFile: () => null };
    const transfer = { items: [item], files: [] } as unknown as DataTransfer;
    await expect(filesOfTransfer(transfer)).rejects.toThrow('gone');
  });
});

describe('filesOfList', () => {
  it('takes the path in the folder, else the name', () => {
    const inFolder = Object.assign(file('a.bin'), { webkitRelativePath: 'figure/a.bin' });
    expect(paths(filesOfList([file('b.glb'), inFolder]))).toEqual(['b.glb', 'figure/a.bin']);
  });
});
