import type { ShapeSpace } from '../../body/shapeSpace/shapeSpace.ts';
import type { SurfaceSample } from '../../figures/shape/surfaceSample.ts';
import type { Vec3 } from '../../geometry/vectors.ts';
import type { Fit, Pin } from './fitRound.ts';
import { fitStages, type FitStages } from './fitStages.ts';
import { retryLimbs } from './retryLimbs.ts';
import { standAt } from './standAt.ts';
import { startPoses } from './startPoses.ts';

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
  /** Which way it was taken to face, radians from +Z to +X. */
  readonly facingRad: number;
  readonly facingLead: number | null;
}

/** Misfits after the first sight and after the second that leave little to be won by other starts. */
const surelyStarted = 0.21;
const surelyPlaced = 0.38;

/** Shares of its height that a figure's body may have where a weapon, a hat or an arm is higher. */
const otherHeights = [0.86, 0.73, 0.61];

const quarterTurns = [0, Math.PI, Math.PI / 2, -Math.PI / 2];

interface Started {
  readonly fit: Fit;
  readonly facing: number;
}

/** The body of the space that lies best on a figure: from many starts, the promising ones followed. */
export async function fitFigure(space: ShapeSpace, wish: FitWish): Promise<FigureFit> {
  const { sample, isFacingSure, pins, checkpoint } = wish;
  const stages = fitStages(space, sample, pins);
  const centre = middleOf(sample);
  const startAt = async (facing: number, height: number, share: number): Promise<readonly Started[]> => {
    const started: Started[] = [];
    for (const { pose } of startPoses) {
      const fit = stages.start(standAt(space, pose, facing, height, centre));
      started.push({ fit, facing });
      if (fit.misfit < surelyStarted) break;
    }
    await checkpoint(share);
    return started;
  };
  const place = (started: readonly Started[], count: number): readonly Started[] =>
    best(
      best(started, count).map(({ fit, facing }) => ({ fit: stages.place(fit), facing })),
      count,
    );
  const started = [...(await startAt(0, 1, 0.1))];
  let placed = place(started, 4);
  const isPlaced = placed[0]!.fit.misfit < surelyPlaced || pins.length > 0;
  if (!isPlaced || !isFacingSure) {
    const others = (isFacingSure ? [0] : quarterTurns)
      .flatMap((facing) => (isPlaced ? [1] : [1, ...otherHeights]).map((height) => [facing, height] as const))
      .slice(1);
    for (const [i, [facing, height]] of others.entries())
      started.push(...(await startAt(facing, height, 0.1 + (0.5 * (i + 1)) / others.length)));
    placed = place(started, 6);
  }
  await checkpoint(0.65);
  const shaped = best(
    placed.slice(0, 2).map(({ fit, facing }) => ({ fit: stages.shape(fit), facing })),
    1,
  )[0]!;
  await checkpoint(0.75);
  const held = await retryLimbs(space, shaped.fit.state, stages, () => checkpoint(0.8));
  await checkpoint(0.85);
  const fit = stages.settle(held, 12);
  await checkpoint(0.95);
  const other = placed.find(({ facing }) => facing !== shaped.facing);
  const own = placed.find(({ facing }) => facing === shaped.facing)!;
  return {
    fit,
    stages,
    facingRad: shaped.facing,
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
