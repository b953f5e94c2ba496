import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { startPicking } from './calibrate.ts';
import { startLate } from './startLate.ts';
import { startExamining } from './examine.ts';
import { publishDiagnostics } from './diagnosticsHandle.ts';
import { followLink } from './linkedView.ts';
import { keepForOffline } from './offline.ts';
import { startSession } from './session.ts';
import { startThumbnails } from './thumbnails.ts';
import { markShownFigures } from './shownMark.ts';
import { figureWorker } from '../workers/figureWorker.ts';

startSession();
publishDiagnostics();
figureWorker.warm();
startThumbnails();
startPicking();
startExamining();
startLate();
markShownFigures();
keepForOffline();

void followLink(location.search);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
