import { Suspense } from 'react';
import { stageSize, takePicture, type PictureWish } from '../scene/picture.ts';
import { activeFigure } from '../state/figures.ts';
import { tell } from '../state/taskStore.ts';
import { CommandPalette, KeysSheet, PictureDialog, SamplesDialog } from '../ui/stage/dialogs/lazyDialogs.ts';
import type { DialogId } from './commands/appActions.ts';
import { saveBlob } from './saveBlob.ts';
import type { Sample } from './samples.ts';

interface DialogsProps {
  readonly dialog: DialogId | null;
  readonly samples: readonly Sample[];
  readonly onSample: (id: string) => void;
  readonly onClose: () => void;
}

async function savePicture(wish: PictureWish): Promise<void> {
  try {
    saveBlob(await takePicture(wish), `${activeFigure()?.name ?? 'Maquette'}.png`);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    tell('error', { code: 'drawing-failed', data: { message } });
  }
}

/** The dialog that lies over the page, loaded when it is first asked for. */
export function Dialogs({ dialog, samples, onSample, onClose }: DialogsProps) {
  return (
    <Suspense>
      {dialog === 'samples' && <SamplesDialog samples={samples} onSample={onSample} onClose={onClose} />}
      {dialog === 'picture' && (
        <PictureDialog
          stageSize={stageSize()}
          onSave={(wish) => {
            onClose();
            void savePicture(wish);
          }}
          onClose={onClose}
        />
      )}
      {dialog === 'keys' && <KeysSheet onClose={onClose} />}
      {dialog === 'palette' && <CommandPalette onClose={onClose} />}
    </Suspense>
  );
}
