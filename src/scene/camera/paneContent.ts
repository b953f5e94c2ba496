import { Vector3 } from 'three';
import type { LayoutId } from '../../core/project/arrange.ts';
import type { GuideSettings } from '../../core/project/project.ts';
import type { StagedFigure, StagedPane, StagedReference } from '../../state/stagePanes.ts';
import { marginsFor } from '../guides/columns.ts';
import { reachOf } from '../guides/guideContext.ts';
import type { FramedContent, Margins } from './framing.ts';
import type { PaneContent } from './cameraRig.ts';

/** Room for the names under the feet in a Line-up, CSS px. */
const namesPx = 44;

/** A figure's part of the picture, seen from any side, in the scene's mm. */
function contentOf({ derived, placement }: StagedFigure, settings: GuideSettings): FramedContent {
  const { factor, xMm } = placement;
  const reach = reachOf(derived, settings) * factor;
  const top = derived.extent?.max[1] ?? derived.sizes?.statureMm ?? 1000;
  return {
    leftMm: xMm - reach,
    rightMm: xMm + reach,
    bottomMm: -derived.baseHeightMm * factor,
    topMm: Math.max(top, derived.sizes?.statureMm ?? 0) * factor,
  };
}

/** A reference's part of the picture, likewise. */
function contentOfReference({ model, reachMm, asideMm, placement }: StagedReference): FramedContent {
  const { factor, xMm } = placement;
  const middleMm = xMm - asideMm * factor;
  return {
    leftMm: middleMm - reachMm * factor,
    rightMm: middleMm + reachMm * factor,
    bottomMm: 0,
    topMm: (model?.box.max[1] ?? 0) * factor,
  };
}

const contentsOf = (
  { figures, references }: StagedPane,
  settings: GuideSettings,
): readonly FramedContent[] => [
  ...figures.map((figure) => contentOf(figure, settings)),
  ...references.map(contentOfReference),
];

/** Whether references stand beside a figure. */
export const hasCompany = ({ references }: StagedPane): boolean =>
  references.some(({ asideMm }) => asideMm !== 0);

/** Whether several stand beside one another in a pane, which names them under their feet. */
export const isRowOf = (pane: StagedPane): boolean =>
  hasCompany(pane) || pane.figures.some(({ placement }) => placement.xMm !== pane.lead.placement.xMm);

const unite = (a: FramedContent, b: FramedContent): FramedContent => ({
  leftMm: Math.min(a.leftMm, b.leftMm),
  rightMm: Math.max(a.rightMm, b.rightMm),
  bottomMm: Math.min(a.bottomMm, b.bottomMm),
  topMm: Math.max(a.topMm, b.topMm),
});

/** Left and right end of all that stands in a pane, in the scene's mm. */
export function reachOfPane(pane: StagedPane, settings: GuideSettings): readonly [number, number] {
  const { leftMm, rightMm } = contentsOf(pane, settings).reduce(unite);
  return [leftMm, rightMm];
}

/**
 * What each pane's camera must frame. Panes side by side are framed alike, to all that any of them shows, so that
 * a millimetre is as long in each.
 * @param isMapped whether a map is shown, whose legend needs room
 */
export function paneContents(
  panes: readonly StagedPane[],
  settings: GuideSettings,
  layout: LayoutId,
  isMapped: boolean,
): readonly PaneContent[] {
  const all = panes.flatMap((pane) => contentsOf(pane, settings));
  if (all.length === 0) return [];
  const content = all.reduce(unite);
  const margins = (widthPx: number): Margins => {
    const isRow = layout === 'lineup' || panes.some(isRowOf);
    const around = { isRow, hasCompany: panes.some(hasCompany), isMapped };
    const ofGuides = marginsFor(settings.shown, widthPx, around);
    return isRow ? { ...ofGuides, bottom: ofGuides.bottom + namesPx } : ofGuides;
  };
  const width = content.rightMm - content.leftMm;
  const height = content.topMm - content.bottomMm;
  const centre = new Vector3(
    (content.leftMm + content.rightMm) / 2,
    (content.bottomMm + content.topMm) / 2,
    0,
  );
  // Guides stand beside the figures and the grid reaches out: twice the half diagonal holds them all.
  const radius = 2 * Math.hypot(width, height, width);
  return panes.map(() => ({ content, margins, centre, radius }));
}
