import type { Axis } from '../geometry/axes.ts';
import type { Mat4 } from '../geometry/matrices.ts';
import type { Box } from '../geometry/boxes.ts';
import type { Vec3 } from '../geometry/vectors.ts';
import type { JointChoices } from '../rigs/correctRig.ts';
import type { HumanoidJoint } from '../rigs/humanoid.ts';
import type { Rig } from '../rigs/rig.ts';
import type { SegmentLengths } from '../rigs/segments.ts';
import type { UnitId } from '../scales/units.ts';
import type { Credits, FileRepair, FileWarning } from './figureFile.ts';
import type { Pose } from './pose.ts';

/** What an opened file is: small plain data, true for every pose. */
export interface FigureReport {
  readonly format: string;
  readonly generator: string | null;
  readonly credits: Credits;
  readonly declaredUnit: UnitId | null;
  readonly scenes: readonly SceneReport[];
  readonly defaultScene: number;
  readonly clips: readonly { readonly name: string; readonly durationS: number }[];
  /** Names of the nodes by number, as they stand in the file. */
  readonly nodeNames: readonly string[];
  readonly hasSkin: boolean;
  readonly warnings: readonly FileWarning[];
  /** What was put right while the file was read. */
  readonly repairs: readonly FileRepair[];
}

export interface SceneReport {
  readonly name: string;
  readonly bodies: readonly BodyReport[];
  /** The body that is taken until the user chooses: the first whole one. */
  readonly defaultBody: number;
}

/** One body of a scene: the mesh nodes that make it up. */
export interface BodyReport {
  readonly name: string;
  /** Numbers of the nodes whose meshes are drawn for it. */
  readonly meshNodes: readonly number[];
  /** Those of `meshNodes` that are what it stands on. */
  readonly baseNodes: readonly number[];
  readonly triangles: number;
  readonly vertices: number;
  /** Where it shares primitives with other bodies: which of their triangles are its own. */
  readonly parts: readonly PrimitivePart[];
}

/** Some of the triangles of a node's primitive. */
export interface PrimitivePart {
  readonly node: number;
  /** Its number among the mesh's primitives. */
  readonly primitive: number;
  /** Triangle numbers, ascending. */
  readonly triangles: Uint32Array;
}

/** Which body, in which pose, and what the person said that bears on its shape and its skeleton; null: as found. */
export interface BodyChoice {
  readonly scene: number;
  readonly body: number;
  readonly pose: Pose;
  readonly up: Axis | null;
  readonly takenIn: readonly LeftOutKind[];
  readonly joints: JointChoices;
}

/** What a file holds besides the figure that must not decide its size. */
export const leftOutKinds = ['stray', 'raft', 'supports', 'other-body'] as const;

export type LeftOutKind = (typeof leftOutKinds)[number];

export interface LeftOutReport {
  readonly kind: LeftOutKind;
  /** How many pieces of its kind. */
  readonly pieces: number;
  readonly triangles: number;
  readonly box: Box;
  readonly isTakenIn: boolean;
}

/** A direction of the file and what it was told by. */
export interface FoundAxis {
  readonly axis: Axis;
  readonly from: 'chosen' | 'rig' | 'declared' | 'shape' | 'assumed';
  /** 0 to 1. */
  readonly confidence: number;
  /** The direction that is nearly as likely; null where none is. */
  readonly runnerUp: Axis | null;
}

/** What a figure stands on. */
export interface BaseReport {
  /** In file coordinates. */
  readonly box: Box;
  readonly form: 'disc' | 'slab' | 'other';
  /** Coordinate along the upright at which the base ends and the figure begins. */
  readonly level: number;
  /** Whether it is a part of its own, or grown together with the figure. */
  readonly isOwnPart: boolean;
}

/** A body in the pose shown. Coordinates are the file's own, in its own unit, with all node transforms applied. */
export interface PosedBody {
  readonly choice: BodyChoice;
  /** Extent of the skinned and morphed vertices that triangles use, base and what does not belong left out; null without triangles. */
  readonly extent: Box | null;
  /** The same without what the person took in, which tells nothing of the unit. */
  readonly ownExtent: Box | null;
  readonly base: BaseReport | null;
  readonly leftOut: readonly LeftOutReport[];
  /** Where not all triangles of a primitive are shown: which are. */
  readonly shown: readonly PrimitivePart[];
  readonly up: FoundAxis;
  /** At right angles to `up`. */
  readonly facing: FoundAxis;
  /** How tall it is, straightened by its own skeleton, in the file's unit; null in other poses. */
  readonly stature: number | null;
  /** Transform of each node of the file relative to its parent, in this pose: what the drawing applies too. */
  readonly localMatrices: readonly Mat4[];
  /** Morph weights of each node, in this pose. */
  readonly morphWeights: readonly (readonly number[])[];
  readonly rig: Rig;
  /** Joint centres of the mapped joints in this pose. */
  readonly joints: Readonly<Partial<Record<HumanoidJoint, Vec3>>>;
  /** Lengths between joint centres in the bind pose, in the file's unit. */
  readonly segments: SegmentLengths;
  readonly footprint: Footprint | null;
}

/**
 * How much of the body is near the ground under each cell of a square seen from above: the contact shadow.
 * Row by row from −Z to +Z, 0 to 255, over `area`, both in the file's unit after `toUpright`, a rotation of the
 * file's coordinates that brings its upright to +Y.
 */
export interface Footprint {
  readonly size: number;
  readonly cover: Uint8Array;
  readonly area: Box;
  readonly toUpright: Mat4;
}
