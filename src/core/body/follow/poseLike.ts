import {
  emptyEquations,
  addRow,
  solveEquations,
  type NormalEquations,
} from '../../landmarks/fitting/normalEquations.ts';
import type { RestBody } from '../fit/measureReference.ts';
import { skeletonOf, type Pose } from '../pose/skeleton.ts';
import type { BodyTemplate } from '../template/bodyTemplate.ts';
import { addExpectedAngles, costOfPose } from './expectedAngles.ts';
import { withPelvis, type FigurePoints } from './figurePoints.ts';
import { followFreedoms, withTurned } from './followFreedoms.ts';
import { landmarkCarrier, type LandmarkCarrier } from './landmarkCarrier.ts';
import { missOf, rowsOf, sightsOf, type Sight } from './sights.ts';
import { startPose } from './startPose.ts';
import { tellBones, type FollowedBone } from './tellBones.ts';

/** The pose in which a body lies as a figure does. */
export interface FollowedPose {
  readonly pose: Pose;
  /** Each bone by its id: what its turn comes from, and whether joints of people go so far. */
  readonly bones: Readonly<Record<string, FollowedBone>>;
}

/** Rounds end where one betters the whole by less than this share. */
const leastGain = 1e-5;

const mostRounds = 40;

/** Damping at first, and by how much it falls and rises. */
const [firstDamping, easier, harder] = [1e-3, 0.2, 8] as const;

/**
 * The pose in which the bones of a body lie along a figure's, turned about themselves as the figure's landmarks tell, and
 * where these tell nothing as in standing: weighted least squares of directions alone, so that a body of other
 * proportions takes the pose as well (Gauss–Newton, Marquardt's damping 1963). The figure is followed beyond what joints
 * do, which is told.
 * @param points in the figure's body frame; without joints the pose is `standing`
 * @param start a pose near the one that is looked for, where one is known
 */
export function poseLike(
  template: BodyTemplate,
  rest: RestBody,
  points: FigurePoints,
  start?: Pose,
): FollowedPose {
  const carry = landmarkCarrier(template, rest);
  const sights = sightsOf(withPelvis(points));
  const judge = (pose: Pose): Judged => {
    const misses = missesOf(sights, carry(pose));
    return { pose, cost: misses.reduce((sum, miss) => sum + miss * miss, costOfPose(pose)) };
  };
  let best = judge(start ?? startPose(skeletonOf(rest.joints), carry, points));
  let damping: number = firstDamping;
  for (let round = 0; round < mostRounds; round++) {
    const { better, damping: next } = stepFrom(best, equationsOf(sights, carry, best.pose), damping, judge);
    if (!better) break;
    const gain = best.cost - better.cost;
    best = better;
    damping = next;
    if (gain < leastGain * best.cost) break;
  }
  const { pose } = best;
  return { pose, bones: tellBones(pose, equationsOf(sights, carry, pose), equationsOf([], carry, pose)) };
}

/** A pose and how far it is from what is wanted. */
interface Judged {
  readonly pose: Pose;
  readonly cost: number;
}

function missesOf(sights: readonly Sight[], places: ReturnType<LandmarkCarrier>): Float64Array {
  const misses = new Float64Array(sights.reduce((sum, sight) => sum + rowsOf(sight), 0));
  let at = 0;
  for (const sight of sights) {
    const [from, to] = [places[sight.from], places[sight.to]];
    if (from && to) missOf(sight, from, to, misses, at);
    at += rowsOf(sight);
  }
  return misses;
}

/** Radians by which a freedom is turned to see how lines answer: places are good to 1e-4 mm, so lines to 1e-5. */
const trial = 3e-3;

/** What the figure tells and what is expected of poses, about a pose. */
function equationsOf(sights: readonly Sight[], carry: LandmarkCarrier, pose: Pose): NormalEquations {
  const count = followFreedoms.length;
  const equations = emptyEquations(count);
  const columns = Uint16Array.from(followFreedoms, (_, i) => i);
  const misses = missesOf(sights, carry(pose));
  const answers = followFreedoms.map((freedom) => missesOf(sights, carry(withTurned(pose, freedom, trial))));
  const row = new Float64Array(count);
  misses.forEach((miss, i) => {
    for (let column = 0; column < count; column++) row[column] = (miss - answers[column]![i]!) / trial;
    addRow(equations, columns, row, count, miss, 1);
  });
  addExpectedAngles(equations, pose);
  return equations;
}

/** The first step that betters the pose, shorter ones after longer; null where none does. */
function stepFrom(
  from: Judged,
  equations: NormalEquations,
  firstTried: number,
  judge: (pose: Pose) => Judged,
): { readonly better: Judged | null; readonly damping: number } {
  let damping = firstTried;
  for (let attempt = 0; attempt < 8; attempt++) {
    const { size, matrix, right } = equations;
    const step = solveEquations({ size, matrix: matrix.slice(), right }, damping);
    if (step) {
      const better = judge(
        followFreedoms.reduce((pose, freedom, i) => withTurned(pose, freedom, step[i]!), from.pose),
      );
      if (better.cost < from.cost) return { better, damping: damping * easier };
    }
    damping *= harder;
  }
  return { better: null, damping };
}
