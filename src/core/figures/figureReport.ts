import type { Mat4 } from '../geometry/matrices.ts';
import type { Box } from '../geometry/boxes.ts';
import type { Vec3 } from '../geometry/vectors.ts';
import type { HumanoidJoint } from '../rigs/humanoid.ts';
import type { Rig } from '../rigs/rig.ts';
import type { SegmentLengths } from '../rigs/segments.ts';
import type { UnitId } from '../scales/units.ts';
import type { Credits, Facing, FileWarning } from './figureFile.ts';
import type { Pose } from './pose.ts';

/** What an opened file is: small plain data, true for every pose. */
export interface FigureReport {
  readonly format: string;
  readonly generator: string | null;
  readonly credits: Credits;
  readonly declaredUnit: UnitId | null;
  readonly declaredFacing: Facing | null;
  readonly scenes: readonly SceneReport[];
  readonly defaultScene: number;
  readonly clips: readonly { readonly name: string; readonly durationS: number }[];
  /** Names of the nodes by number, as they stand in the file. */
  readonly nodeNames: readonly string[];
  readonly hasSkin: boolean;
  readonly warnings: readonly FileWarning[];
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
}

/** Which body, in which pose. */
export interface BodyChoice {
  readonly scene: number;
  readonly body: number;
  readonly pose: Pose;
}

/** A body in the pose shown. Coordinates are the file's own, in its own unit, with all node transforms applied. */
export interface PosedBody {
  readonly choice: BodyChoice;
  /** Extent of the skinned and morphed vertices that triangles use, base left out; null without triangles. */
  readonly extent: Box | null;
  readonly baseExtent: Box | null;
  /** Transform of each node of the file relative to its parent, in this pose: what the drawing applies too. */
  readonly localMatrices: readonly Mat4[];
  /** Morph weights of each node, in this pose. */
  readonly morphWeights: readonly (readonly number[])[];
  readonly rig: Rig;
  /** Joint centres of the mapped joints in this pose. */
  readonly joints: Readonly<Partial<Record<HumanoidJoint, Vec3>>>;
  /** Lengths between joint centres in the bind pose, in the file's unit. */
  readonly segments: SegmentLengths;
  /** The way the rig faces, snapped to a quarter turn, or null without a rig that tells. */
  readonly rigFacing: Facing | null;
  readonly footprint: Footprint | null;
}

/**
 * How much of the body is near the ground under each cell of a square seen from above: the contact shadow.
 * Row by row from −Z to +Z, 0 to 255, over `area` (x and z of the file's coordinates).
 */
export interface Footprint {
  readonly size: number;
  readonly cover: Uint8Array;
  readonly area: Box;
}
