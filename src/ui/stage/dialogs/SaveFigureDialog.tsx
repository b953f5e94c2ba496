import { useState } from 'react';
import { Button } from '../../controls/Button.tsx';
import { Segmented } from '../../controls/Segmented.tsx';
import { SwitchRow } from '../../controls/SwitchRow.tsx';
import { messages } from '../../messages/en.ts';
import { Dialog } from './Dialog.tsx';
import styles from './SaveFigureDialog.module.css';

export interface SaveChoice {
  readonly format: string;
  readonly hasBase: boolean;
}

interface SaveFigureDialogProps {
  readonly formats: readonly { readonly id: string; readonly label: string; readonly hint: string }[];
  readonly figure: string;
  /** How tall it will be, and at which scale, in words. */
  readonly size: string;
  /** Whether it stands on a base that can be left out. */
  readonly canLeaveBase: boolean;
  readonly onSave: (choice: SaveChoice) => void;
  readonly onClose: () => void;
}

const text = messages.saveFigure;

/** As what a figure is saved: upright, in the pose and at the scale that are shown. */
export function SaveFigureDialog({
  formats,
  figure,
  size,
  canLeaveBase,
  onSave,
  onClose,
}: SaveFigureDialogProps) {
  const [format, setFormat] = useState(formats[0]?.id ?? '');
  const [hasBase, setBase] = useState(true);
  return (
    <Dialog title={text.title(figure)} onClose={onClose} width={460}>
      <div className={styles['form']}>
        <Segmented label={text.format} segments={formats} value={format} onChoose={setFormat} isFull />
        <p className={styles['hint']}>{formats.find(({ id }) => id === format)?.hint}</p>
        {canLeaveBase && <SwitchRow label={text.base} isOn={hasBase} onChange={setBase} />}
      </div>
      <div className={styles['end']}>
        <p>{size}</p>
        <Button look="primary" icon="save" onClick={() => onSave({ format, hasBase })}>
          {text.save}
        </Button>
      </div>
    </Dialog>
  );
}
