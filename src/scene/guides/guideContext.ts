import type { GuideColumns, GuideContext } from '../../core/guides/guide.ts';
import { canonLabelPx } from '../../core/guides/canonLines.ts';
import type { GuideId } from '../../core/guides/index.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import type { GuideSettings } from '../../core/project/project.ts';
import type { Margins } from '../camera/framing.ts';

/** Distances between the columns beside a figure, CSS px, from the mock's measurements. */
const px = { toFigure: 26, ladder: 34, ruler: 62, rulerFigures: 44, plain: 20 } as const;

/** Half the room that a figure takes from its axis whatever side it is seen from. */
export function reachOf({ extent, sizes }: DerivedFigure): number {
  if (!extent) return (sizes?.statureMm ?? 1000) / 4;
  return Math.max(...[extent.min[0], extent.max[0], extent.min[2], extent.max[2]].map(Math.abs));
}

/** Where the columns stand; they keep their distance on the screen, so they move as one zooms. */
function columnsAt(reachMm: number, mmPerPx: number): GuideColumns {
  const edge = reachMm + px.toFigure * mmPerPx;
  return {
    lineStart: -edge,
    ladder: -edge - px.ladder * mmPerPx,
    ruler: -edge - (px.ladder + px.ruler) * mmPerPx,
    lineEnd: edge,
  };
}

/** Room that the guides which are shown need round the figure. */
export function marginsFor(shown: readonly GuideId[]): Margins {
  const has = (id: GuideId): boolean => shown.includes(id);
  return {
    left:
      px.toFigure +
      (has('headLadder') || has('ruler') ? px.ladder + 8 : 0) +
      (has('ruler') ? px.ruler + px.rulerFigures - 8 : 0),
    right: px.toFigure + (has('canonLines') ? canonLabelPx.value + 12 : px.plain),
    top: has('headLadder') || has('canonLines') || has('ruler') ? 52 : 32,
    bottom: has('ruler') ? 44 : 32,
  };
}

/** What the guides of a figure are drawn from; null where it has no size to draw them by. */
export function guideContext(
  derived: DerivedFigure,
  settings: GuideSettings,
  mmPerPx: number,
): GuideContext | null {
  const { sizes, extent } = derived;
  if (!sizes || !extent) return null;
  return {
    statureMm: sizes.statureMm,
    scaleN: sizes.targetScale,
    extent,
    baseHeightMm: derived.baseHeightMm,
    canon: derived.canon,
    headHeightMm: null,
    joints: derived.joints,
    mmPerPx,
    columns: columnsAt(reachOf(derived), mmPerPx),
    readout: settings.readout,
    sizeObject: settings.sizeObject,
  };
}
