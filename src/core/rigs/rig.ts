import type { HumanoidJoint } from './humanoid.ts';

/** One joint of a file's skeleton, as rig recognition sees it. */
export interface RigNode {
  /** The node's number in the file. */
  readonly node: number;
  readonly name: string;
  readonly parent: number | null;
  /** Where it is in the bind pose (in the rest pose where nothing is bound), in the file's coordinates. */
  readonly position: readonly [number, number, number];
  /** Whether a skin names it; false for control nodes and ends that only hang below. */
  readonly isBound: boolean;
}

/** How a joint was found: the file's own map, its name, where it hangs and stands, or the person's word. */
export type JointEvidence = 'file' | 'name' | 'hierarchy' | 'geometry' | 'user';

export interface MappedJoint {
  readonly node: number;
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: JointEvidence;
}

export type MappedJoints = Readonly<Partial<Record<HumanoidJoint, MappedJoint>>>;

/** What a skeleton is taken for; `nodes`: the numbers of those that its joints may be. */
export type Rig =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'not-humanoid';
      /** Those that were found all the same. */
      readonly joints: MappedJoints;
      readonly nodes: readonly number[];
      readonly missing: readonly HumanoidJoint[];
      readonly jointCount: number;
    }
  | {
      readonly kind: 'humanoid';
      /** The convention's id in the registry, or `hierarchy` where none fits. */
      readonly convention: string;
      /** The convention's name for people. */
      readonly label: string;
      readonly joints: MappedJoints;
      readonly nodes: readonly number[];
      /** 0 to 1: the weakest required joint's. */
      readonly confidence: number;
      /** Whether names and places disagreed about the sides, and places won. */
      readonly sidesSwapped: boolean;
    };
