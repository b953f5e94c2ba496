import { midpoint, normalize, subtract, type Vec3 } from '../geometry/vectors.ts';
import type { HumanoidJoint } from '../rigs/humanoid.ts';
import type { PartMisfits } from './fitting/partMisfits.ts';
import { fittedParts, meanMisfit, partOfPoint } from './fitting/partMisfits.ts';
import { landmarkIdAt } from './findLandmark.ts';
import type { FigureKind, FoundFigure, FoundLandmark, NotFoundLandmark } from './foundLandmarks.ts';
import { bodySides, type BodySide } from './landmark.ts';
import { landmarks, type LandmarkId } from './landmarkIds.ts';
import {
  boneOfLandmark,
  directionOf,
  placeOf,
  pointOfLandmark,
  type FittedBody,
} from './refining/fittedBody.ts';
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

/** A part whose skin lies so far off is not there, hidden, or not a person's. */
const unlike = 0.68;

export function describeFit(fitted: Fitted): FoundFigure {
  const { body, misfits, unit, facingLead } = fitted;
  const isRigged = Object.keys(fitted.joints).length > 0;
  const kind = isRigged ? 'figure' : kindOf(misfits);
  const height = restHeight(body);
  return {
    kind,
    missing: fittedParts.filter((part) => misfits[part] > unlike),
    landmarks: landmarksOf(fitted, kind, misfits, height),
    straight:
      kind === 'figure' ? straightBodies(body, unit, fitDeviations(body, misfits, height * unit)) : null,
    headUp: kind === 'figure' ? headUpOf(fitted) : null,
    stature: kind === 'figure' ? statureOf(fitted, height) : null,
    facingLead,
    turnedDeg: turnedDegOf(body),
  };
}

function headUpOf({ body, toGiven }: Fitted): Vec3 {
  const up = nearlyPlumb(directionOf(body, 'head', [0, 1, 0]), [0, 1, 0]);
  return normalize(subtract(toGiven(up), toGiven([0, 0, 0])))!;
}

/** To the nearest quarter turn, by the pelvis. */
function turnedDegOf(body: FittedBody): number {
  const [x, , z] = directionOf(body, 'hips', [0, 0, 1]);
  return Math.round(Math.atan2(x, z) / (Math.PI / 2)) * 90;
}

/** What head and trunk miss in the mean on figures at most, and where there is no person's head and trunk at least. */
const coreOfFigure = 0.45;
const coreOfNone = 0.58;

/** What all parts miss on whole figures at most, in the mean. */
const wholeFigure = 0.52;

/** By how far the parts lie off; read off figures and what is none. */
function kindOf(misfits: PartMisfits): FigureKind {
  const core = (misfits.head + misfits.trunk) / 2;
  if (core > coreOfNone) return 'not a figure';
  return core < coreOfFigure && meanMisfit(misfits) < wholeFigure ? 'figure' : 'cannot tell';
}

/** One standard deviation of each landmark of the fitted body itself, in the unit of the stature. */
function fitDeviations(
  body: FittedBody,
  misfits: PartMisfits,
  stature: number,
): Readonly<Partial<Record<LandmarkId, number>>> {
  const deviations: Partial<Record<LandmarkId, number>> = {};
  for (const { stem, isPaired } of landmarks)
    for (const side of isPaired ? bodySides : (['left'] as const)) {
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
  misfits: PartMisfits,
  stature: number,
): FoundFigure['landmarks'] {
  const found: Partial<Record<LandmarkId, FoundLandmark | NotFoundLandmark>> = {};
  for (const { stem, isPaired, kind: what } of landmarks)
    for (const side of isPaired ? bodySides : (['left'] as const)) {
      const id = landmarkIdAt(stem, side);
      if (kind === 'not a figure') found[id] = { at: null, reason: 'not-a-figure' };
      else if (what === 'bone') found[id] = { at: null, reason: 'not-looked-for' };
      else found[id] = findOne(fitted, misfits, stature, stem, side);
    }
  return found as FoundFigure['landmarks'];
}

function findOne(
  { body, refined, joints, toGiven, unit }: Fitted,
  misfits: PartMisfits,
  stature: number,
  stem: string,
  side: BodySide,
): FoundLandmark | NotFoundLandmark {
  const bone = boneOfLandmark(stem);
  const point = pointOfLandmark(body.space, stem, side);
  if (point === null) return { at: null, reason: 'not-looked-for' };
  const misfit = misfits[partOfPoint(body.space, point)];
  const rigged = bone ? riggedPlace(joints, bone, side) : undefined;
  const give = (at: Vec3, source: FoundLandmark['source']): FoundLandmark => ({
    at: toGiven(at),
    source,
    uncertainty: uncertaintyOf(stem, source, misfit) * stature * unit,
  });
  if (rigged) return give(rigged, 'rig');
  if (misfit > unlike) return { at: null, reason: 'part-unlike' };
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
