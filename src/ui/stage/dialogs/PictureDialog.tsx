import { useState } from 'react';
import { Button } from '../../controls/Button.tsx';
import { Segmented } from '../../controls/Segmented.tsx';
import { SwitchRow } from '../../controls/SwitchRow.tsx';
import { messages } from '../../messages/en.ts';
import { Dialog } from './Dialog.tsx';
import { pictureSize, type PixelSize } from './pictureSize.ts';
import styles from './PictureDialog.module.css';

export interface PictureChoice {
  readonly widthPx: number;
  readonly isTransparent: boolean;
  readonly hasGuides: boolean;
}

interface PictureDialogProps {
  /** The stage in the screen's own pixels. */
  readonly stageSize: PixelSize;
  readonly onSave: (choice: PictureChoice) => void;
  readonly onClose: () => void;
}

const text = messages.picture;

/** Pixels of the longer side; null as shown. */
const sizes = { view: null, '1024': 1024, '2048': 2048, '4096': 4096 } as const;

type SizeId = keyof typeof sizes;

const sizeSegments = (Object.keys(sizes) as SizeId[])
  // Keys that look like numbers come first; the view's own size stands before them.
  .sort((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0))
  .map((id) => ({ id, label: id === 'view' ? text.viewSize : text.longSide(sizes[id]) }));

const backdropSegments = [
  { id: 'shown', label: text.backdrops.shown },
  { id: 'transparent', label: text.backdrops.transparent },
] as const;

/** How the stage is saved as a picture. */
export function PictureDialog({ stageSize, onSave, onClose }: PictureDialogProps) {
  const [sizeId, setSizeId] = useState<SizeId>('2048');
  const [backdrop, setBackdrop] = useState<(typeof backdropSegments)[number]['id']>('shown');
  const [hasGuides, setGuides] = useState(true);
  const { widthPx, heightPx } = pictureSize(stageSize, sizes[sizeId]);
  return (
    <Dialog title={text.title} onClose={onClose} width={440}>
      <div className={styles['form']}>
        <span aria-hidden="true">{text.size}</span>
        <Segmented label={text.size} segments={sizeSegments} value={sizeId} onChoose={setSizeId} isFull />
        <span aria-hidden="true">{text.backdrop}</span>
        <Segmented
          label={text.backdrop}
          segments={backdropSegments}
          value={backdrop}
          onChoose={setBackdrop}
          isFull
        />
        <div className={styles['wide']}>
          <SwitchRow label={text.guides} isOn={hasGuides} onChange={setGuides} />
        </div>
      </div>
      <div className={styles['end']}>
        <p>{text.pixels(widthPx, heightPx)}</p>
        <Button
          look="primary"
          icon="camera"
          onClick={() => onSave({ widthPx, isTransparent: backdrop === 'transparent', hasGuides })}
        >
          {text.save}
        </Button>
      </div>
    </Dialog>
  );
}
