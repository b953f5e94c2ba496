import type { LayoutId, Placement } from '../core/project/arrange.ts';
import { bandReferences } from '../core/project/bandReferences.ts';
import type { DerivedFigure } from '../core/project/derivedFigure.ts';
import { axisOfReference, placeBeside, reachFrom } from '../core/project/placeReferences.ts';
import type { Project } from '../core/project/project.ts';
import { horizontalReachMm } from '../core/guides/horizontalReach.ts';
import type { Vec3 } from '../core/geometry/vectors.ts';
import { standingReference, type StandingReference } from './references.ts';

/** A reference with its place on the stage. */
export interface StagedReference extends StandingReference {
  /** That of the figure that it stands with: it is drawn as much larger than life-size, and from the same axis. */
  readonly placement: Placement;
  /** How far to the viewer's left of that axis it stands, life-size mm; 0 for what is over or behind the figure. */
  readonly asideMm: number;
  /** Whether it keeps to the viewer's left when the camera turns; in a row it keeps its place. */
  readonly isTurning: boolean;
  /** The point of the body's own frame that is put there. */
  readonly axis: Vec3;
  /** How far it reaches from that axis, life-size mm. */
  readonly reachMm: number;
}

/** References that stand with a figure, those beside it with their distances from its axis. */
export interface Company {
  readonly figure: DerivedFigure;
  readonly references: readonly Omit<StagedReference, 'placement' | 'isTurning'>[];
  /** How far all that stand beside it reach to its right, life-size mm; the figure's own reach without any. */
  readonly rightMm: number;
}

/** Room for a body that is not made yet, as a share of its figure's stature. */
const usualReach = 0.17;

/** The references that are shown with a figure. `isLead`: those of no figure stand with it, and those of the guide. */
export function companyOf(
  figure: DerivedFigure,
  { references, guides }: Pick<Project, 'references' | 'guides'>,
  isLead: boolean,
  reachMm: number,
): Company {
  const statureMm = figure.sizes?.statureMm ?? 1000;
  const hasHips = Boolean(figure.joints.hips ?? figure.joints.leftUpperLeg);
  const ofGuide = isLead && guides.shown.includes('bandSilhouette') ? bandReferences(figure) : [];
  const shown = [...references, ...ofGuide]
    .filter((each) => !each.isHidden && (each.figure === null ? isLead : each.figure === figure.figure.id))
    .map((reference) => {
      const standing = standingReference(reference, figure);
      const { model } = standing;
      // What follows the figure is in its frame already.
      const axis: Vec3 = model && !model.followed ? axisOfReference(model, hasHips) : [0, 0, 0];
      const ownMm = model ? reachFrom(axis, model.box) : usualReach * statureMm;
      return { ...standing, axis, reachMm: ownMm };
    });
  const beside = shown.filter(({ reference }) => reference.placement === 'beside');
  const asides = placeBeside(
    reachMm,
    statureMm,
    beside.map((each) => each.reachMm),
  );
  return {
    figure,
    references: shown.map((each) => ({ ...each, asideMm: asides[beside.indexOf(each)] ?? 0 })),
    rightMm: Math.max(reachMm, ...beside.map((each, i) => asides[i]! + each.reachMm)),
  };
}

/** How far a figure reaches to its right, from any side where it can be turned there. */
export const reachOfFigure = ({ extent }: DerivedFigure, layout: LayoutId): number => {
  if (!extent) return 0;
  return layout === 'lineup' ? Math.max(-extent.min[0], 0) : horizontalReachMm(extent);
};

export const stageCompany = (
  { references }: Company,
  placement: Placement,
  layout: LayoutId,
): readonly StagedReference[] =>
  references.map((each) => ({ ...each, placement, isTurning: layout !== 'lineup' }));
