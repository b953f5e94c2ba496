import { Button } from '../../controls/Button.tsx';
import { messages } from '../../messages/en.ts';
import { Dialog } from './Dialog.tsx';
import styles from './ManyTrianglesDialog.module.css';

interface ManyTrianglesDialogProps {
  readonly name: string;
  readonly triangles: number;
  /** Triangles of the reduced view. */
  readonly reduced: number;
  readonly onOpen: (detail: 'whole' | 'reduced') => void;
  readonly onClose: () => void;
}

const text = messages.manyTriangles;

/** Whether a figure of very many triangles is drawn whole, reduced, or not at all. */
export const ManyTrianglesDialog = ({
  name,
  triangles,
  reduced,
  onOpen,
  onClose,
}: ManyTrianglesDialogProps) => (
  <Dialog title={text.title(name)} onClose={onClose} width={460}>
    <p className={styles['why']}>{text.why(triangles, reduced)}</p>
    <div className={styles['end']}>
      <Button look="quiet" onClick={onClose}>
        {text.cancel}
      </Button>
      <Button look="line" onClick={() => onOpen('whole')}>
        {text.whole}
      </Button>
      <Button look="primary" onClick={() => onOpen('reduced')}>
        {text.reduced}
      </Button>
    </div>
  </Dialog>
);
