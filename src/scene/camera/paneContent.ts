import { Vector3 } from 'three';
import type { GuideId } from '../../core/guides/index.ts';
import type { StagedFigure, StagedPane } from '../../state/stagePanes.ts';
import { marginsFor, reachOf } from '../guides/guideContext.ts';
import type { FramedContent } from './framing.ts';
import type { PaneContent } from './cameraRig.ts';

/** A figure's part of the picture, seen from any side. */
function contentOf({ derived, placement }: StagedFigure): FramedContent {
  const { factor, xMm } = placement;
  const reach = reachOf(derived) * factor;
  const top = derived.extent?.max[1] ?? derived.sizes?.statureMm ?? 1000;
  return {
    leftMm: xMm - reach,
    rightMm: xMm + reach,
    bottomMm: -derived.baseHeightMm * factor,
    topMm: Math.max(top, derived.sizes?.statureMm ?? 0) * factor,
  };
}

const unite = (a: FramedContent, b: FramedContent): FramedContent => ({
  leftMm: Math.min(a.leftMm, b.leftMm),
  rightMm: Math.max(a.rightMm, b.rightMm),
  bottomMm: Math.min(a.bottomMm, b.bottomMm),
  topMm: Math.max(a.topMm, b.topMm),
});

/**
 * What each pane's camera must frame. Panes side by side are framed alike, to all that any of them shows, so that
 * a millimetre is as long in each.
 */
export function paneContents(
  panes: readonly StagedPane[],
  shownGuides: readonly GuideId[],
): readonly PaneContent[] {
  const all = panes.flatMap(({ figures }) => figures.map(contentOf));
  if (all.length === 0) return [];
  const content = all.reduce(unite);
  const margins = marginsFor(shownGuides);
  const width = content.rightMm - content.leftMm;
  const height = content.topMm - content.bottomMm;
  const centre = new Vector3(
    (content.leftMm + content.rightMm) / 2,
    (content.bottomMm + content.topMm) / 2,
    0,
  );
  // Guides and things of true size stand beside the figures; four times the half diagonal holds them all.
  const radius = 2 * Math.hypot(width, height, width);
  return panes.map(() => ({ content, margins, centre, radius }));
}
