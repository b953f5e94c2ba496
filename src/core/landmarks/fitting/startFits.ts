import type { Pose } from '../../body/pose/skeleton.ts';
import type { ShapeSpace } from '../../body/shapeSpace/shapeSpace.ts';
import type { Vec3 } from '../../geometry/vectors.ts';
import type { SurfaceSample } from '../../figures/shape/surfaceSample.ts';
import type { Fit } from './fitRound.ts';
import type { FitStages } from './fitStages.ts';
import { standAt } from './standAt.ts';
import { startPoses } from './startPoses.ts';

/** Which way a body faces at a start, radians from +Z to +X, and which share of the whole height it has. */
export interface Stand {
  readonly facing: number;
  readonly height: number;
}

/** Ways that a figure may face: as it was said where that is sure, else each quarter turn. */
export const facingsOf = (isFacingSure: boolean): readonly number[] =>
  isFacingSure ? [0] : [0, Math.PI, Math.PI / 2, -Math.PI / 2];

/** A start and what it came to. */
export interface Started extends Stand {
  readonly fit: Fit;
}

/** Of the starts that face one way so many are followed; of those that face another than was said fewer. */
const followed = 5;
const followedElsewhere = 3;

/** At other stands one in so many poses is tried first, and all at the best stands. */
const fewPoses = 3;
const followedStands = 2;

/** Of what was glanced at so many that face one way are started from. */
const startedOfGlanced = 8;

/** A misfit at first sight that leaves little to be won by other poses. */
const surelyStarted = 0.21;

/** Starts of one figure. */
export interface Starts {
  /** Poses as it was said to stand, one after the other, until one is sure. */
  readonly asSaid: (shares: Float64Array) => Promise<readonly Started[]>;
  /** A few poses of every stand, and all others where those lay best. */
  readonly at: (stands: readonly Stand[], shares: Float64Array) => Promise<readonly Started[]>;
  /** The best of each way to face, after a second sight; the best of each first. */
  readonly place: (started: readonly Started[]) => readonly Started[];
}

export function startsOn(
  space: ShapeSpace,
  sample: SurfaceSample,
  stages: FitStages,
  checkpoint: () => Promise<void>,
): Starts {
  const centre = middleOf(sample);
  const glance = (pose: Pose, stand: Stand, shares: Float64Array): Started => ({
    ...stand,
    fit: stages.glance(standAt(space, shares, pose, stand.facing, stand.height, centre)),
  });
  const start = (glanced: Started): Started => ({ ...glanced, fit: stages.start(glanced.fit) });
  return {
    asSaid: async (shares) => {
      const started: Started[] = [];
      for (const pose of startPoses) {
        started.push(start(glance(pose, { facing: 0, height: 1 }, shares)));
        if (started.at(-1)!.fit.misfit < surelyStarted) break;
        await checkpoint();
      }
      return started;
    },
    at: async (stands, shares) => {
      const glanced: Started[] = [];
      const glanceAt = async (poses: readonly Pose[], stand: Stand): Promise<void> => {
        glanced.push(...poses.map((pose) => glance(pose, stand, shares)));
        await checkpoint();
      };
      const isOneOfFew = (_: Pose, i: number): boolean => i % fewPoses === 0;
      for (const stand of stands) await glanceAt(startPoses.filter(isOneOfFew), stand);
      const promising = stands.toSorted((a, b) => leastAt(glanced, a) - leastAt(glanced, b));
      const others = startPoses.filter((pose, i) => !isOneOfFew(pose, i));
      for (const stand of promising.slice(0, followedStands)) await glanceAt(others, stand);
      return byFacing(glanced, (own) => own.slice(0, startedOfGlanced).map(start));
    },
    place: (started) =>
      byFacing(started, (own, facing) =>
        bestOf(
          own
            .slice(0, facing === 0 ? followed : followedElsewhere)
            .map((each) => ({ ...each, fit: stages.place(each.fit) })),
        ),
      ),
  };
}

/** What is made of those that face one way, the best of them first; of each way by itself. */
const byFacing = (
  started: readonly Started[],
  make: (own: readonly Started[], facing: number) => readonly Started[],
): readonly Started[] =>
  [...new Set(started.map(({ facing }) => facing))].flatMap((facing) =>
    make(bestOf(started.filter((each) => each.facing === facing)), facing),
  );

/** The least misfit first. */
export const bestOf = <Each extends { readonly fit: Fit }>(started: readonly Each[]): readonly Each[] =>
  started.toSorted((a, b) => a.fit.misfit - b.fit.misfit);

const leastAt = (started: readonly Started[], { facing, height }: Stand): number =>
  Math.min(
    ...started
      .filter((each) => each.facing === facing && each.height === height)
      .map(({ fit }) => fit.misfit),
  );

function middleOf({ positions, count }: SurfaceSample): Vec3 {
  let [x, z] = [0, 0];
  for (let i = 0; i < count; i++) {
    x += positions[i * 3]! / count;
    z += positions[i * 3 + 2]! / count;
  }
  return [x, 0, z];
}
