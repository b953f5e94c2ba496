/** A file that the person gave, with its path inside the folder that it came with. */
export interface ChosenFile {
  readonly path: string;
  readonly file: File;
}

/** Files of a file or folder input; those of a folder keep their path in it. */
export const filesOfList = (list: Iterable<File>): readonly ChosenFile[] =>
  Array.from(list, (file) => ({ path: file.webkitRelativePath || file.name, file }));

/**
 * Files of a drop or paste, folders read to their depths. The transfer is emptied when its event is over, so all
 * that is needed is taken from it before the first wait. A file that cannot be read rejects.
 */
export async function filesOfTransfer(transfer: DataTransfer): Promise<readonly ChosenFile[]> {
  const items = Array.from(transfer.items).filter(({ kind }) => kind === 'file');
  if (items.length === 0) return filesOfList(transfer.files);
  const reads = items.map((item) => {
    const entry = item.webkitGetAsEntry();
    if (entry) return filesOfEntry(entry);
    const file = item.getAsFile();
    return Promise.resolve(file ? filesOfList([file]) : []);
  });
  return (await Promise.all(reads)).flat();
}

async function filesOfEntry(entry: FileSystemEntry): Promise<readonly ChosenFile[]> {
  if (isFolder(entry)) {
    const children = await childrenOf(entry);
    return (await Promise.all(children.map(filesOfEntry))).flat();
  }
  const file = await new Promise<File>((resolve, reject) =>
    (entry as FileSystemFileEntry).file(resolve, reject),
  );
  return [{ path: entry.fullPath.replace(/^\//, ''), file }];
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** A reader gives a folder's entries in parts, at most 100 in Chromium, until it gives none. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return children;
    children.push(...part);
  }
}
