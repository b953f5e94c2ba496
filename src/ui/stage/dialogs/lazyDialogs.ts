import { lazy } from 'react';

/* Dialogs are no part of the first load; each comes when it is first shown. Show them within a Suspense. */

export const KeysSheet = lazy(async () => ({ default: (await import('./KeysSheet.tsx')).KeysSheet }));

export const CommandPalette = lazy(async () => ({
  default: (await import('./CommandPalette.tsx')).CommandPalette,
}));

export const SamplesDialog = lazy(async () => ({
  default: (await import('./SamplesDialog.tsx')).SamplesDialog,
}));

export const SaveFigureDialog = lazy(async () => ({
  default: (await import('./SaveFigureDialog.tsx')).SaveFigureDialog,
}));

export const SeveralFilesDialog = lazy(async () => ({
  default: (await import('./SeveralFilesDialog.tsx')).SeveralFilesDialog,
}));

export const ManyTrianglesDialog = lazy(async () => ({
  default: (await import('./ManyTrianglesDialog.tsx')).ManyTrianglesDialog,
}));
