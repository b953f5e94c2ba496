import { add, distance, subtract, type Vec3 } from '../../geometry/vectors.ts';
import { landmarkIdAt } from '../../landmarks/findLandmark.ts';
import { bodySides, type BodySide } from '../../landmarks/landmark.ts';
import { jointCentreIds, type LandmarkId, type LandmarkStem } from '../../landmarks/landmarkIds.ts';
import type { RestBody } from '../fit/measureReference.ts';
import { boneIndex } from '../bones.ts';
import { boneMotions, moved } from '../pose/boneMotions.ts';
import { skeletonOf, type Pose } from '../pose/skeleton.ts';
import type { BodyLevel, BodyTemplate } from '../template/bodyTemplate.ts';
import { placesOf, withPelvis, type FigurePoints } from './figurePoints.ts';
import { landmarkCarrier, type LandmarkCarrier } from './landmarkCarrier.ts';
import { poseLike, type FollowedPose } from './poseLike.ts';
import { stretchRest, type Stretch } from './stretchRest.ts';

type Places = ReturnType<LandmarkCarrier>;

/** Which lengths bones take from a figure: along landmarks from the first to the last. */
const lengths: readonly (readonly [bones: readonly string[], along: readonly LandmarkStem[]])[] = [
  [
    ['hips', 'spine', 'chest', 'upperChest'],
    ['pelvis', 'neckBase'],
  ],
  [['neck'], ['neckBase', 'headBase']],
  [['head'], ['menton', 'vertex']],
  [['UpperArm'], ['shoulder', 'elbow']],
  [['LowerArm'], ['elbow', 'wrist']],
  [['Hand'], ['wrist', 'middleProximal', 'middleIntermediate', 'middleDistal', 'dactylion']],
  [['UpperLeg'], ['hip', 'knee']],
  [['LowerLeg'], ['knee', 'ankle']],
  [['Foot'], ['pternion', 'akropodion']],
];

/** Lengths are right where no joint is off by more than this share of the body's height; sooner than after so many rounds. */
const [closeShare, mostRounds] = [2e-4, 8] as const;

/** No part is stretched further, either way: beyond, a landmark is wrong. */
const mostTimes = 3;

/** A body whose segments are a figure's, and the pose in which its joints lie in the figure's. */
export interface SegmentsLike {
  readonly rest: RestBody;
  readonly followed: FollowedPose;
}

/**
 * Stretches a body at rest so that from joint to joint it is as long as a figure, each side by itself; head, hands and
 * feet are as large. Its girths stay. Lengths are compared in the figure's pose and mended, and the pose is found anew,
 * until the joints lie in one another. Parts without landmarks stay as they are.
 */
export function segmentsLike(
  template: BodyTemplate,
  rest: RestBody,
  level: BodyLevel,
  points: FigurePoints,
): SegmentsLike {
  const closeMm = closeShare * landmarkCarrier(template, rest)({}).vertex![1];
  const wanted = placesOf(withPelvis(points));
  let stretch: Stretch = { bones: {}, hipWidth: 1 };
  let best: SegmentsLike = { rest, followed: poseLike(template, rest, points) };
  for (let round = 0; round < mostRounds; round++) {
    const places = landmarkCarrier(template, best.rest)(best.followed.pose);
    if (round > 0 && jointMiss(places, wanted) < closeMm) break;
    stretch = mended(stretch, best, places, wanted);
    const stretched = stretchRest(template, rest, level, stretch);
    best = { rest: stretched, followed: poseLike(template, stretched, points, best.followed.pose) };
  }
  return best;
}

function mended(stretch: Stretch, { rest, followed }: SegmentsLike, places: Places, wanted: Places): Stretch {
  const times: Record<string, number> = { ...stretch.bones };
  const lengthen = (bone: string, by: number | null): void => {
    if (by) times[bone] = within((times[bone] ?? 1) * by);
  };
  for (const [bones, stems] of lengths)
    for (const bone of bones)
      if (/^[a-z]/.test(bone)) lengthen(bone, ratioOf(places, wanted, stems, 'left'));
      else for (const side of bodySides) lengthen(`${side}${bone}`, ratioOf(places, wanted, stems, side));
  for (const side of bodySides)
    lengthen(`${side}Shoulder`, girdleRatio(rest, followed.pose, places, wanted, side));
  const [hips, ownHips] = [wanted, places].map((each) => widthOf(each));
  return {
    bones: times,
    hipWidth: hips && ownHips ? within((stretch.hipWidth * hips) / ownHips) : stretch.hipWidth,
  };
}

const within = (times: number): number => Math.max(1 / mostTimes, Math.min(mostTimes, times));

const widthOf = (places: Places): number | null => lengthBetween(places, ['hip.right', 'hip.left']);

/** By how many times the figure is longer along some landmarks; null where either lacks one. */
function ratioOf(
  places: Places,
  wanted: Places,
  stems: readonly LandmarkStem[],
  side: BodySide,
): number | null {
  const ids = stems.map((stem) => landmarkIdAt(stem, side));
  const [own, theirs] = [lengthBetween(places, ids), lengthBetween(wanted, ids)];
  return own && theirs ? theirs / own : null;
}

function lengthBetween(places: Places, ids: readonly LandmarkId[]): number | null {
  let sum = 0;
  for (let i = 1; i < ids.length; i++) {
    const [from, to] = [places[ids[i - 1]!], places[ids[i]!]];
    if (!from || !to) return null;
    sum += distance(from, to);
  }
  return sum;
}

/**
 * By how many times a collar bone is to be longer. Where it begins no figure shows: it is taken from the body, over
 * whose pelvis the figure's is laid.
 */
function girdleRatio(
  { joints }: RestBody,
  pose: Pose,
  places: Places,
  wanted: Places,
  side: BodySide,
): number | null {
  const [shoulder, own] = [wanted[`shoulder.${side}`], places[`shoulder.${side}`]];
  const offset = offsetBetween(places, wanted);
  if (!shoulder || !own || !offset) return null;
  const place = boneIndex(`${side}Shoulder`);
  const skeleton = skeletonOf(joints);
  const start = moved(boneMotions(skeleton, pose)[place]!, skeleton[place]!);
  return distance(add(shoulder, offset), start) / distance(own, start);
}

/** What moves the figure's pelvis onto the body's; null where it is not known. */
const offsetBetween = ({ pelvis: own }: Places, { pelvis: theirs }: Places): Vec3 | null =>
  own && theirs ? subtract(own, theirs) : null;

/** How far apart joints are at most, mm, with pelvis on pelvis. */
function jointMiss(places: Places, wanted: Places): number {
  const offset = offsetBetween(places, wanted);
  if (!offset) return 0;
  return Math.max(
    0,
    ...jointCentreIds.flatMap((id) => {
      const [own, theirs] = [places[id], wanted[id]];
      return own && theirs ? [distance(own, add(theirs, offset))] : [];
    }),
  );
}
