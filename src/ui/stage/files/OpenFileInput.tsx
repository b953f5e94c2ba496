import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { messages } from '../../messages/en.ts';
import { filesOfList, type ChosenFile } from './chosenFiles.ts';

/** Opens the browser's own dialogs; only allowed in answer to a click or a key. */
export interface FilePicker {
  readonly chooseFiles: () => void;
  readonly chooseFolder: () => void;
}

interface OpenFileInputProps {
  readonly ref: Ref<FilePicker>;
  readonly onFiles: (files: readonly ChosenFile[]) => void;
}

/**
 * The page's file input: there from the start, out of sight, worked by buttons and commands through `ref`. It takes
 * every kind of file, since side files have any ending. Folders have an input of their own while they are chosen.
 */
export function OpenFileInput({ ref, onFiles }: OpenFileInputProps) {
  const input = useRef<HTMLInputElement>(null);

  const listener = useRef(onFiles);
  useEffect(() => {
    listener.current = onFiles;
  });
  // One handle for good: who keeps it in a state would be drawn again for each new one.
  useImperativeHandle(
    ref,
    () => ({
      chooseFiles: () => input.current?.click(),
      chooseFolder: () => chooseFolder((files) => listener.current(files)),
    }),
    [],
  );

  return (
    <section className="visually-hidden" aria-label={messages.files.inputs}>
      <input
        ref={input}
        type="file"
        multiple
        tabIndex={-1}
        aria-label={messages.files.openFigure}
        onChange={({ currentTarget }) => takeFiles(currentTarget, onFiles)}
      />
    </section>
  );
}

type FilesListener = OpenFileInputProps['onFiles'];

function chooseFolder(onFiles: FilesListener): void {
  const folder = document.createElement('input');
  folder.type = 'file';
  folder.webkitdirectory = true;
  folder.addEventListener('change', () => takeFiles(folder, onFiles));
  folder.click();
}

function takeFiles(input: HTMLInputElement, onFiles: FilesListener): void {
  const chosen = filesOfList(input.files ?? []);
  // Emptied, so that the same file can be chosen again.
  input.value = '';
  if (chosen.length > 0) onFiles(chosen);
}
