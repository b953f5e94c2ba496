import type { Vec3 } from '../geometry/vectors.ts';
import type { BodySide } from '../landmarks/landmark.ts';
import type { LandmarkId, LandmarkStem } from '../landmarks/landmarkIds.ts';
import type { BodyPart } from './bodyParts.ts';
import type { MeasuredBody } from './measuredBody.ts';
import type { PostureMiss, PostureNeed } from './postureNeeds.ts';

export type MeasureKind =
  | 'height'
  | 'length'
  | 'breadth'
  | 'depth'
  | 'girth'
  /** Between joint centres: never compared with measures of the surface. */
  | 'joint'
  | 'ratio';

/** One way of measuring a body. */
export interface Measure<Id extends string = string, IsPaired extends boolean = boolean> {
  readonly id: Id;
  readonly label: string;
  readonly kind: MeasureKind;
  /** Taken left and right apart. */
  readonly isPaired: IsPaired;
  readonly definition: string;
  readonly source: string;
  readonly posture: readonly PostureNeed[];
  /**
   * Landmarks that it cannot be taken without: of paired ones its own side's; both sides' where the measure itself
   * is not paired.
   */
  readonly landmarks: readonly LandmarkStem[];
  /** Landmarks that make it better where they are there. */
  readonly alsoUses: readonly LandmarkStem[];
  /** Id of the norm that means the same, in the populations' namespace of surface or, for `joint`, of joint measures. */
  readonly normId: string | null;
  /** Of what it is the ratio, for one measure as a multiple of another. */
  readonly ratioOf?: { readonly over: Measure; readonly under: Measure };
  /** Pure. A paired measure is of the side given (left without one); others leave it aside. */
  readonly take: (body: MeasuredBody, side?: BodySide) => MeasureResult;
}

/** What was measured along, in mm of the body frame, to be drawn. */
export interface Evidence {
  /** `curve` is closed: its last point leads to its first. */
  readonly kind: 'points' | 'line' | 'curve';
  readonly points: readonly Vec3[];
}

/** How a value was come by where that is not wholly by the definition. */
export type MeasureNote =
  /** A landmark that the level hangs on is missing, and another way was taken, as the definition says. */
  | 'levelEstimated'
  /** Sitting height of a body that stands. */
  | 'seatEstimated'
  /** Joints of the fingers are not known: taken as though the hand were straight. */
  | 'handTakenStraight'
  /** The fingers are bent, and the length was taken along them. */
  | 'alongBentHand'
  /** The head is tilted: taken along its own up. */
  | 'alongTiltedHead'
  /** The skin is open where it was cut; the gap was bridged straight. */
  | 'gapBridged';

export interface TakenLength {
  readonly isTaken: true;
  /** As modelled, in the body's mm. Of a girth the length of a tape drawn tight, which bridges hollows. */
  readonly mm: number;
  /** Of a girth the way along the skin itself, into every hollow; null of other measures. */
  readonly tissueMm: number | null;
  readonly evidence: readonly Evidence[];
  readonly notes: readonly MeasureNote[];
}

export interface TakenRatio {
  readonly isTaken: true;
  readonly value: number;
  readonly evidence: readonly Evidence[];
  readonly notes: readonly MeasureNote[];
}

export type TakenMeasure = TakenLength | TakenRatio;

/** Why a measure has no value. */
export type NotTakenReason =
  | { readonly code: 'landmarksMissing'; readonly landmarks: readonly LandmarkId[] }
  /** It is taken on the bone, and where the bone is is not known. */
  | { readonly code: 'boneUnknown'; readonly landmarks: readonly LandmarkId[] }
  | ({ readonly code: 'posture' } & PostureMiss)
  /** The skin is not there at the level, or no loop of the cut is the part's. */
  | { readonly code: 'noSection'; readonly at: Vec3 }
  /** Another part is joined into the section: an arm that touches the trunk. */
  | { readonly code: 'joined'; readonly part: BodyPart; readonly at: Vec3 }
  /** Landmarks that lie at one place, or the wrong way round. */
  | { readonly code: 'landmarksContradict'; readonly landmarks: readonly LandmarkId[] };

export interface NotTaken {
  readonly isTaken: false;
  readonly reason: NotTakenReason;
}

export type MeasureResult = TakenMeasure | NotTaken;
