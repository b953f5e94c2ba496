import type { ShapeSpace } from '../../body/shapeSpace/shapeSpace.ts';
import type { SurfaceSample } from '../../figures/shape/surfaceSample.ts';
import type { BodyState } from './bodyState.ts';
import { fitRound, type Fit, type Look, type Pin, type ShownSkin } from './fitRound.ts';
import { skinPoints } from './skinPoints.ts';
import { targetSurface, thinned, type TargetSurface } from './targetSurface.ts';

/** How closely a stage looks, and what is let change. */
type Stage = Omit<Look, 'target' | 'reach' | 'shown'>;

/** The stages of fitting, each with the points of the figure that it looks at. */
export interface FitStages {
  /** A glance that tells which starts are hopeless, and some rounds more: the pose alone, of few points. */
  readonly glance: (state: BodyState) => Fit;
  readonly start: (glanced: Fit) => Fit;
  /** And at second sight of what was promising. */
  readonly place: (fit: Fit) => Fit;
  /** A limb that was held otherwise finds its place again: roughly, and as well as may be. */
  readonly tryLimb: (state: BodyState) => Fit;
  readonly hold: (state: BodyState) => Fit;
  /** The shape too, its standard deviations multiplied by `looseness`. */
  readonly shape: (fit: Fit, looseness: number) => Fit;
  /** All there is, as near as it comes; `pins` besides those known before. */
  readonly settle: (state: BodyState, rounds: number, looseness: number, pins?: readonly Pin[]) => Fit;
  /** How far a state lies off, so that bodies and parts of them can be compared: 0 on the surface, 1 nowhere near. */
  readonly misfitOf: (state: BodyState) => number;
  readonly fine: TargetSurface;
}

const rough: Stage = { skin: 120, noise: 0.03, worth: 300, looseness: 0, isBySize: false };
const limb: Stage = { skin: 250, noise: 0.012, worth: 300, looseness: 0, isBySize: false };
const middle: Stage = { skin: 400, noise: 0.008, worth: 300, looseness: 1, isBySize: false };
const close: Stage = { skin: 1000, noise: 0.004, worth: 600, looseness: 1, isBySize: true };

/** What is pinned to a skeleton may be shaped as no people are. */
const pinnedLooseness = 3;

/** How near the stage that finds the shape looks in the end. */
const shapeReach = 0.03;

const narrowing = (rounds: number, from: number, to: number): readonly number[] =>
  Array.from({ length: rounds }, (_, i) => from * (to / from) ** (i / Math.max(1, rounds - 1)));

const startReaches = narrowing(6, 0.25, 0.1);
const glanceRounds = 2;

const unfitted = (state: BodyState): Fit => ({ state, misfit: 1 });

/** A figure's surface by few points, by more and by all. */
export interface Targets {
  readonly coarse: TargetSurface;
  readonly mid: TargetSurface;
  readonly fine: TargetSurface;
}

export const targetsOf = (sample: SurfaceSample): Targets => ({
  coarse: thinned(sample, 400),
  mid: thinned(sample, 1500),
  fine: targetSurface(sample),
});

/** The whole skin, standing. */
const standing = (space: ShapeSpace): ShownSkin => ({ vertices: skinPoints(space).order, isOnGround: true });

export function fitStages(
  space: ShapeSpace,
  { coarse, mid, fine }: Targets,
  known: readonly Pin[],
  shown = standing(space),
): FitStages {
  const leeway = known.length > 0 ? pinnedLooseness : 1;
  const rounds = (
    fit: Fit,
    stage: Stage,
    target: TargetSurface,
    reaches: readonly number[],
    pins = known,
  ): Fit =>
    reaches.reduce(
      (last, reach) => fitRound(space, last.state, { ...stage, shown, target, reach }, pins),
      fit,
    );
  return {
    glance: (state) => rounds(unfitted(state), rough, coarse, startReaches.slice(0, glanceRounds)),
    start: (glanced) => rounds(glanced, rough, coarse, startReaches.slice(glanceRounds)),
    place: (fit) => rounds(fit, rough, coarse, narrowing(8, 0.1, 0.05)),
    tryLimb: (state) => rounds(unfitted(state), limb, coarse, narrowing(4, 0.15, 0.06)),
    hold: (state) => rounds(unfitted(state), { ...middle, looseness: 0 }, mid, narrowing(7, 0.15, 0.04)),
    shape: (fit, looseness) =>
      rounds(fit, { ...middle, looseness: looseness * leeway }, mid, narrowing(10, 0.06, shapeReach)),
    settle: (state, count, looseness, pins = []) =>
      rounds(
        unfitted(state),
        { ...close, looseness: looseness * leeway },
        fine,
        narrowing(count, 0.03, 0.01),
        [...known, ...pins],
      ),
    misfitOf: (state) => rounds(unfitted(state), middle, mid, [shapeReach]).misfit,
    fine,
  };
}
