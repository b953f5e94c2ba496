import { views, type ViewId } from '../../state/cameraPose.ts';
import type { PaneReadout } from '../../state/paneStore.ts';
import { messages } from '../messages/en.ts';

/**
 * Says from where a pane looks: the view's name, or, once turned away from it, whole degrees to the figure's own
 * left or right and above or below. Empty while the camera has no place.
 */
export function describeDirection(view: ViewId, readout: PaneReadout | null): string {
  const named = views.find(({ id }) => id === view);
  if (named) return named.label;
  if (!readout) return '';
  const sideDeg = wholeDegrees(Math.atan2(Math.sin(readout.azimuthRad), Math.cos(readout.azimuthRad)));
  const riseDeg = wholeDegrees(Math.PI / 2 - readout.polarRad);
  return messages.stage.turnedView(sideDeg, riseDeg);
}

/** Orthographic or perspective; empty where the view's name says it. */
export function describeProjection(view: ViewId, readout: PaneReadout | null): string {
  const { perspective, orthographic } = messages.stage;
  if (view === 'perspective') return '';
  if (view === 'turned') return readout ? (readout.isPerspective ? perspective : orthographic) : '';
  return orthographic;
}

/** Both in one. */
export const describeView = (view: ViewId, readout: PaneReadout | null): string =>
  [describeDirection(view, readout), describeProjection(view, readout)].filter(Boolean).join(', ');

// `+ 0` turns −0 into 0.
const wholeDegrees = (rad: number): number => Math.round((rad * 180) / Math.PI) + 0;
