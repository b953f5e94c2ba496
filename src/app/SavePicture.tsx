import { stageSize, takePicture, type PictureWish } from '../scene/picture.ts';
import { activeFigure } from '../state/figures.ts';
import { tell } from '../state/taskStore.ts';
import { saveBlob } from '../ui/controls/saveBlob.ts';
import { PictureDialog } from '../ui/stage/dialogs/PictureDialog.tsx';

async function savePicture(wish: PictureWish): Promise<void> {
  try {
    saveBlob(await takePicture(wish), `${activeFigure()?.name ?? 'Maquette'}.png`);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    tell('error', { code: 'drawing-failed', data: { message } });
  }
}

/** Asks what the picture of the stage is to be, and saves it. */
export const SavePicture = ({ onClose }: { readonly onClose: () => void }) => (
  <PictureDialog
    stageSize={stageSize()}
    onSave={(wish) => {
      onClose();
      void savePicture(wish);
    }}
    onClose={onClose}
  />
);
