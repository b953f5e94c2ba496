import type { GuideColumns, GuideContext } from '../../core/guides/guide.ts';
import { horizontalReachMm } from '../../core/guides/horizontalReach.ts';
import { sizeObject } from '../../core/guides/sizeObject.ts';
import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import type { GuideSettings } from '../../core/project/project.ts';
import { shownJudgement } from '../../state/judgementStore.ts';
import { headHeightOf, landmarkStore, marksOf } from '../../state/landmarkStore.ts';
import { viewStore } from '../../state/viewStore.ts';

/** Columns for what is measured before there are any. */
const noColumns: GuideColumns = { ruler: 0, ladder: 0, lineStart: 0, lineEnd: 0, valuePx: 0 };

/**
 * What the guides of a figure are drawn from; null where it has no size to draw them by.
 * @param companyMm how tall what stands with it is, life-size
 */
export function guideContext(
  derived: DerivedFigure,
  settings: GuideSettings,
  mmPerPx: number,
  columns: GuideColumns = noColumns,
  companyMm = 0,
): GuideContext | null {
  const { sizes, extent } = derived;
  if (!sizes || !extent) return null;
  return {
    statureMm: sizes.statureMm,
    tallestMm: Math.max(sizes.statureMm, companyMm),
    scaleN: sizes.targetScale,
    extent,
    baseHeightMm: derived.baseHeightMm,
    canon: derived.canon,
    headHeightMm: headHeightOf(derived),
    joints: derived.joints,
    landmarks: settings.shown.includes('landmarks') ? marksOf(derived) : [],
    expectedLevels: settings.shown.includes('expectedLines') ? (shownJudgement(derived)?.levels ?? []) : [],
    deviations: settings.shown.includes('deviationArrows') ? (shownJudgement(derived)?.arrows ?? []) : [],
    modelScale: sizes.modelScale,
    chosenLandmark: chosenLandmark(),
    mmPerPx,
    columns,
    readout: settings.readout,
    sizeObject: settings.sizeObject,
  };
}

function chosenLandmark(): GuideContext['chosenLandmark'] {
  const { activeLandmark: id } = viewStore.getState();
  return id && { id, name: landmarkStore.getState().names[id] ?? '' };
}

/**
 * Half the room that a figure with its base, and the size object beside it when that is shown, takes from its axis whatever side
 * it is seen from; life-size mm.
 */
export function reachOf(derived: DerivedFigure, settings: GuideSettings): number {
  const { extent, sizes } = derived;
  if (!extent) return (sizes?.statureMm ?? 1000) / 4;
  const context = settings.shown.includes('sizeObject') ? guideContext(derived, settings, 1) : null;
  const object = context && sizeObject.draw(context);
  const farthest = object?.lines.map(({ from }) => Math.abs(from[0])) ?? [];
  const base = derived.baseExtent ? horizontalReachMm(derived.baseExtent) : 0;
  return Math.max(horizontalReachMm(extent), base, ...farthest);
}
