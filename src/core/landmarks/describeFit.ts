import { midpoint, normalize, subtract, type Vec3 } from '../geometry/vectors.ts';
import type { HumanoidJoint } from '../rigs/humanoid.ts';
import type { PartMisfits } from './fitting/partMisfits.ts';
import { facingOf } from './fitting/bodyState.ts';
import { partOfPoint, type FittedPart } from './fitting/parts.ts';
import { landmarkIdAt } from './findLandmark.ts';
import type { FigureKind, FoundFigure, FoundLandmark, NotFoundLandmark } from './foundLandmarks.ts';
import { sidesOf, type BodySide } from './landmark.ts';
import { kindOfFit } from './kindOfFit.ts';
import { landmarks, type LandmarkId } from './landmarkIds.ts';
import {
  boneOfLandmark,
  directionOf,
  placeOf,
  pointOfLandmark,
  type FittedBody,
} from './refining/fittedBody.ts';
import { missingParts } from './missingParts.ts';
import type { RefinedLandmark } from './refining/refineLandmarks.ts';
import { straightBodies } from './straightBody.ts';
import { nearlyPlumb } from './refining/surfaceRules.ts';
import { restHeight, statureOf } from './statureOf.ts';
import { uncertaintyOf } from './uncertainties.ts';

/** What there is to tell of, in heights of the figure. */
interface Fitted {
  readonly body: FittedBody;
  readonly refined: readonly RefinedLandmark[];
  /** Of the skeleton. */
  readonly joints: Readonly<Partial<Record<HumanoidJoint, Vec3>>>;
  readonly misfits: PartMisfits;
  readonly toGiven: (at: Vec3) => Vec3;
  /** The figure's height in the unit given. */
  readonly unit: number;
  readonly facingLead: number | null;
}

/** A fit that is better by less than this than one that faces another way does not tell which is right. */
const doubtfulLead = 0.02;

export function describeFit(fitted: Fitted): FoundFigure {
  const { body, misfits, unit, facingLead } = fitted;
  const kind = kindOfFit(misfits, fitted.joints);
  const missing = missingParts(misfits);
  const height = restHeight(body);
  return {
    kind,
    shows: null,
    missing: [...missing],
    landmarks: landmarksOf(fitted, kind, missing, height),
    straight:
      kind === 'figure' ? straightBodies(body, unit, fitDeviations(body, misfits, height * unit)) : null,
    headUp: kind === 'figure' ? headUpOf(fitted) : null,
    stature: kind === 'figure' ? statureOf(fitted, height) : null,
    isFacingDoubtful: facingLead !== null && facingLead < doubtfulLead,
    turnedDeg: turnedDegOf(body),
  };
}

function headUpOf({ body, toGiven }: Fitted): Vec3 {
  const up = nearlyPlumb(directionOf(body, 'head', [0, 1, 0]), [0, 1, 0]);
  return normalize(subtract(toGiven(up), toGiven([0, 0, 0])))!;
}

/** To the nearest quarter turn, by the pelvis. */
const turnedDegOf = ({ placed: { state } }: FittedBody): number =>
  Math.round(facingOf(state) / (Math.PI / 2)) * 90;

/** One standard deviation of each landmark of the fitted body itself, in the unit of the stature. */
function fitDeviations(
  body: FittedBody,
  misfits: PartMisfits,
  stature: number,
): Readonly<Partial<Record<LandmarkId, number>>> {
  const deviations: Partial<Record<LandmarkId, number>> = {};
  for (const landmark of landmarks)
    for (const side of sidesOf(landmark)) {
      const { stem } = landmark;
      const point = pointOfLandmark(body.space, stem, side);
      if (point === null) continue;
      const misfit = misfits[partOfPoint(body.space, point)];
      deviations[landmarkIdAt(stem, side)] = uncertaintyOf(stem, 'fit', misfit) * stature;
    }
  return deviations;
}

function landmarksOf(
  fitted: Fitted,
  kind: FigureKind,
  missing: ReadonlySet<FittedPart>,
  stature: number,
): FoundFigure['landmarks'] {
  const found: Partial<Record<LandmarkId, FoundLandmark | NotFoundLandmark>> = {};
  for (const landmark of landmarks)
    for (const side of sidesOf(landmark)) {
      const { stem } = landmark;
      const id = landmarkIdAt(stem, side);
      if (kind === 'not a figure') found[id] = { at: null, reason: 'not-a-figure' };
      else if (landmark.kind === 'bone') found[id] = { at: null, reason: 'not-looked-for' };
      else found[id] = findOne(fitted, missing, stature, stem, side);
    }
  return found as FoundFigure['landmarks'];
}

function findOne(
  { body, refined, joints, misfits, toGiven, unit }: Fitted,
  missing: ReadonlySet<FittedPart>,
  stature: number,
  stem: string,
  side: BodySide,
): FoundLandmark | NotFoundLandmark {
  const bone = boneOfLandmark(stem);
  const point = pointOfLandmark(body.space, stem, side);
  if (point === null) return { at: null, reason: 'not-looked-for' };
  const part = partOfPoint(body.space, point);
  const misfit = misfits[part];
  const rigged = bone ? riggedPlace(joints, bone, side) : undefined;
  const give = (at: Vec3, source: FoundLandmark['source']): FoundLandmark => ({
    at: toGiven(at),
    source,
    uncertainty: uncertaintyOf(stem, source, misfit) * stature * unit,
  });
  if (rigged) return give(rigged, 'rig');
  if (missing.has(part)) return { at: null, reason: 'part-unlike' };
  if (bone) return give(placeOf(body, point), 'fit');
  const { at, by } = refined.find((each) => each.point === point)!;
  return give(at, by === 'fit' ? 'fit' : 'surface');
}

/** Where a skeleton has a joint; the middle of the hips is half-way between them, wherever its root is. */
function riggedPlace(joints: Fitted['joints'], bone: string, side: BodySide): Vec3 | undefined {
  if (bone === 'hips') {
    const { leftUpperLeg, rightUpperLeg } = joints;
    return leftUpperLeg && rightUpperLeg && midpoint(leftUpperLeg, rightUpperLeg);
  }
  return joints[(/^[A-Z]/.test(bone) ? `${side}${bone}` : bone) as HumanoidJoint];
}
