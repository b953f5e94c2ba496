import { useEffect, useEffectEvent, useState } from 'react';
import { Icon } from '../../controls/Icon.tsx';
import { messages } from '../../messages/en.ts';
import { filesOfTransfer, type ChosenFile } from './chosenFiles.ts';
import styles from './DropTarget.module.css';

interface DropTargetProps {
  readonly onFiles: (files: readonly ChosenFile[]) => void;
  /** What was dropped or pasted could not be read from the disk. */
  readonly onUnreadable: (error: unknown) => void;
}

/** Takes files and folders that are dropped anywhere on the page, or pasted; shows so while they hover over it. */
export function DropTarget({ onFiles, onUnreadable }: DropTargetProps) {
  const [isOver, setIsOver] = useState(false);

  const take = useEffectEvent((transfer: DataTransfer) => {
    filesOfTransfer(transfer).then((files) => files.length > 0 && onFiles(files), onUnreadable);
  });

  useEffect(() => {
    // Leaving one element comes after entering the next, so the page is left when as many were left as entered.
    let depth = 0;
    const setDepth = (next: number): void => {
      depth = Math.max(0, next);
      setIsOver(depth > 0);
    };
    const whenFiles = (handle: (event: DragEvent) => void) => (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      handle(event);
    };
    const listeners = {
      dragenter: whenFiles(() => setDepth(depth + 1)),
      dragleave: whenFiles(() => setDepth(depth - 1)),
      dragover: whenFiles(({ dataTransfer }) => (dataTransfer!.dropEffect = 'copy')),
      drop: whenFiles(({ dataTransfer }) => {
        setDepth(0);
        take(dataTransfer!);
      }),
      paste: (event: ClipboardEvent) => {
        if (!event.clipboardData?.files.length) return;
        event.preventDefault();
        take(event.clipboardData);
      },
    };
    const controller = new AbortController();
    for (const [type, listener] of Object.entries(listeners))
      window.addEventListener(type, listener as EventListener, { signal: controller.signal });
    return () => controller.abort();
  }, []);

  if (!isOver) return null;
  return (
    <div className={styles['overlay']}>
      <p className={styles['sign']}>
        <Icon name="open" />
        {messages.files.dropHere}
      </p>
    </div>
  );
}
