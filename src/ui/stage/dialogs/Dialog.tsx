import { Modal } from '@mantine/core';
import { useLayoutEffect, type ReactNode } from 'react';
import { Icon } from '../../controls/Icon.tsx';
import { messages } from '../../messages/en.ts';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** CSS px, as far as the page has them. */
  readonly width: number;
  readonly children: ReactNode;
}

/** A window over the page: keeps the focus, shut by Escape, by its button or by a press beside it. */
export function Dialog({ title, onClose, width, children }: DialogProps) {
  useFocusReturn();
  return (
    <Modal.Root unstyled opened onClose={onClose} classNames={styles} transitionProps={{ duration: 90 }}>
      <Modal.Overlay />
      {/* The kit puts this style on the frame round the window, which hands it on. */}
      <Modal.Content style={{ '--dialog-width': `${width}px` }}>
        <div className={styles['head']}>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={messages.dialog.close} icon={<Icon name="close" />} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/**
 * Puts the focus back where it was. The kit does so only for a dialog that stays mounted; in the layout phase a
 * dialog that follows another finds what the first one gave back.
 */
function useFocusReturn(): void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
}
