import { onStage } from '../state/stageStore.ts';

/** Loads and starts the parts that nobody needs before a figure shows, once one does. */
export function startLate(): void {
  const stop = onStage((stage) => {
    if (stage !== 'ready') return;
    stop();
    void import('./lateParts.ts').then(({ startLateParts }) => startLateParts());
  });
}
