import { armLandmarks } from './armLandmarks.ts';
import { headLandmarks } from './headLandmarks.ts';
import { fingerJoints, jointCentres } from './jointCentres.ts';
import { idsOf, type IdOf } from './landmark.ts';
import { legLandmarks } from './legLandmarks.ts';
import { boneLandmarks, trunkLandmarks } from './trunkLandmarks.ts';

const surfaceLandmarks = [...headLandmarks, ...trunkLandmarks, ...armLandmarks, ...legLandmarks] as const;

/** Every landmark, one entry each: of the surface from crown to sole, of the bones, of the joints. */
export const landmarks = [...surfaceLandmarks, ...boneLandmarks, ...jointCentres, ...fingerJoints] as const;

export type SurfaceLandmarkId = IdOf<(typeof surfaceLandmarks)[number]>;

export type JointCentreId = IdOf<(typeof jointCentres)[number]>;

export type LandmarkId = IdOf<(typeof landmarks)[number]>;

/** What an id begins with; of an unpaired landmark all of it. */
export type LandmarkStem = (typeof landmarks)[number]['stem'];

/** Points on the skin, paired ones left and right: 'acromion.left'. */
export const surfaceLandmarkIds: readonly SurfaceLandmarkId[] = idsOf(surfaceLandmarks);

/** The centres of the large joints. */
export const jointCentreIds: readonly JointCentreId[] = idsOf(jointCentres);

/** Joints of the middle fingers, by which the length of a curled hand is taken. */
export const fingerJointIds = idsOf(fingerJoints);

/** Points of bones below the skin, for the two measures of bone. */
export const boneLandmarkIds = idsOf(boneLandmarks);

export const landmarkIds: readonly LandmarkId[] = idsOf(landmarks);
