import type { ShapeSpace } from '../../body/shapeSpace/shapeSpace.ts';
import type { SurfaceSample } from '../../figures/shape/surfaceSample.ts';
import type { Vec3 } from '../../geometry/vectors.ts';
import type { Fit, Pin } from './fitRound.ts';
import { fitStages, type FitStages } from './fitStages.ts';
import { meanMisfit, partMisfits } from './partMisfits.ts';
import { retryLimbs } from './retryLimbs.ts';
import { sharesOf } from './expectedShapes.ts';
import { standAt } from './standAt.ts';
import { startPoses, type StartPose } from './startPoses.ts';

/** What a body is fitted to. */
export interface FitWish {
  /** Points of the figure without base, in its body frame in heights of the figure: soles on y = 0, its top at 1. */
  readonly sample: SurfaceSample;
  /** Whether it surely faces +Z. */
  readonly isFacingSure: boolean;
  /** Where its joints are known to be; empty without a rig. */
  readonly pins: readonly Pin[];
  /** Called now and then with the share of the work that is done; what it throws ends the work. */
  readonly checkpoint: (share: number) => Promise<void>;
}

/** The fit; `facingLead` is null where no other way to face came near. */
export interface FigureFit {
  readonly fit: Fit;
  readonly stages: FitStages;
  /** How freely its shape was let depart from what was expected, as for `settle`. */
  readonly looseness: number;
  /** What its parts miss in the mean, and by how much more the best that faces another way does. */
  readonly misfit: number;
  readonly facingLead: number | null;
}

/** Misfits after the first sight and after the second that leave little to be won by other starts. */
const surelyStarted = 0.21;
const surelyPlaced = 0.38;

/** Shares of its height that a figure's body may have where a weapon, a hat or an arm is higher. */
const otherHeights = [0.86, 0.73, 0.61];

/** A way to face that is behind by less at the second sight is followed too. */
const contending = 0.04;

/** Where the parts miss more than this in the mean, a figure may have other proportions than people. */
const unlikePeople = 0.4;
const clearlyBetter = 0.05;
const stylisedLooseness = 8;

const quarterTurns = [0, Math.PI, Math.PI / 2, -Math.PI / 2];

/** Of the starts so many are followed; at other stands one in so many poses is tried first, and all at the best ones. */
const followedStarts = 5;
const followedElsewhere = 3;
const fewPoses = 3;
const followedStands = 2;

/** A facing, radians, and a share of the whole height. */
interface Stand {
  readonly facing: number;
  readonly height: number;
}

interface Started extends Stand {
  readonly fit: Fit;
}

/** What poses give, one after the other, until one leaves little to be won by others. */
function untilSure(
  poses: readonly StartPose[],
  startFrom: (pose: StartPose) => readonly Started[],
): readonly Started[] {
  const started: Started[] = [];
  for (const pose of poses) {
    started.push(...startFrom(pose));
    if (started.at(-1)!.fit.misfit < surelyStarted) break;
  }
  return started;
}

const leastAt = (started: readonly Started[], { facing, height }: Stand): number =>
  Math.min(
    ...started
      .filter((each) => each.facing === facing && each.height === height)
      .map(({ fit }) => fit.misfit),
  );

/** The body of the space that lies best on a figure: from many starts, the promising ones followed. */
export async function fitFigure(space: ShapeSpace, wish: FitWish): Promise<FigureFit> {
  const { sample, isFacingSure, pins, checkpoint } = wish;
  const stages = fitStages(space, sample, pins);
  const centre = middleOf(sample);
  const person = sharesOf(space, 'person');
  const facings = isFacingSure ? [0] : quarterTurns;
  const startFrom = (
    poses: readonly StartPose[],
    { facing, height }: Stand,
    shares: Float64Array,
  ): readonly Started[] =>
    poses.map(({ pose }) => ({
      fit: stages.start(standAt(space, shares, pose, facing, height, centre)),
      facing,
      height,
    }));
  /** A few poses of every stand, and all others where those lay best. */
  const startAt = async (stands: readonly Stand[], shares: Float64Array): Promise<readonly Started[]> => {
    const few = startPoses.filter((_, i) => i % fewPoses === 0);
    const started: Started[] = [];
    for (const stand of stands) {
      started.push(...startFrom(few, stand, shares));
      await checkpoint(0.2);
    }
    const rest = startPoses.filter((_, i) => i % fewPoses !== 0);
    const promising = stands
      .toSorted((a, b) => leastAt(started, a) - leastAt(started, b))
      .slice(0, followedStands);
    for (const stand of promising) {
      started.push(...startFrom(rest, stand, shares));
      await checkpoint(0.4);
    }
    return started;
  };
  /** The best of each way to face, placed. */
  const place = (started: readonly Started[]): readonly Started[] =>
    facings.flatMap((facing) => {
      const own = started.filter((each) => each.facing === facing);
      const followed = best(own, facing === 0 ? followedStarts : followedElsewhere);
      return best(
        followed.map((each) => ({ ...each, fit: stages.place(each.fit) })),
        followed.length,
      );
    });
  let placed = place(untilSure(startPoses, (pose) => startFrom([pose], { facing: 0, height: 1 }, person)));
  await checkpoint(0.1);
  const isPlaced = best(placed, 1)[0]!.fit.misfit < surelyPlaced || pins.length > 0;
  if (!isPlaced || !isFacingSure) {
    const stands = facings
      .flatMap((facing) => (isPlaced ? [1] : [1, ...otherHeights]).map((height) => ({ facing, height })))
      .slice(1);
    placed = place([...placed, ...(await startAt(stands, person))]);
  }
  const asPerson = await follow(space, placed, stages, 1, () => checkpoint(0.7));
  if (asPerson.misfit < unlikePeople) return asPerson;
  // Of other proportions than people's, then: whatever was found so is only taken where it is clearly better.
  const stylised = sharesOf(space, 'stylised');
  const startedSo = await startAt(
    facings.map((facing) => ({ facing, height: 1 })),
    stylised,
  );
  const asStylised = await follow(space, place(startedSo), stages, stylisedLooseness, () => checkpoint(0.9));
  return asStylised.misfit < asPerson.misfit - clearlyBetter ? asStylised : asPerson;
}

/**
 * Follows the best of what was placed to the end: of each way to face its own best, since only at close sight feet and
 * face tell front from back.
 */
async function follow(
  space: ShapeSpace,
  placed: readonly Started[],
  stages: FitStages,
  looseness: number,
  checkpoint: () => Promise<void>,
): Promise<FigureFit> {
  const shaped: Started[] = [];
  for (const facing of new Set(placed.map((each) => each.facing))) {
    const own = placed.filter((each) => each.facing === facing).slice(0, 2);
    const fits = own.map((each) => ({ ...each, fit: stages.shape(each.fit, looseness) }));
    shaped.push(best(fits, 1)[0]!);
    await checkpoint();
  }
  const contenders = best(shaped, 2).filter(
    ({ fit }, _, [first]) => fit.misfit < first!.fit.misfit + contending,
  );
  const settled: { readonly fit: Fit; readonly misfit: number; readonly facing: number }[] = [];
  for (const { fit, facing } of contenders) {
    const held = await retryLimbs(space, fit.state, stages, checkpoint);
    const close = stages.settle(held, 12, looseness);
    settled.push({ fit: close, misfit: meanMisfit(partMisfits(space, close.state, stages.fine)), facing });
    await checkpoint();
  }
  const [first, second] = settled.toSorted((a, b) => a.misfit - b.misfit);
  return {
    fit: first!.fit,
    stages,
    looseness,
    misfit: first!.misfit,
    facingLead: second ? second.misfit - first!.misfit : null,
  };
}

const best = (started: readonly Started[], count: number): readonly Started[] =>
  started.toSorted((a, b) => a.fit.misfit - b.fit.misfit).slice(0, count);

function middleOf({ positions, count }: SurfaceSample): Vec3 {
  let [x, z] = [0, 0];
  for (let i = 0; i < count; i++) {
    x += positions[i * 3]! / count;
    z += positions[i * 3 + 2]! / count;
  }
  return [x, 0, z];
}
