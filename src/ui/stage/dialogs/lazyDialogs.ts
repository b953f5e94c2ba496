import { lazy } from 'react';

/* Dialogs are no part of the first load; each comes when it is first shown. Show them within a Suspense. */

export const KeysSheet = lazy(async () => ({ default: (await import('./KeysSheet.tsx')).KeysSheet }));

export const CommandPalette = lazy(async () => ({
  default: (await import('./CommandPalette.tsx')).CommandPalette,
}));

export const PictureDialog = lazy(async () => ({
  default: (await import('./PictureDialog.tsx')).PictureDialog,
}));

export const SamplesDialog = lazy(async () => ({
  default: (await import('./SamplesDialog.tsx')).SamplesDialog,
}));
