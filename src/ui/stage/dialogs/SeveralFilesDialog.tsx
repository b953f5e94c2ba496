import { useState } from 'react';
import { formatBytes } from '../../messages/formatBytes.ts';
import { Button } from '../../controls/Button.tsx';
import { messages } from '../../messages/en.ts';
import { Dialog } from './Dialog.tsx';
import styles from './SeveralFilesDialog.module.css';

interface SeveralFilesDialogProps {
  /** The archive or folder that they are in. */
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly format: string; readonly bytes: number }[];
  readonly onOpen: (paths: readonly string[]) => void;
  readonly onClose: () => void;
}

const text = messages.severalFiles;

/** Which figures of an archive or a folder to open; each becomes a figure of its own. */
export function SeveralFilesDialog({ name, files, onOpen, onClose }: SeveralFilesDialogProps) {
  const [chosen, setChosen] = useState<readonly string[]>([files[0]?.path ?? '']);
  const toggle = (path: string): void =>
    setChosen(chosen.includes(path) ? chosen.filter((each) => each !== path) : [...chosen, path]);
  const isAll = chosen.length === files.length;
  return (
    <Dialog title={text.title(files.length, name)} onClose={onClose} width={480}>
      <ul className={styles['files']}>
        {files.map(({ path, format, bytes }) => (
          <li key={path}>
            <label>
              <input type="checkbox" checked={chosen.includes(path)} onChange={() => toggle(path)} />
              <span className={styles['path']}>{path}</span>
              <span className={styles['kind']}>
                {format}, {formatBytes(bytes)}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div className={styles['end']}>
        <Button look="quiet" onClick={() => setChosen(isAll ? [] : files.map(({ path }) => path))}>
          {isAll ? text.none : text.all}
        </Button>
        <Button
          look="primary"
          isDisabled={chosen.length === 0}
          onClick={() => onOpen(files.map(({ path }) => path).filter((path) => chosen.includes(path)))}
        >
          {text.open(chosen.length)}
        </Button>
      </div>
    </Dialog>
  );
}
