import { add, scaleVector, subtract, type Vec3 } from '../geometry/vectors.ts';
import { heightOver, type Plane } from '../geometry/planes.ts';
import type { BodySide } from '../landmarks/landmark.ts';
import { landmarkIdAt } from '../landmarks/findLandmark.ts';
import type { LandmarkStem } from '../landmarks/landmarkIds.ts';
import { middleOfPair } from './bodyAxes.ts';
import type { BodyPart } from './bodyParts.ts';
import type { MeasuredBody } from './measuredBody.ts';

type Landmarks = MeasuredBody['landmarks'];

const limbStems: Readonly<Record<'arm' | 'leg', readonly (readonly LandmarkStem[])[]>> = {
  arm: [['shoulder', 'acromion'], ['elbow', 'radiale'], ['wrist', 'stylion'], ['dactylion']],
  leg: [
    ['hip', 'trochanterion'],
    ['knee', 'midpatella'],
    ['ankle', 'malleolus'],
  ],
};

/** What the lines of all parts are made of. */
export const partLineStems: readonly LandmarkStem[] = [
  'neckBase',
  'pelvis',
  ...limbStems.arm.flat(),
  ...limbStems.leg.flat(),
];

/** A part and the broken line that runs within it from end to end. */
export interface PartLine {
  readonly part: BodyPart;
  readonly line: readonly Vec3[];
}

export const partLines = (landmarks: Landmarks, parts: readonly BodyPart[]): readonly PartLine[] =>
  parts.map((part) => ({ part, line: partLine(landmarks, part) }));

/**
 * The broken line that runs within a part from end to end, by its joints or, where one is not known, the landmark
 * nearest to it; parts of it that are not known are left out.
 */
export function partLine(landmarks: Landmarks, part: BodyPart): readonly Vec3[] {
  if (part === 'trunk') return trunkLine(landmarks);
  const [limb, side] = part.split('.') as ['arm' | 'leg', BodySide];
  return limbStems[limb].flatMap((stems) => {
    const known = stems.map((stem) => landmarks[landmarkIdAt(stem, side)]).find((point) => point);
    return known ? [known] : [];
  });
}

/** From mid-hip up to the base of the neck; empty where either is not known. */
function trunkLine(landmarks: Landmarks): readonly Vec3[] {
  const low = landmarks.pelvis ?? middleOfPair(landmarks, 'hip');
  const high = landmarks.neckBase ?? middleOfPair(landmarks, 'shoulder');
  return low && high ? [low, high] : [];
}

/** Where a broken line goes through a plane. */
export function crossingsOf(line: readonly Vec3[], plane: Plane): readonly Vec3[] {
  return line.slice(1).flatMap((to, i) => {
    const from = line[i]!;
    const [overFrom, overTo] = [heightOver(plane, from), heightOver(plane, to)];
    if (overFrom >= 0 === overTo >= 0) return [];
    return [add(from, scaleVector(subtract(to, from), overFrom / (overFrom - overTo)))];
  });
}

/** Where the trunk's line, drawn on beyond its ends, is at a height; null where it is not known or lies flat. */
export function trunkAt(landmarks: Landmarks, height: number): Vec3 | null {
  const [low, high] = trunkLine(landmarks);
  if (!low || !high || high[1] - low[1] <= 0) return null;
  return add(low, scaleVector(subtract(high, low), (height - low[1]) / (high[1] - low[1])));
}
