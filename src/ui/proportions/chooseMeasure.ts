import { lookAtEvidence } from '../../state/lookAtEvidence.ts';
import { changeView } from '../../state/viewStore.ts';

/** Chooses a measure of a figure by its key and looks at it; null: chooses none. */
export function chooseMeasure(figure: string, key: string | null): void {
  changeView({ activeMeasure: key, activeLandmark: null });
  if (key !== null) lookAtEvidence(figure);
}
