import { useImperativeHandle, useRef, type ChangeEvent, type Ref } from 'react';
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

// Every browser has it, though no standard does; React's types leave it out.
const folderOnly = { webkitdirectory: '' };

/**
 * The page's two file inputs, for files and for a folder: there from the start, out of sight, worked by buttons
 * and commands through `ref`. They take every kind of file, since side files have any ending.
 */
export function OpenFileInput({ ref, onFiles }: OpenFileInputProps) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  useImperativeHandle(
    ref,
    () => ({
      chooseFiles: () => files.current?.click(),
      chooseFolder: () => folder.current?.click(),
    }),
    [],
  );

  const takeFiles = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    const chosen = filesOfList(currentTarget.files ?? []);
    // Emptied, so that the same file can be chosen again.
    currentTarget.value = '';
    if (chosen.length > 0) onFiles(chosen);
  };
  const shared = { type: 'file', multiple: true, tabIndex: -1, onChange: takeFiles } as const;
  return (
    <section className="visually-hidden" aria-label={messages.files.inputs}>
      <input ref={files} aria-label={messages.files.openFigure} {...shared} />
      <input ref={folder} aria-label={messages.files.openFolder} {...folderOnly} {...shared} />
    </section>
  );
}
