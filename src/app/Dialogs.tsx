import { lazy, Suspense } from 'react';
import { describeScale, formatRatio } from '../core/scales/describeScale.ts';
import { formatLength } from '../core/scales/formatLength.ts';
import type { DerivedFigure } from '../core/project/derivedFigure.ts';
import { useActiveFigure, useDerivedFigure } from '../state/figures.ts';
import { useTask } from '../state/hooks.ts';
import { taskStore } from '../state/taskStore.ts';
import { messages } from '../ui/messages/en.ts';
import {
  CommandPalette,
  KeysSheet,
  ManyTrianglesDialog,
  SamplesDialog,
  SaveFigureDialog,
  SeveralFilesDialog,
} from '../ui/stage/dialogs/lazyDialogs.ts';
import type { DialogId } from './commands/appActions.ts';
import { saveFigure } from './saveFigure.ts';
import type { Sample } from './samples.ts';

interface DialogsProps {
  readonly dialog: DialogId | null;
  readonly samples: readonly Sample[];
  readonly onSample: (id: string) => void;
  readonly onClose: () => void;
}

const SavePicture = lazy(async () => ({ default: (await import('./SavePicture.tsx')).SavePicture }));

/** The dialog that lies over the page, loaded when it is first asked for. */
export function Dialogs({ dialog, samples, onSample, onClose }: DialogsProps) {
  const derived = useDerivedFigure(useActiveFigure());
  return (
    <Suspense>
      <Question />
      {dialog === 'samples' && <SamplesDialog samples={samples} onSample={onSample} onClose={onClose} />}
      {dialog === 'picture' && <SavePicture onClose={onClose} />}
      {dialog === 'save' && derived && <Saving derived={derived} onClose={onClose} />}
      {dialog === 'keys' && <KeysSheet onClose={onClose} />}
      {dialog === 'palette' && <CommandPalette onClose={onClose} />}
    </Suspense>
  );
}

const saveFormats = [
  { id: 'glb', label: 'GLB' },
  { id: 'stl', label: 'STL' },
  { id: 'obj', label: 'OBJ' },
  { id: '3mf', label: '3MF' },
] as const;

function Saving({ derived, onClose }: { readonly derived: DerivedFigure; readonly onClose: () => void }) {
  const text = messages.saveFigure;
  const { figure, sizes, posed } = derived;
  const scale = figure.scale ? describeScale(figure.scale) : formatRatio(sizes?.targetScale ?? 1);
  return (
    <SaveFigureDialog
      formats={saveFormats.map((format) => ({ ...format, hint: text.hints[format.id] }))}
      figure={figure.name}
      size={sizes ? text.size(formatLength(sizes.heightAtScaleMm, { scaleN: sizes.targetScale }), scale) : ''}
      canLeaveBase={posed.base !== null}
      onSave={({ format, hasBase }) => {
        onClose();
        const kind = saveFormats.find(({ id }) => id === format);
        if (kind) void saveFigure(derived, { format: kind.id, hasBase });
      }}
      onClose={onClose}
    />
  );
}

/** What has to be known before files can be opened. */
function Question() {
  const question = useTask((tasks) => tasks.question);
  const close = (): void => taskStore.setState({ question: null });
  if (question?.kind === 'several-files')
    return (
      <SeveralFilesDialog
        name={question.name}
        files={question.files}
        onOpen={(paths) => {
          close();
          void question.open(paths);
        }}
        onClose={close}
      />
    );
  if (question?.kind === 'many-triangles')
    return (
      <ManyTrianglesDialog
        name={question.name}
        triangles={question.triangles}
        reduced={question.reduced}
        onOpen={(detail) => {
          close();
          void question.open(detail);
        }}
        onClose={close}
      />
    );
  return null;
}
