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

/** The fit, and how much better it is than the best that faces another way; null where none was tried. */
export interface FigureFit {
  readonly fit: Fit;
  readonly stages: FitStages;
  /** How freely its shape was let depart from what was expected, as for `settle`. */
  readonly looseness: number;
  /** Which way it was taken to face, radians from +Z to +X. */
  readonly facingRad: number;
  readonly facingLead: number | null;
}

/** Misfits after the first sight and after the second that leave little to be won by other starts. */
const surelyStarted = 0.21;
const surelyPlaced = 0.38;

/** Shares of its height that a figure's body may have where a weapon, a hat or an arm is higher. */
const otherHeights = [0.86, 0.73, 0.61];

/** Where the parts miss more than this in the mean, a figure may have other proportions than people. */
const unlikePeople = 0.4;
const clearlyBetter = 0.05;
const stylisedLooseness = 8;

const quarterTurns = [0, Math.PI, Math.PI / 2, -Math.PI / 2];

/** Of the starts so many are followed; at other stands one in so many poses is tried first, and all at the best ones. */
const followedStarts = 5;
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
  const place = (started: readonly Started[]): readonly Started[] =>
    best(
      best(started, followedStarts).map((each) => ({ ...each, fit: stages.place(each.fit) })),
      followedStarts,
    );
  let placed = place(untilSure(startPoses, (pose) => startFrom([pose], { facing: 0, height: 1 }, person)));
  await checkpoint(0.1);
  const isPlaced = placed[0]!.fit.misfit < surelyPlaced || pins.length > 0;
  const facings = isFacingSure ? [0] : quarterTurns;
  if (!isPlaced || !isFacingSure) {
    const stands = facings
      .flatMap((facing) => (isPlaced ? [1] : [1, ...otherHeights]).map((height) => ({ facing, height })))
      .slice(1);
    placed = place([...placed, ...(await startAt(stands, person))]);
  }
  const asPerson = await follow(space, placed, stages, 1, () => checkpoint(0.7));
  if (meanMisfit(partMisfits(space, asPerson.fit.state, stages.fine)) < unlikePeople) return asPerson;
  // Of other proportions than people's, then: whatever was found so is only taken where it is clearly better.
  const stylised = sharesOf(space, 'stylised');
  const startedSo = await startAt(
    facings.map((facing) => ({ facing, height: 1 })),
    stylised,
  );
  const asStylised = await follow(space, place(startedSo), stages, stylisedLooseness, () => checkpoint(0.9));
  const misfitOf = ({ fit }: FigureFit): number => meanMisfit(partMisfits(space, fit.state, stages.fine));
  return misfitOf(asStylised) < misfitOf(asPerson) - clearlyBetter ? asStylised : asPerson;
}

/** Follows the best of what was placed to the end. */
async function follow(
  space: ShapeSpace,
  placed: readonly Started[],
  stages: FitStages,
  looseness: number,
  checkpoint: () => Promise<void>,
): Promise<FigureFit> {
  const [{ fit: shaped, facing }] = best(
    placed.slice(0, 2).map((each) => ({ ...each, fit: stages.shape(each.fit, looseness) })),
    1,
  ) as [Started];
  await checkpoint();
  const held = await retryLimbs(space, shaped.state, stages, checkpoint);
  const fit = stages.settle(held, 12, looseness);
  await checkpoint();
  const other = placed.find((each) => each.facing !== facing);
  const own = placed.find((each) => each.facing === facing)!;
  return {
    fit,
    stages,
    looseness,
    facingRad: facing,
    facingLead: other ? other.fit.misfit - own.fit.misfit : null,
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
