import { add, distance, dot, normalize, scaleVector, subtract, type Vec3 } from '../../geometry/vectors.ts';
import { bodySides, type BodySide } from '../landmark.ts';
import type { LandmarkStem } from '../landmarkIds.ts';
import { directionOf, jointPoint, landmarkPoint, placeOf, type FittedBody } from './fittedBody.ts';
import { farthestCorner, farthestOfProfile, type Patch } from './surfacePoints.ts';

/** What a rule sees: the fit, where it has the landmark, and the figure's surface about it. */
export interface Sight {
  readonly body: FittedBody;
  readonly side: BodySide;
  readonly at: Vec3;
  readonly patch: Patch;
}

/** How a landmark that shows in the surface's form is found there. */
export interface SurfaceRule {
  readonly stem: LandmarkStem;
  /** How far from where the fit has it, in statures of the fitted body. */
  readonly reach: number;
  /** Bones whose skin it is on: other skin is passed over. */
  readonly bones: RegExp;
  readonly find: (sight: Sight) => Vec3 | null;
}

const sideways: Vec3 = [1, 0, 0];
const upward: Vec3 = [0, 1, 0];
const forward: Vec3 = [0, 0, 1];
const backward: Vec3 = [0, 0, -1];
const down: Vec3 = [0, -1, 0];

/** A part that is held within this of upright is taken by the plumb line, as it would be on a person. */
const uprightWithinRad = (15 * Math.PI) / 180;

/** The plumb line where a direction is nearly along it, else the direction itself. */
export const nearlyPlumb = (direction: Vec3, plumb: Vec3, within = uprightWithinRad): Vec3 =>
  dot(direction, plumb) > Math.cos(within) ? plumb : direction;

const joint = (body: FittedBody, bone: string, side: BodySide): Vec3 =>
  placeOf(body, jointPoint(body.space, bone, side)!);

const landmark = (body: FittedBody, stem: string, side: BodySide): Vec3 =>
  placeOf(body, landmarkPoint(body.space, stem, side)!);

const boneOf = (side: BodySide, bone: string): string => `${side}${bone}`;

/** From heel to the longest toe, level where the foot is nearly so. */
function alongFoot(body: FittedBody, side: BodySide): Vec3 {
  const way = subtract(landmark(body, 'akropodion', side), landmark(body, 'pternion', side));
  const level = normalize([way[0], 0, way[2]]);
  const along = normalize(way) ?? forward;
  return level && dot(along, level) > Math.cos(uprightWithinRad) ? level : along;
}

const footDown = (body: FittedBody, side: BodySide): Vec3 =>
  nearlyPlumb(directionOf(body, boneOf(side, 'Foot'), down), down, 2 * uprightWithinRad);

const farthestAlong = (patch: Patch, direction: Vec3): Vec3 | null =>
  farthestCorner(patch, (point) => dot(point, direction), direction);

const hipsStraightRad = (20 * Math.PI) / 180;

/** Whether both thighs go on from the trunk, so that crotch and buttocks have the form that they have standing. */
const areHipsStraight = (body: FittedBody): boolean =>
  bodySides.every(
    (side) =>
      dot(directionOf(body, boneOf(side, 'UpperLeg'), down), directionOf(body, 'hips', down)) >
      Math.cos(hipsStraightRad),
  );

/** The chin's lowest point is sought where it turns from front to underside: the jaw's underside falls towards the neck. */
const chinward: Vec3 = [0, -Math.cos(Math.PI / 9), Math.sin(Math.PI / 9)];

/** And the crotch where the underside of the trunk ends and the cleft behind begins. */
const crotchRad = (17 * Math.PI) / 180;

function crotchward(body: FittedBody): Vec3 {
  const plumb = nearlyPlumb(directionOf(body, 'hips', down), down);
  const behind = directionOf(body, 'hips', backward);
  const along = dot(behind, plumb);
  const level =
    normalize([0, 1, 2].map((i) => behind[i]! - along * plumb[i]!) as unknown as Vec3) ?? backward;
  return add(scaleVector(plumb, Math.cos(crotchRad)), scaleVector(level, Math.sin(crotchRad)));
}

export const surfaceRules: readonly SurfaceRule[] = [
  {
    stem: 'vertex',
    reach: 0.07,
    bones: /^head$/,
    find: ({ body, patch }) => farthestAlong(patch, nearlyPlumb(directionOf(body, 'head', upward), upward)),
  },
  {
    stem: 'menton',
    reach: 0.03,
    bones: /^head$|^neck$/,
    find: ({ body, at, patch }) =>
      farthestOfProfile(patch, at, directionOf(body, 'head', sideways), directionOf(body, 'head', chinward)),
  },
  {
    stem: 'crotch',
    reach: 0.045,
    bones: /^hips$|UpperLeg$/,
    find: ({ body, at, patch }) =>
      areHipsStraight(body)
        ? farthestOfProfile(patch, at, directionOf(body, 'hips', sideways), crotchward(body))
        : null,
  },
  {
    stem: 'gluteal',
    reach: 0.05,
    bones: /^hips$|^spine$|UpperLeg$/,
    find: ({ body, patch }) =>
      areHipsStraight(body) ? farthestAlong(patch, directionOf(body, 'hips', backward)) : null,
  },
  {
    stem: 'dactylion',
    reach: 0.07,
    bones: /(Hand|Index|Middle|Ring|Little)/,
    find: ({ body, side, patch }) => {
      const wrist = joint(body, 'Hand', side);
      const out = normalize(subtract(landmark(body, 'dactylion', side), wrist)) ?? down;
      const far = (point: Vec3): number => {
        const away = distance(point, wrist);
        return dot(subtract(point, wrist), out) > 0.7 * away ? away : -Infinity;
      };
      return farthestCorner(patch, far, out);
    },
  },
  {
    stem: 'sole',
    reach: 0.1,
    bones: /Foot$|Toes$/,
    find: ({ body, side, patch }) => farthestAlong(patch, footDown(body, side)),
  },
  {
    stem: 'pternion',
    reach: 0.04,
    bones: /Foot$/,
    find: ({ body, side, patch }) => farthestAlong(patch, scaleVector(alongFoot(body, side), -1)),
  },
  {
    stem: 'akropodion',
    reach: 0.04,
    bones: /Foot$|Toes$/,
    find: ({ body, side, patch }) => farthestAlong(patch, alongFoot(body, side)),
  },
];
