import { views, type ViewId } from '../../state/cameraPose.ts';
import type { PaneReadout } from '../../state/paneStore.ts';
import { messages } from '../messages/en.ts';

/**
 * Says from where a pane looks: the view's name, or, once turned away from it, whole degrees to the figure's own
 * left or right and above or below; orthographic or perspective last.
 */
export function describeView(view: ViewId, readout: PaneReadout | null): string {
  const named = views.find(({ id }) => id === view);
  const text = messages.stage;
  if (named?.isPerspective) return named.label;
  if (named) return text.viewFrom(named.label, false);
  if (!readout) return '';
  const sideDeg = wholeDegrees(Math.atan2(Math.sin(readout.azimuthRad), Math.cos(readout.azimuthRad)));
  const riseDeg = wholeDegrees(Math.PI / 2 - readout.polarRad);
  return text.viewFrom(text.turnedView(sideDeg, riseDeg), readout.isPerspective);
}

// `+ 0` turns −0 into 0.
const wholeDegrees = (rad: number): number => Math.round((rad * 180) / Math.PI) + 0;
